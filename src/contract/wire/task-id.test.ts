import { expect, test } from "vitest";
import { taskIdLayout } from "./task-id.ts";

test.each([
  ["867283741759111202", 1_774_805_076_166],
  ["893605946402811985", 1_781_080_778_802],
  ["901930004609634393", 1_783_065_388_949],
  ["913827032734642185", 1_785_901_861_504],
])("dates the observed id %s to its task's time", (id, time) => {
  const milliseconds = Number(BigInt(id) >> BigInt(taskIdLayout.lowBits)) + taskIdLayout.epoch;
  expect(Math.abs(milliseconds - time)).toBeLessThan(50);
});
