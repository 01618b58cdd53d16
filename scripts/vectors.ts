/**
 * `npm run vectors`: what the wire vectors cover: how many there are by surface and kind, which claims they show of how many, and every
 * case for which none can be made, with the reason. With `--mutants [count]` also what becomes of changed contracts.
 */
import { claimsOf } from "../src/contract/claims/claims-of.ts";
import { ownVectors, showableClaims } from "../src/contract/emit/vectors/make-vectors.ts";
import type { Vector } from "../src/contract/emit/vectors/vector.ts";
import { endpoints } from "../src/contract/index.ts";

const { vectors, exclusions } = ownVectors();
const distinct = new Set(
  vectors.map(({ endpoint, surface, value, today, facts }) => textOf([endpoint, surface, value, today, facts])),
);
const shown = new Set(vectors.flatMap(({ about }) => about));
const claims = endpoints.flatMap(claimsOf);
const showable = endpoints.flatMap(showableClaims);
const bare = showable.filter((claim) => !shown.has(claim));

console.log(
  `vectors        ${vectors.length}, of them ${distinct.size} different requests and answers, for ${endpoints.length} endpoints`,
);
console.log(`cases planned  ${vectors.length + exclusions.length}, of them ${exclusions.length} excluded`);
console.log(
  `claims shown   ${showable.length - bare.length} of ${showable.length} that a request or answer can show (${claims.length} in all;`,
);
console.log("               not showable: headers, path parameters, and what a field does in the result)");
console.log("\nby surface");
printCounts(vectors.map(({ surface }) => surface));
console.log("\nby verdict");
printCounts(vectors.map(({ verdict }) => verdict.says));
console.log("\nby what refuses or cares");
printCounts(vectors.flatMap(ruleOf));
console.log("\nexcluded");
for (const { id, reason } of exclusions) console.log(`  ${id}: ${reason}`);
console.log("\nclaims that no vector shows");
for (const claim of bare) console.log(`  ${claim}`);
if (process.argv.includes("--mutants")) await printMutants(Number(process.argv.at(-1)) || 500);

function textOf(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === "bigint" ? `${one}n` : one));
}

function ruleOf({ verdict, endpoint }: Vector): readonly string[] {
  if (!("by" in verdict)) return [];
  const isOwn = endpoints.find(({ id }) => id === endpoint)?.rules.some(({ id }) => id === verdict.by);
  return [isOwn === true ? "rules between fields" : verdict.by];
}

function printCounts(names: readonly string[]): void {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [name, count] of [...counts].sort((a, b) => b[1] - a[1])) console.log(`  ${String(count).padStart(6)}  ${name}`);
}

async function printMutants(count: number): Promise<void> {
  const { committedVectors, judgeMutants } = await import("../test/wire/judge-mutants.ts");
  const { possible, tried, survivors } = judgeMutants(await committedVectors(), count, 2026);
  console.log(`\nmutants  ${tried.length} tried, ${tried.length - survivors.length} caught; possible by kind:`);
  for (const [kind, all] of possible) console.log(`  ${String(all).padStart(6)}  ${kind}`);
  for (const { kind, subject, what } of survivors) console.log(`  not caught: ${kind}: ${subject} ${what}`);
}
