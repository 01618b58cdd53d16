import { createNodeLogger } from "./base/node.ts";
import { startOnetake, type OnetakeConfig } from "./assemble.ts";

// Started by the tests as a process of its own, to be killed. Its configuration is the first argument; it says where it listens.
const config = JSON.parse(process.argv[2] ?? "{}") as OnetakeConfig; // the tests write what this type reads
const onetake = await startOnetake({ ...config, logger: createNodeLogger("warn") });
process.on("SIGTERM", () => void onetake.close({ deadlineMs: 1_000 }).then(() => process.exit(0)));
process.stdout.write(`${onetake.url}\n`);
