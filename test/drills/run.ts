/** `npm run drills [-- id ...] [-- --seed n]`: runs the drills whole, each with its control arm, and prints the table of the README. */
import { parseArgs } from "node:util";

import { isProof, type ArmResult, type Drill } from "./drill.ts";
import { drills } from "./index.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: "string", default: "1" } } });
const seed = Number(values.seed);
const chosen = positionals.length > 0 ? drills.filter(({ id }) => positionals.includes(id)) : drills;

process.env["ONETAKE_BUILT"] = "1";
console.log(`seed ${seed}\n`);
let proofs = 0;
for (const drill of chosen) if (await runDrill(drill)) proofs++;
console.log(`${proofs} of ${chosen.length} drills passed`);
process.exitCode = proofs === chosen.length ? 0 : 1;

async function runDrill(drill: Drill): Promise<boolean> {
  const began = Date.now();
  const product = await drill.product({ seed, size: "full" });
  const control = await drill.control({ seed, size: "full" });
  const minutes = ((Date.now() - began) / 60_000).toFixed(1);
  console.log(`${drill.id}  ${drill.title}  (${minutes} min)`);
  console.log(`  product  ${tell(product)}`);
  console.log(`  control  ${tell(control)}`);
  console.log(
    `  ${isProof(product, control) ? "passed" : "FAILED: the product's arm must have no fault and the control arm at least one"}\n`,
  );
  return isProof(product, control);
}

function tell({ faults, sentence }: ArmResult): string {
  return `${faults} faults; ${sentence}`;
}
