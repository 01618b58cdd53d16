/**
 * `npx tsx scripts/check-seed-rows.ts <folder>`: holds the table of the seeds' rows against the seed documents themselves. Every
 * heading and every statement has to be covered by a row, and no row may cover what is no longer there. Exit status 1 if not.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { seedRows } from "../test/seeds/rows/index.ts";
import { findUncovered } from "./seeds/find-uncovered.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("which folder? npx tsx scripts/check-seed-rows.ts <folder with the seed documents>");
  process.exitCode = 2;
} else checkFolder(folder);

function checkFolder(folder: string): void {
  const names = readdirSync(folder);
  for (const seed of new Set(seedRows.map((row) => row.seed))) {
    const name = names.find((each) => each.startsWith(`${seed}-`));
    if (name === undefined) {
      console.error(`seed ${seed} is not in ${folder}`);
      process.exitCode = 1;
      continue;
    }
    const rows = seedRows.filter((row) => row.seed === seed);
    const { statements, uncovered, stale } = findUncovered(readFileSync(join(folder, name), "utf8"), rows);
    console.log(`seed ${seed}: ${statements - uncovered.length} of ${statements} statements covered by ${rows.length} rows`);
    for (const { line, text, hash } of uncovered)
      console.error(`${name}:${line}: no row covers ${hash} ${text.split("\n")[0] ?? ""}`);
    for (const { hash, row } of stale)
      console.error(`${name}: nothing there has the hash ${hash}, which the row "${row}" covers`);
    if (uncovered.length + stale.length > 0) process.exitCode = 1;
  }
}
