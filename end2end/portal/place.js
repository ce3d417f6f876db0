// Where the portals under test live. The second one is for walks that turn the language of its
// people: nobody else's journey may meet them in the meantime.

import { tmpdir } from "node:os";
import { join } from "node:path";

export const PORT = Number(process.env.TWINSPAN_TEST_PORT ?? 3199);
export const ADDRESS = `http://127.0.0.1:${PORT}`;
export const SECOND_PORT = PORT + 1;
export const SECOND_ADDRESS = `http://127.0.0.1:${SECOND_PORT}`;

/** The data folder: made anew for every run. */
export const FOLDER = join(tmpdir(), `twinspan-end2end-${PORT}`);
export const SECOND_FOLDER = `${FOLDER}-second`;
