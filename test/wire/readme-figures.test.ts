import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

import { contractDay, coverageOf, createRegister } from "../../src/contract/index.ts";
import { handWrittenVectors } from "./hand-written.ts";
import { committedVectors } from "./judge-mutants.ts";

const readme = await readFile(join(import.meta.dirname, "../../README.md"), "utf8");

test("the README tells the figures of the contract as they are", async () => {
  const { endpoints, fields, located, hypotheses, disputed, conflicts } = coverageOf(createRegister({ today: contractDay }));
  const of = ({ has, of: all }: { readonly has: number; readonly of: number }): string =>
    `${has.toLocaleString("en")} of ${all.toLocaleString("en")}`;
  for (const row of [
    `documented operations declared | ${of(endpoints)} |`,
    `fields of requests and answers with claims | ${of(fields)} |`,
    `claims with located, dated evidence | ${of(located)}, of them ${hypotheses} explicit hypotheses |`,
    `disputed claims, both sides shown | ${of(disputed)}, of them ${conflicts} unsettled |`,
  ])
    expect(readme).toContain(row);
  const [all, byHand] = [await committedVectors(), await handWrittenVectors()];
  expect(readme).toContain(`${(all.length - byHand.length).toLocaleString("en")} requests and answers`);
  expect(readme).toContain(`${byHand.length} hand-written cases`);
});
