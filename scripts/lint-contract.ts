/** `npm run lint:contract`: holds the contract to its own laws and prints a table; exit status 1 if anything breaks one. */
import { emitAll } from "../src/contract/emit/emit-all.ts";
import { ownVectors } from "../src/contract/emit/vectors/make-vectors.ts";
import { lints } from "../src/contract/lint/index.ts";
import { ownMaterial } from "./lint/own-material.ts";

const material = ownMaterial({ generated: emitAll(), excluded: ownVectors().exclusions.map(({ id }) => id) });
const results = lints.map(({ name, holds, find }) => ({ name, holds, faults: find(material) }));
const width = Math.max(...results.map(({ name }) => name.length));
for (const { name, holds, faults } of results) {
  console.log(`${faults.length === 0 ? "ok  " : "FAIL"}  ${name.padEnd(width)}  ${String(faults.length).padStart(5)}  ${holds}`);
}
for (const { name, faults } of results) {
  for (const fault of faults.slice(0, 20)) console.error(`${name}: ${fault}`);
  if (faults.length > 20) console.error(`${name}: and ${faults.length - 20} more`);
}
process.exitCode = results.some(({ faults }) => faults.length > 0) ? 1 : 0;
