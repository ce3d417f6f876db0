// Fills a demo world and serves it and a copy of it, until told to stop.

import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { addressOf, FOLDER, PORT, SECOND_FOLDER, SECOND_PORT } from "./place.js";
import { CONFIGURED, startProvider } from "./provider.js";

const program = process.env.TWINSPAN_BIN ?? resolve(import.meta.dirname, "../../target/debug/twinspan");
if (!existsSync(program)) {
  console.error(`${program} is missing: build the portal first, or set TWINSPAN_BIN`);
  process.exit(1);
}
// The portal's own settings only: it warns of any other variable of its name.
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith("TWINSPAN_")),
);
for (const folder of [FOLDER, SECOND_FOLDER]) rmSync(folder, { recursive: true, force: true });
const filled = spawnSync(program, ["demo", "--data", FOLDER], { stdio: "inherit", env });
if (filled.status !== 0) process.exit(filled.status ?? 1);
cpSync(FOLDER, SECOND_FOLDER, { recursive: true });
appendFileSync(join(FOLDER, "twinspan.toml"), CONFIGURED);
await startProvider();

const servers = [
  [SECOND_FOLDER, SECOND_PORT],
  [FOLDER, PORT],
].map(([folder, port]) =>
  spawn(program, ["serve", "--data", String(folder), "--listen", `127.0.0.1:${port}`], {
    stdio: "inherit",
    env: {
      ...env,
      TWINSPAN_SERVER_BASE_URL: addressOf(port),
      TWINSPAN_LOG_FILTER: "warn",
      TWINSPAN_PORTAL_PSEUDO_LANGUAGES: "true",
      TWINSPAN_LIMITS_OFF: "true",
    },
  }),
);
for (const signal of ["SIGTERM", "SIGINT"]) {
  process.on(signal, () => servers.forEach((server) => server.kill(signal)));
}
for (const server of servers) server.on("exit", (code) => process.exit(code ?? 0));
