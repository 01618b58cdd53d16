import { afterEach, beforeEach, expect, it } from "vitest";

import { findEndpoint } from "../../contract/index.ts";
import type { IntentPatch } from "../../store/index.ts";
import { startPaidServer, type PaidServer } from "../paid-server.suite.ts";
import { dataOf, taskIdOf, textOf } from "../testing.ts";

const { path: PATH, id: ENDPOINT } = findEndpoint("omni-video.create");
const BODY = { model_name: "kling-v3-omni", prompt: "A fox.", duration: "5", mode: "std", aspect_ratio: "16:9", sound: "off" };
const HOSTILE = `<script>alert("fox")</script>`;

let paid: PaidServer;
beforeEach(async () => void (paid = await startPaidServer()));
afterEach(async () => paid[Symbol.asyncDispose]());

const read = async (path: string): Promise<string> => (await fetch(paid.at.url + path)).text();

async function buy(): Promise<{ readonly plan: string; readonly task: string }> {
  const order = { purpose: HOSTILE, project: "river", creates: [{ endpoint: ENDPOINT, body: BODY }] };
  const plan = textOf(await paid.at.post("/onetake/plans", order), "id");
  await paid.approve(plan);
  const created = dataOf(await paid.at.send(`/onetake/plans/${plan}/create`, { method: "POST" }));
  const [{ id: task }] = created["tasks"] as unknown as readonly [{ readonly id: string }]; // one create, one task
  return { plan, task };
}

const change = (task: string, patch: IntentPatch): Promise<unknown> =>
  paid.store.transaction(({ spend }) => spend.updateIntent(task, ["held", "unknown"], patch));

it("shows what a task that is bought is for, what it holds, where its create stands and why it is in trouble", async () => {
  const { plan, task } = await buy();
  const held = await read(`/onetake/tasks/${task}`);
  const purpose = "&#60;script&#62;alert(&#34;fox&#34;)&#60;/script&#62;";
  for (const text of [plan, purpose, "river", "held: nothing was sent yet", "upstream, <strong>costs money</strong>"])
    expect(held).toContain(text);
  expect(held).toMatch(/<dt>Held<\/dt>\s*<dd>[\d.]+ units of video<\/dd>/);
  expect(held).not.toContain(HOSTILE);
  const reason = { class: "unknown", message: "read ECONNRESET", next: "It is looked up.", http: 502, requestId: "r-7" };
  await change(task, { state: "unknown", sentAt: 1_795_000_000_000, reason });
  const unknown = await read(`/onetake/tasks/${task}`);
  for (const text of [
    "never sent a second time",
    "read ECONNRESET (unknown, HTTP 502, request r-7)",
    "It is looked up.",
    "2026-11-18",
  ])
    expect(unknown).toContain(text);
  await change(task, { state: "settled", billed: 250 });
  const settled = await read(`/onetake/tasks/${task}`);
  expect(settled).toMatch(/<dt>Billed<\/dt>\s*<dd>2.5 units of video<\/dd>/);
  expect(settled).not.toContain("<dt>Held</dt>");
});

it("shows what was answered at once, and that a lost answer of it is a person's", async () => {
  const line = { text: "The lamp is lit.", voice_id: "oversea_male1", voice_language: "en" };
  const order = { purpose: "line", creates: [{ endpoint: "tts.call", body: line }] };
  const plan = textOf(await paid.at.post("/onetake/plans", order), "id");
  await paid.approve(plan);
  const created = dataOf(await paid.at.send(`/onetake/plans/${plan}/create`, { method: "POST" }));
  const [{ id: task }] = created["tasks"] as unknown as readonly [{ readonly id: string }]; // one create, one task
  await change(task, { state: "unknown", sentAt: 1_795_000_000_000 });
  const unknown = await read(`/onetake/tasks/${task}`);
  expect(unknown).toContain("a person decides");
  expect(unknown).not.toContain("Id it travelled under");
  await paid.store.transaction((transaction) =>
    transaction.updateTask(task, ["submitted"], {
      state: "succeeded",
      result: { answer: { session_id: HOSTILE } },
      updatedAt: 1_795_000_001_000,
    }),
  );
  const answered = await read(`/onetake/tasks/${task}`);
  expect(answered).toMatch(/<h2>Answer<\/h2>[^]*session_id[^]*&#60;script&#62;/);
  expect(answered).not.toContain(HOSTILE);
});

it("says nothing of money on the page of a free task", async () => {
  const task = taskIdOf(await paid.at.post(PATH, BODY));
  const page = await read(`/onetake/tasks/${task}`);
  expect(page).toContain("<dd>local</dd>");
  expect(page).not.toMatch(/costs money|What it costs/);
});

it("marks tasks that are bought in the list, and no others", async () => {
  await buy();
  await paid.at.post(PATH, BODY);
  expect((await read("/onetake/tasks")).match(/paid: \w+/g)).toEqual(["paid: upstream"]);
});
