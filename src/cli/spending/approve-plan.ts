import { parseDecimal, toDay } from "../../base/index.ts";
import type { LocalBudget, LocalPlan } from "../../contract/index.ts";
import type { PlanRow } from "../../store/index.ts";
import { toLocalBudgets, toLocalPlan, type PlanView } from "../../tasks/index.ts";
import type { CliContext } from "../context.ts";
import { BadInput, SpendingRefused } from "../errors.ts";
import { writeJson } from "../output.ts";
import { printable } from "../terminal/printable.ts";
import { toTable } from "../terminal/table.ts";
import { toTimeText } from "../terminal/time-text.ts";
import { withSpendKeeper, type KeeperRoom } from "./keeper.ts";
import { writeNext } from "./next.ts";
import { personAt } from "./person.ts";
import { writeBodies, writePlan } from "./plan-view.ts";
import { amountsText, usedText } from "./units-text.ts";

/** The options of `onetake approve`. */
export interface ApproveFlags {
  readonly revoke?: true;
  readonly minutes?: string;
  readonly json?: true;
}

/**
 * Approves a plan, or takes its approval back.
 * @throws NeedsPerson, NotConfirmed, SpendingRefused, BadInput; then nothing was approved.
 */
export async function approvePlan(context: CliContext, id: string, flags: ApproveFlags): Promise<void> {
  const validMs = flags.minutes === undefined ? undefined : toMs(flags.minutes);
  if (flags.revoke) return await revoke(context, id, flags);
  // Before anything is opened: a program without a terminal learns it at once.
  const person = personAt(context, { what: "Approving a plan", command: `onetake approve ${id}` });
  await withSpendKeeper(context, async (room) => {
    const view = await find(room, id);
    const now = context.world.clock.now();
    const shown = toLocalPlan(view, now);
    assertOpen(shown);
    show(context, shown, await budgetsOf(room, view, now));
    await person.confirm(amountsText(shown.exposure));
    const approval = await room.keeper.approve(id, shown.digest, person.name, validMs);
    const next = `onetake create ${id}`;
    if (flags.json) writeJson(context.out, { plan: id, digest: shown.digest, by: approval.by, until: approval.expiresAt, next });
    else context.out.write(`\n${context.out.ink.good("approved")}  ${id} until ${toTimeText(approval.expiresAt)}\n`);
    if (!flags.json) writeNext(context.out, next);
  });
}

async function revoke(context: CliContext, id: string, { json }: ApproveFlags): Promise<void> {
  await withSpendKeeper(context, async (room) => {
    await find(room, id);
    await room.keeper.revoke(id);
  });
  const next = `onetake plan show ${id}`;
  if (json) return writeJson(context.out, { plan: id, revoked: true, next });
  context.out.write(`the approval of ${id} is taken back; what was created already goes on\n`);
  writeNext(context.out, next);
}

async function find({ keeper }: KeeperRoom, id: string): Promise<PlanView> {
  const view = await keeper.find(id);
  if (view !== undefined) return view;
  throw new BadInput("plan-unknown", `there is no plan ${id} here`, {
    fix: "See onetake plan list. A plan is approved where its data is: set ONETAKE_HOME or DATABASE_URL to that of its server.",
  });
}

function assertOpen({ id, state }: LocalPlan): void {
  if (state === "open") return;
  const what = { done: "was created already", withdrawn: "was withdrawn", expired: "is too old" }[state];
  throw new SpendingRefused("plan-over", `the plan ${id} ${what}`, {
    fix: state === "done" ? `See what became of it: onetake create ${id}.` : "Plan it again: onetake plan.",
    facts: { plan: id, state },
  });
}

/** A budget that a plan counts against, with what is used of it. */
type BudgetLine = readonly [name: string, used: string];

async function budgetsOf({ spend }: KeeperRoom, { plan }: PlanView, now: number): Promise<readonly BudgetLine[]> {
  const budgets = toLocalBudgets(await spend.listBudgets(plan.account), await spend.listUses(plan.account));
  const periods = { day: toDay(now), run: plan.run, project: plan.project, key: plan.keyName };
  return budgets.flatMap((budget): readonly BudgetLine[] => {
    const period = periods[budget.scope];
    if (period === null) return [];
    const isMeant = (budget.name === "*" || budget.name === period) && budget.pack in plan.exposure;
    return isMeant ? [[`${budget.scope} ${period}, ${budget.pack}`, used(budget, period, plan)]] : [];
  });
}

function used(budget: LocalBudget, period: string, { exposure, items }: PlanRow): string {
  const use = budget.uses.find((each) => each.period === period);
  const taken = parse(use?.held) + parse(use?.spent) + (exposure[budget.pack] ?? 0);
  const creates = (use?.creates ?? 0) + items.filter(({ pack }) => pack === budget.pack).length;
  const isOver = (budget.units !== null && taken > parse(budget.units)) || (budget.creates !== null && creates > budget.creates);
  return `${usedText(budget, use)}${isOver ? ": too little is left, create would be refused" : ""}`;
}

function parse(units = "0"): number {
  return parseDecimal(units, 2) ?? 0;
}

// Everything that is approved stands on the screen: what for, exactly what would leave, and what it may cost.
function show({ out }: CliContext, plan: LocalPlan, budgets: readonly BudgetLine[]): void {
  writeBodies(out, plan);
  out.write("\n");
  writePlan(out, plan);
  const rows = budgets.length === 0 ? [["budgets", "none: nothing but this approval bounds it"]] : budgets;
  out.write(
    toTable(
      rows.map(([name = "", text = ""]) => [out.ink.dim(printable(name)), text]),
      "  ",
    ),
  );
}

function toMs(text: string): number {
  const minutes = Number(text);
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 1_440) return minutes * 60_000;
  throw new BadInput("bad-minutes", `--minutes ${text} is not a number of minutes`, {
    fix: "Write a whole number from 1 to 1440.",
  });
}
