import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, it } from "vitest";

import { findEndpoint } from "../../contract/index.ts";
import { createFixture, goodVideo } from "../fixture.suite.ts";
import { renderOnce } from "../render-once.ts";
import { createTaskSteps } from "../steps/create-task-steps.ts";
import { createPaidFixture } from "./paid.suite.ts";

const SOURCE = new URL("../../", import.meta.url).pathname;

/** Files of the product in which a pattern is found. */
async function filesWith(pattern: RegExp): Promise<readonly string[]> {
  const names = await readdir(SOURCE, { recursive: true });
  const product = names.filter((name) => name.endsWith(".ts") && !/\.(test|suite)\.ts$/.test(name));
  const texts = await Promise.all(product.map(async (name) => [name, await readFile(join(SOURCE, name), "utf8")] as const));
  return texts.flatMap(([name, text]) => (pattern.test(text) ? [name.replaceAll("\\", "/")] : [])).toSorted();
}

/*
 * Each of these acts has one place. Whoever gives one a second place has to say here why the guard still holds.
 */
it.each<[string, RegExp, readonly string[]]>([
  ["makes tickets", /\bredeem\s*[,:}=]|\bredeem\s*=\s*async/, ["tasks/spend/ticket.ts"]],
  ["hands an engine a ticket", /\bticket: exit/, ["tasks/spend/attempt.ts"]],
  ["uses up a ticket", /\.redeem\(/, ["engines/upstream/exit.ts"]],
  ["marks a create sent", /state: "sent"/, ["tasks/spend/ticket.ts"]],
  ["writes a create down", /\.insertIntent\(/, ["tasks/spend/begin-plan.ts"]],
  ["writes a hold", /kind: "hold", amount/, ["tasks/spend/budgets.ts"]],
  ["approves", /\.insertApproval\(/, ["tasks/spend/keeper.ts", "tasks/spend/write-plan.ts"]],
  ["approves as a person", /how: "terminal",/, ["tasks/spend/keeper.ts"]],
  [
    "hands work to an engine",
    /engine\.submit\(|engineOf\([^)]*\)\.submit\(/,
    ["cli/doctor/try-renders.ts", "tasks/render-once.ts", "tasks/spend/attempt.ts", "tasks/steps/submit.ts"],
  ],
])("nothing else %s", async (_, pattern, files) => {
  expect(await filesWith(pattern)).toEqual(files);
});

it("a task at an engine that costs money and has no create of the guard is never sent", async () => {
  const at = createPaidFixture();
  const { taskId } = await at.begin("1");
  const task = await at.store.taskById(taskId);
  if (task === undefined) throw new Error("there is no task");
  await at.store.transaction((transaction) => transaction.insertTask({ ...task, id: "2" }));
  const steps = createTaskSteps(at.context);
  await expect(steps.submit("2", new AbortController().signal)).rejects.toThrow("the task 2 has no create");
  expect(at.service.posts).toEqual([]);
});

it("what renders without a server refuses an engine that costs money", async () => {
  const [paid, { world, blobs, probe, tasks }] = [createPaidFixture(), createFixture()];
  const { egress, logger, presetPicture } = paid.context;
  const parts = { world, blobs, probe, egress, logger, presetPicture, engine: paid.service.engine };
  const run = { signal: new AbortController().signal, progress: () => {} };
  const order = { endpoint: findEndpoint("omni-video.create"), body: goodVideo };
  await expect(renderOnce(parts, order, run)).rejects.toMatchObject({
    code: "not-served",
    message: expect.stringContaining("costs money"),
  });
  expect(paid.service.posts).toEqual([]);
  await tasks.stop();
});
