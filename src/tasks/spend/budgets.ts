import { toDay } from "../../base/index.ts";
import type { BudgetRow, BudgetScope, BudgetUse, IntentRow, SpendLine, SpendWriter } from "../../store/index.ts";
import { budgetId, EACH } from "./budget-id.ts";
import { overBudget, type Breach } from "./over-budget.ts";

/*
 * What is used of budgets is counted for every run, day, project and key of a create, whether or not there is a budget for it: so a budget that
 * is set later knows what was used before, and what is given back is always taken from where it was reserved. A create counts against the day on
 * which it was admitted, for good. Uses are locked in the order of their names; whoever needs the lock of a plan or purpose too takes
 * it before.
 */

/** Why a hold ends without a charge: nothing was made. */
export type ReleaseWhy = "refused" | "withdrawn" | "decided";
/** What a charge rests on: what the other side told of a task, of a failed one, our own estimate, or a person's word. */
export type ChargeWhy = "billed" | "failed" | "assumed" | "decided";

/** Reserves what a create holds and writes the line `hold`; see {@link reserveAll}. */
export async function reserve(writer: SpendWriter, intent: IntentRow, now: number): Promise<void> {
  await reserveAll(writer, [intent], now);
}

/**
 * Reserves what creates of one account hold in every budget that they count against, and writes their lines `hold`: all of them or none.
 * @throws SpendRefused with the rule `over-budget`, which names each budget that is too small and what is left of it.
 */
export async function reserveAll(writer: SpendWriter, intents: readonly IntentRow[], now: number): Promise<void> {
  const [first] = intents;
  if (first === undefined) return;
  const budgets = new Map((await writer.listBudgets(first.account)).map((budget) => [budget.id, budget]));
  const breaches: Breach[] = [];
  for (const { place, held, creates } of sumByPlace(intents)) {
    const use = await writer.lockUse(place.budgetId, place.period);
    const budget = budgets.get(place.budgetId);
    if (budget !== undefined && isBreached(budget, use, held, creates)) breaches.push({ budget, use, held, creates });
    await writer.setUse({ ...use, held: use.held + held, creates: use.creates + creates });
  }
  if (breaches.length > 0) throw overBudget(breaches, first.planId);
  for (const intent of intents) await writeLine(writer, intent, { kind: "hold", amount: intent.held, why: "admitted", at: now });
}

/**
 * Gives back what a create holds, because nothing was made, and writes the line `release`. The create no longer counts. Takes the intent
 * with the amount that was reserved; to be called once, in the transaction that makes it `refused` or `withdrawn`.
 */
export async function release(writer: SpendWriter, intent: IntentRow, why: ReleaseWhy, now: number): Promise<void> {
  await end(writer, intent, { spent: 0, creates: -countOf(intent) });
  await writeLine(writer, intent, { kind: "release", amount: intent.held, why, at: now });
}

/**
 * Books what a create cost, in hundredths of a unit, in place of what it holds, and writes the line `charge`. The create counts also where it
 * cost nothing. A bill above the hold is booked as it is. To be called once, in the transaction that makes the intent `settled`.
 */
export async function charge(writer: SpendWriter, intent: IntentRow, billed: number, why: ChargeWhy, now: number): Promise<void> {
  await end(writer, intent, { spent: billed, creates: 0 });
  await writeLine(writer, intent, { kind: "charge", amount: billed, why, at: now, min: intent.min, max: intent.held });
}

async function end(
  writer: SpendWriter,
  intent: IntentRow,
  { spent, creates }: { spent: number; creates: number },
): Promise<void> {
  for (const { budgetId: id, period } of placesOf(intent)) {
    const use = await writer.lockUse(id, period);
    if (use.held < intent.held || use.creates + creates < 0)
      throw new TypeError(`the create ${intent.taskId} was not reserved in ${id} for ${period}`);
    await writer.setUse({ ...use, held: use.held - intent.held, spent: use.spent + spent, creates: use.creates + creates });
  }
}

/** What may cost nothing at all, as an element, is no create that a budget counts. */
function countOf({ held }: IntentRow): number {
  return held > 0 ? 1 : 0;
}

/** Where uses are counted: the id of a budget, which need not be there, and the period. */
type Place = Pick<BudgetUse, "budgetId" | "period">;

/** Where a create counts, in the order of locking. */
function placesOf({ account, pack, run, project, keyName, createdAt }: IntentRow): readonly Place[] {
  if (pack === null) return [];
  const named: readonly (readonly [BudgetScope, string | null])[] = [
    ["run", run],
    ["project", project],
    ["key", keyName],
  ];
  const places = named.flatMap(([scope, name]) =>
    name === null
      ? []
      : [...new Set([name, EACH])].map((each) => ({ budgetId: budgetId(account, scope, each, pack), period: name })),
  );
  const day = { budgetId: budgetId(account, "day", EACH, pack), period: toDay(createdAt) };
  return [day, ...places].toSorted((a, b) => compare(keyOf(a), keyOf(b)));
}

interface Sum {
  readonly place: Place;
  readonly held: number;
  readonly creates: number;
}

function sumByPlace(intents: readonly IntentRow[]): readonly Sum[] {
  const sums = new Map<string, Sum>();
  for (const intent of intents)
    for (const place of placesOf(intent)) {
      const { held = 0, creates = 0 } = sums.get(keyOf(place)) ?? {};
      sums.set(keyOf(place), { place, held: held + intent.held, creates: creates + countOf(intent) });
    }
  return [...sums.values()].toSorted((a, b) => compare(keyOf(a.place), keyOf(b.place)));
}

function isBreached({ units, creates: most }: BudgetRow, use: BudgetUse, held: number, creates: number): boolean {
  return (units !== null && use.held + use.spent + held > units) || (most !== null && use.creates + creates > most);
}

type Written = Pick<SpendLine, "kind" | "amount" | "why" | "at"> & Partial<Pick<SpendLine, "min" | "max">>;

/** A create has two lines at most: its hold, and the one that ends it. The second is numbered alike whichever it is, so that it is written once. */
async function writeLine(writer: SpendWriter, intent: IntentRow, written: Written): Promise<void> {
  const { taskId, account, planId, purpose, project, run, keyName, pack } = intent;
  if (pack === null) return;
  const id = `${taskId}-${written.kind === "hold" ? 0 : 1}`;
  const about = { account, taskId, planId, purpose, project, run, keyName, pack };
  await writer.insertLine({ id, ...about, min: null, max: null, ...written });
}

function keyOf({ budgetId: id, period }: Place): string {
  return `${id}\n${period}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
