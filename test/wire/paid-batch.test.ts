import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";

import { formatDecimal, isJsonObject, parseJson, stringifyJson, type Json, type JsonObject } from "../../src/base/index.ts";
import { localSpendingPaths, resultDays, type LocalKept, type LocalPlan, type LocalSpendLine } from "../../src/contract/index.ts";
import { openPaidGround, type PaidGround, type PaidSetup } from "./paid-ground.ts";

/*
 * Many creates in one plan, from the order to the last file, over HTTP at both ends: what the books say here is what the paid service charged, to
 * the hundredth of a unit, and every result is here with its digest and what is in it.
 */

let at: PaidGround;
afterEach(() => at?.[Symbol.asyncDispose]());

const COUNT = 25;

const orders = {
  legacy: {
    endpoint: "text2video.create",
    body: { model_name: "kling-v3", prompt: "A boat.", duration: "5", mode: "std", sound: "off", aspect_ratio: "16:9" },
  },
  new: {
    endpoint: "text-to-video-3.0.create",
    body: {
      prompt: "A boat.",
      settings: { resolution: "720p", aspect_ratio: "9:16", duration: 7, audio: "off", multi_shot: false },
    },
  },
  pictures: {
    endpoint: "generations.create",
    body: { model_name: "kling-v3", prompt: "A boat.", resolution: "1k", n: 3, aspect_ratio: "1:1" },
  },
} as const;

type Kind = keyof typeof orders;

async function ask(path: string, body?: Json): Promise<JsonObject> {
  const response = await at.ask(path, body === undefined ? {} : { method: "POST", body: stringifyJson(body) });
  const answer = parseJson(await response.text());
  if (!isJsonObject(answer) || !isJsonObject(answer["data"])) throw new TypeError(stringifyJson(answer));
  return answer["data"];
}

/** Orders them in one plan, approves it, begins it, and waits for the end of all. */
async function buyAll(kinds: readonly Kind[], setup: PaidSetup = {}): Promise<LocalPlan> {
  at = await openPaidGround(setup);
  const plan = await order(kinds);
  expect([plan.state, plan.approved, plan.creates.length, at.front.posts.length]).toEqual(["open", null, COUNT, 0]);
  await at.approve(plan.id);
  await ask(localSpendingPaths.create.replace(":id", plan.id), {});
  expect(await at.rest()).toBe(true);
  return plan;
}

async function order(kinds: readonly Kind[]): Promise<LocalPlan> {
  const creates = Array.from({ length: COUNT }, (_, number) => {
    const { endpoint, body } = orders[kinds[number % kinds.length] ?? "legacy"];
    return { endpoint, body: { ...body, prompt: `A boat, number ${number}.` } };
  });
  return (await ask(localSpendingPaths.plans, { purpose: "boats", creates })) as unknown as LocalPlan; // as the path answers it
}

/** What was charged at the paid service and here, by kind of pack, in units. */
async function totals(): Promise<readonly [there: JsonObject, here: JsonObject]> {
  const charges = (await at.kling.books()).flatMap(({ charges: lines }) => lines);
  const { lines } = (await ask(`${localSpendingPaths.ledger}?limit=500`)) as unknown as { lines: readonly LocalSpendLine[] };
  const booked = lines.filter(({ kind }) => kind === "charge");
  return [
    sumBy(charges.map(({ pack, amount }) => [pack, amount])),
    sumBy(booked.map(({ pack, units }) => [pack, Math.round(Number(units) * 100)])),
  ];
}

function sumBy(amounts: readonly (readonly [string, number])[]): JsonObject {
  const sums = new Map<string, number>();
  for (const [pack, amount] of amounts) sums.set(pack, (sums.get(pack) ?? 0) + amount);
  return Object.fromEntries(
    [...sums].toSorted(([a], [b]) => a.localeCompare(b)).map(([pack, sum]) => [pack, formatDecimal(sum, 2)]),
  );
}

describe("25 creates in one plan", () => {
  it("all end, are charged here as there, and their files are here", async () => {
    const plan = await buyAll(["legacy", "new", "pictures"]);
    const [there, here] = await totals();
    expect(here).toEqual(there);
    expect(Object.keys(here)).toEqual(["image", "video"]);
    expect(plan.exposure).toEqual(here);

    const made = await at.kling.books();
    const { results } = (await ask(`${localSpendingPaths.library}?limit=500`)) as unknown as { results: readonly LocalKept[] };
    expect([made.length, at.front.posts.length, results.length]).toEqual([COUNT, COUNT, 17 + 8 * 3]);
    for (const { url, digest, bytes, kind, width, height, seconds, daysLeft, upstreamId, host } of results) {
      const content = Buffer.from(await (await fetch(url)).arrayBuffer());
      expect([createHash("sha256").update(content).digest("hex"), content.length]).toEqual([digest, bytes]);
      expect([width ?? 0, height ?? 0].every((side) => side > 0)).toBe(true);
      expect([resultDays - daysLeft <= 1, host]).toEqual([true, new URL(at.kling.url).host]);
      const isClip = kind === "video";
      expect([seconds === null, upstreamId === ""]).toEqual([!isClip, !isClip]);
    }
    await at.time.clock.advance(3 * 86_400_000);
    const later = (await ask(`${localSpendingPaths.library}?limit=500`)) as unknown as { results: readonly LocalKept[] };
    const days = (kept: readonly LocalKept[]): readonly number[] => kept.map(({ daysLeft }) => daysLeft);
    expect(days(later.results)).toEqual(days(results).map((left) => left - 3));
  });

  it("show where the bill is another one than the estimate", async () => {
    at = await openPaidGround();
    at.kling.mood.billFactor = 1.5;
    const plan = await order(["legacy", "new"]);
    await at.approve(plan.id);
    await ask(localSpendingPaths.create.replace(":id", plan.id), {});
    expect(await at.rest()).toBe(true);
    const [there, here] = await totals();
    expect(here).toEqual(there);
    expect(Number(here["video"])).toBeCloseTo(Number(plan.exposure.video) * 1.5, 5);
    const { lines } = (await ask(`${localSpendingPaths.ledger}?limit=500`)) as unknown as { lines: readonly LocalSpendLine[] };
    for (const line of lines.filter(({ kind }) => kind === "charge"))
      expect(Number(line.units)).toBeGreaterThan(Number(line.estimate?.max));
  });

  it.each<[string, Kind]>([
    ["of the legacy standard", "legacy"],
    ["of the new standard", "new"],
  ])(
    "%s that end after 60 to 180 s are noticed within 10 s, with an eighth of the questions that each every 5 s would take",
    async (_, kind) => {
      const lengths = Array.from({ length: COUNT }, (_, number) => 60 + number * 5);
      await buyAll([kind], { front: { mood: (count) => ({ drill: `take=${lengths[count] ?? 60}s` }) } });
      const reads = at.front.reads();
      const made = await at.kling.books();
      const late = await Promise.all(
        (await at.intents()).map(async ({ taskId, externalId }) => {
          const there = made.find((task) => task.externalId === externalId)?.row.updatedAt ?? 0;
          return ((await at.data.store.taskById(taskId))?.updatedAt ?? Number.POSITIVE_INFINITY) - there;
        }),
      );
      expect(late).toHaveLength(COUNT);
      expect(Math.max(...late)).toBeLessThanOrEqual(10_000);
      expect(reads).toBeLessThanOrEqual(lengths.reduce((sum, seconds) => sum + seconds / 5, 0) / 8);
    },
  );
});
