import { beforeEach, describe, expect, it } from "vitest";

import type { Pack } from "../../contract/index.ts";
import { createMemoryStore, type BudgetScope, type IntentRow, type Store } from "../../store/index.ts";
import { budgetId } from "./budget-id.ts";
import { charge, release, reserve, reserveAll } from "./budgets.ts";
import { anIntent } from "./paid.suite.ts";

const NOW = 1_795_000_000_000;
let store: Store;
beforeEach(() => void (store = createMemoryStore()));

async function cap(scope: BudgetScope, name: string, units: number | null, creates: number | null = null, pack: Pack = "video") {
  const id = budgetId("ada", scope, name, pack);
  const budget = { id, account: "ada", scope, name, pack, units, creates, createdAt: NOW };
  await store.transaction(({ spend }) => spend.putBudget(budget));
}

function create(taskId: string, more: Partial<IntentRow> = {}): IntentRow {
  return { ...anIntent(taskId, NOW), keyName: "laptop", project: "fox", run: "night", ...more };
}

const hold = (...intents: readonly IntentRow[]): Promise<void> =>
  store.transaction(({ spend }) => reserveAll(spend, intents, NOW));

async function usesOf(): Promise<Readonly<Record<string, readonly number[]>>> {
  const uses = await store.spend.listUses("ada");
  return Object.fromEntries(
    uses.map(({ budgetId: id, period, held, spent, creates }) => [`${id} ${period}`, [held, spent, creates]]),
  );
}

describe("a budget", () => {
  it("takes what fits to the last hundredth, and refuses one more with its name and what is left", async () => {
    await cap("run", "night", 360);
    await hold(create("1"));
    await hold(create("2"));
    const refused = await hold(create("3", { held: 1 })).catch((thrown: unknown) => thrown);
    expect(refused).toMatchObject({
      rule: "over-budget",
      message:
        'Nothing was sent: the budget of the run "night" has 0 units of video left of 3.6 (3.6 held, 0 spent), and 0.01 units of video are to be held.',
    });
    expect((await store.spend.listLines("ada", { limit: 9 })).map(({ taskId }) => taskId)).toEqual(["2", "1"]);
  });

  it("of creates takes as many as it has, and does not count what may cost nothing", async () => {
    await cap("day", "*", null, 2);
    await hold(create("0", { held: 0, min: 0 }), create("1"), create("2"));
    await expect(hold(create("3"))).rejects.toThrow(
      "the budget of the day 2026-11-18 has 0 creates left of 2, and 1 is asked for",
    );
  });

  it.each<[BudgetScope, string, Partial<IntentRow>, string]>([
    ["run", "night", { run: "day" }, 'of the run "night"'],
    ["project", "fox", { project: null }, 'of the project "fox"'],
    ["key", "laptop", { keyName: "phone" }, 'of the key "laptop"'],
    ["day", "*", { createdAt: NOW + 86_400_000 }, "of the day 2026-11-18"],
    ["run", "*", { run: "day" }, 'of each run, here "night",'],
    ["project", "*", { project: "hen" }, 'of each project, here "fox",'],
    ["key", "*", { keyName: "phone" }, 'of each key, here "laptop",'],
  ])("of a %s named %s counts what belongs to it, and not %o", async (scope, name, other, words) => {
    await cap(scope, name, 180);
    await hold(create("1"));
    await hold(create("2", other));
    await expect(hold(create("3"))).rejects.toThrow(`the budget ${words} has 0 units of video left of 1.8`);
  });

  it("of one kind of pack, or of one account, does not bound another", async () => {
    await cap("run", "night", 180);
    await hold(create("1"));
    await hold(create("2", { pack: "image" }));
    await hold(create("3", { account: "bob" }));
    await hold(create("4", { pack: null }));
    await expect(hold(create("5"))).rejects.toMatchObject({ rule: "over-budget" });
  });

  it("that is set later knows what was used before", async () => {
    await hold(create("1"));
    await cap("project", "fox", 200);
    await expect(hold(create("2"))).rejects.toThrow('of the project "fox" has 0.2 units of video left of 2 (1.8 held, 0 spent)');
    expect(await usesOf()).toEqual({ "ada/project/fox/video fox": [180, 0, 1] });
  });

  it("names each of several that are too small", async () => {
    await cap("run", "night", 100);
    await cap("day", "*", 50, 0);
    await expect(hold(create("1"))).rejects.toThrow(
      "the budget of the day 2026-11-18 has 0.5 units of video left of 0.5 (0 held, 0 spent), and 1.8 units of video are to be held; it has 0 creates left of 0, and 1 is asked for; " +
        'the budget of the run "night" has 1 unit of video left of 1 (0 held, 0 spent), and 1.8 units of video are to be held.',
    );
  });

  it("takes creates together or none of them, by what they cost together", async () => {
    await cap("run", "night", 500);
    await expect(hold(create("1"), create("2"), create("3"))).rejects.toThrow("5.4 units of video are to be held");
    expect(await usesOf()).toEqual({});
    expect(await store.spend.listLines("ada", { limit: 9 })).toEqual([]);
    await hold(create("1"), create("2"));
  });
});

