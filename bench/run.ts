// `npm run bench [-- check|server|engine [arguments]]`: all benches one after the other, or one of them. Each prints its figures with their
// goals; the exit code is 1 when any goal is missed.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const BENCHES = ["check", "server", "engine"];
const [chosen, ...rest] = process.argv.slice(2);
if (chosen !== undefined && !BENCHES.includes(chosen))
  throw new Error(`there is no bench ${chosen}; there are ${BENCHES.join(", ")}`);

// A process each, so that none begins with the memory of another.
const start = (name: string): number =>
  spawnSync(process.execPath, [join(import.meta.dirname, `${name}.js`), ...rest], { stdio: "inherit" }).status ?? 1;
const statuses = (chosen === undefined ? BENCHES : [chosen]).map(start);
process.exitCode = statuses.every((status) => status === 0) ? 0 : 1;
