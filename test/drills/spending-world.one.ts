/** `spending-world.one.ts <seed>`: shows one world of R6 line by line, each with its milliseconds since the beginning. */
import { runWorld } from "./spending-world.ts";

const { lines, faults, digest, events } = await runWorld(Number(process.argv[2] ?? 1), { keepsLines: true });
console.log([...lines, "", `${events} events, trace ${digest}`, ...faults].join("\n"));
