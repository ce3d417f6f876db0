// Where the portals under test live. The second one is for walks that turn the language of its
// people: nobody else's journey may meet them in the meantime.

import { tmpdir } from "node:os";
import { join } from "node:path";

export const PORT = Number(process.env.TWINSPAN_TEST_PORT ?? 3199);
export const SECOND_PORT = PORT + 1;
/** A name, because passkeys belong to one. */
export const addressOf = (port) => `http://localhost:${port}`;
export const ADDRESS = addressOf(PORT);
export const SECOND_ADDRESS = addressOf(SECOND_PORT);

/** Where people of the tests have accounts elsewhere. */
export const PROVIDER_PORT = PORT + 2;
export const PROVIDER_ADDRESS = addressOf(PROVIDER_PORT);

/** The data folder: made anew for every run. */
export const FOLDER = join(tmpdir(), `twinspan-end2end-${PORT}`);
export const SECOND_FOLDER = `${FOLDER}-second`;
