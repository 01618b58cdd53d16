/** `npx tsx scripts/check-house.ts`: holds `src/` against the house's laws and lists what breaks them; exit status 1 if anything does. */
import { join } from "node:path";

import { endpoints, models, type Field, type Shape } from "../src/contract/index.ts";
import { adapters, wireNameExceptions } from "./house/adapters.ts";
import { checkCycles } from "./house/cycles.ts";
import { checkExitLaw } from "./house/exit-law.ts";
import { checkImports } from "./house/imports.ts";
import { checkSize } from "./house/size.ts";
import { readSources } from "./house/source.ts";
import { checkWireNames, type WireNames } from "./house/wire-names.ts";
import { checkWorldLaw } from "./house/world-law.ts";

const sources = readSources(join(import.meta.dirname, "../src"));
const faults = [
  ...checkImports(sources),
  ...checkCycles(sources),
  ...checkWorldLaw(sources, adapters),
  ...checkWireNames(sources, readWireNames(), wireNameExceptions),
  ...checkSize(sources),
  ...checkExitLaw(sources),
];
for (const fault of faults) console.error(fault);
console.log(`house: ${sources.length} files, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

// Names with an underscore only: one-word names such as `prompt` or `mode` are ordinary words too.
function readWireNames(): WireNames {
  const fields = endpoints.flatMap((one) => [...one.bodyFields, ...one.queryFields, ...one.answerFields].flatMap(namesOf));
  return {
    fields: [...new Set(fields)].filter((name) => name.includes("_")),
    models: models.flatMap((model) => Object.values(model.wire)),
    paths: [...new Set(endpoints.map(({ path }) => path.replace("/{id}", "")))],
  };
}

function namesOf(field: Field): readonly string[] {
  return [field.name, ...namesInside(field.shape)];
}

function namesInside(shape: Shape): readonly string[] {
  if (shape.kind === "record") return shape.fields.flatMap(namesOf);
  return shape.kind === "list" ? namesInside(shape.item) : [];
}