describe("the end of a hold", () => {
  beforeEach(async () => {
    await cap("run", "night", 1000, 5);
    await hold(create("1"));
    await hold(create("2"));
  });

  it("gives back what was held where nothing was made, and the create with it", async () => {
    await store.transaction(({ spend }) => release(spend, create("1"), "refused", NOW));
    expect(await usesOf()).toEqual({ "ada/run/night/video night": [180, 0, 1] });
    expect(await store.spend.listLines("ada", { taskId: "1", limit: 9 })).toMatchObject([
      { kind: "release", amount: 180, why: "refused", min: null, max: null },
      { kind: "hold", amount: 180, why: "admitted" },
    ]);
  });

  it.each([
    ["less than was held", 150],
    ["nothing", 0],
    ["more than was held", 1200],
  ])("books %s as it was billed, and the create stays counted", async (_, billed) => {
    await store.transaction(({ spend }) => charge(spend, create("1", { min: 160 }), billed, "billed", NOW));
    expect(await usesOf()).toEqual({ "ada/run/night/video night": [180, billed, 2] });
    const [line] = await store.spend.listLines("ada", { taskId: "1", limit: 9 });
    expect(line).toMatchObject({ kind: "charge", amount: billed, why: "billed", min: 160, max: 180 });
  });

  it("is written once: neither of the two ends follows the other", async () => {
    const end = [
      () => store.transaction(({ spend }) => release(spend, create("1"), "refused", NOW)),
      () => store.transaction(({ spend }) => charge(spend, create("1"), 10, "billed", NOW)),
    ];
    for (const first of end) {
      await first().catch(() => {});
      for (const second of end) await expect(second()).rejects.toThrow(/exists already|was not reserved/);
    }
    expect(await store.spend.listLines("ada", { taskId: "1", limit: 9 })).toHaveLength(2);
    expect(await usesOf()).toEqual({ "ada/run/night/video night": [180, 0, 1] });
  });

  it("takes nothing from where nothing was reserved", async () => {
    const stranger = create("9", { run: "another" });
    await expect(store.transaction(({ spend }) => release(spend, stranger, "refused", NOW))).rejects.toThrow(/was not reserved/);
    await expect(store.transaction(({ spend }) => charge(spend, stranger, 1, "billed", NOW))).rejects.toThrow(/was not reserved/);
  });

  it("takes from the day of the admission, however late it comes", async () => {
    await cap("day", "*", 1000);
    await store.transaction(({ spend }) => charge(spend, create("1"), 150, "billed", NOW + 5 * 86_400_000));
    expect(await usesOf()).toMatchObject({ "ada/day/*/video 2026-11-18": [180, 150, 2] });
  });
});

it("reserves one create as it reserves several", async () => {
  await store.transaction(({ spend }) => reserve(spend, create("1"), NOW));
  expect(await store.spend.listLines("ada", { limit: 9 })).toMatchObject([
    { id: "1-0", kind: "hold", keyName: "laptop", project: "fox" },
  ]);
});
