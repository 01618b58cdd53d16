/** `spending-world.part.ts <first seed> <worlds>`: runs a part of R6 as a process of its own and prints what came of it as one line of JSON. */
import { runWorlds } from "./spending-world.drill.ts";

const [first = 1, worlds = 1] = process.argv.slice(2).map(Number);
process.stdout.write(`${JSON.stringify(await runWorlds(first, worlds))}\n`);
