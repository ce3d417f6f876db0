// Where the portal under test lives.

import { tmpdir } from "node:os";
import { join } from "node:path";

export const PORT = Number(process.env.TWINSPAN_TEST_PORT ?? 3199);
export const ADDRESS = `http://127.0.0.1:${PORT}`;

/** Its data folder: made anew for every run. */
export const FOLDER = join(tmpdir(), `twinspan-end2end-${PORT}`);
