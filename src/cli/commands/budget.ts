import { Command, Option } from "commander";

import { formatDecimal } from "../../base/index.ts";

import { unitPrices, type LocalBudget, type Pack } from "../../contract/index.ts";
import type { BudgetRow } from "../../store/index.ts";
import type { CliContext } from "../context.ts";
import { BadInput } from "../errors.ts";
import { accountOption, baseUrlOption, jsonOption } from "../options.ts";
import { writeJson } from "../output.ts";
import { withBooks, type BooksFlags } from "../spending/books.ts";
import { isRaise, toCaps, type CapFlags } from "../spending/budget-caps.ts";
import { describeCaps, writeBudgets } from "../spending/budget-view.ts";
import { withSpendKeeper } from "../spending/keeper.ts";
import { writeNext } from "../spending/next.ts";
import { personAt } from "../spending/person.ts";
import { quote } from "../spending/words.ts";

type Scope = BudgetRow["scope"];
const SCOPES: readonly Scope[] = ["run", "day", "project", "key"];

/** `onetake budget`: caps on what is held and spent. */
export function budgetCommand(context: CliContext): Command {
  const budget = new Command("budget")
    .summary("free: caps on what may be spent for a run, a day, a project or a key")
    .description(
      "FREE. A budget caps what is held and spent together, in units of one kind of pack, in creates, or both. Whoever has the data may lower caps; " +
        "raising or removing one is done by a person at a terminal.",
    )
    .addHelpText("after", EXAMPLES);
  for (const define of [showCommand, setCommand, removeCommand]) budget.addCommand(define(context));
  return budget;
}

const EXAMPLES = `
Examples:
  $ onetake budget set day --pack video --units 20 --creates 10
  $ onetake budget set project fox --pack video --units 60
  $ onetake budget set key '*' --pack image --creates 100     (each key on its own)
  $ onetake budget show
  $ onetake budget remove project fox --pack video
`;

function showCommand(context: CliContext): Command {
  return new Command("show")
    .summary("free: budgets, and what is used of them")
    .addOption(accountOption())
    .addOption(baseUrlOption())
    .addOption(jsonOption())
    .action(async (flags: BooksFlags) => {
      const budgets = await withBooks(context, flags, (books) => books.budgets());
      const next = budgets.length === 0 ? "onetake budget set day --pack video --units 20" : "onetake ledger";
      if (flags.json) return writeJson(context.out, { budgets, next });
      if (budgets.length === 0) context.err.write("there are no budgets: what a person approves may be spent\n");
      else writeBudgets(context.out, budgets);
      writeNext(context.out, next);
    });
}

interface SetFlags extends CapFlags {
  readonly pack: Pack;
  readonly account: string;
  readonly json?: true;
}

function named(name: string, context: CliContext, work: (scope: Scope, of: string, flags: SetFlags) => Promise<void>): Command {
  return new Command(name)
    .argument("<scope>", SCOPES.join(", "))
    .argument("[name]", "of the run, project or key; * for each of them on its own, as without it")
    .addOption(new Option("--pack <kind>", "which units").choices(unitPrices.map(({ pack }) => pack)).makeOptionMandatory())
    .addOption(accountOption())
    .addOption(jsonOption())
    .action(async (scope: string, of: string | undefined, flags: SetFlags) => {
      await work(toScope(scope), toName(scope, of), flags);
      if (!flags.json) writeNext(context.out, "onetake budget show");
    });
}

function setCommand(context: CliContext): Command {
  return named("set", context, async (scope, name, flags) => {
    const caps = toCaps(flags);
    const { account, pack } = flags;
    const made = await withSpendKeeper(context, async ({ keeper, spend }) => {
      const before = find(await spend.listBudgets(account), scope, name, pack);
      if (before !== undefined && isRaise(before, caps)) {
        const person = personAt(context, { what: "Raising a budget", command: commandOf("set", scope, name, flags) });
        context.out.write(`${labelOf(scope, name, pack)}  ${describeCaps(before)}, to be ${describeCaps(caps)}\n`);
        await person.confirm(describeCaps(caps));
      }
      return await keeper.setBudget({ account, scope, name, pack, ...caps });
    });
    if (flags.json) writeJson(context.out, { scope, name, pack, ...textsOf(made), next: "onetake budget show" });
    else context.out.write(`${labelOf(scope, name, pack)}  ${context.out.ink.bold(describeCaps(made))}\n`);
  })
    .summary("free: cap what may be spent; raising a cap takes a person at a terminal")
    .addOption(new Option("--units <number>", "at most so many units, such as 20 or 0.5"))
    .addOption(new Option("--creates <number>", "at most so many creates"));
}

function removeCommand(context: CliContext): Command {
  return named("remove", context, async (scope, name, flags) => {
    const { account, pack } = flags;
    await withSpendKeeper(context, async ({ keeper, spend }) => {
      const before = find(await spend.listBudgets(account), scope, name, pack);
      if (before === undefined)
        throw new BadInput("budget-unknown", `there is no budget of ${labelOf(scope, name, pack)}`, {
          fix: "See onetake budget show.",
        });
      const person = personAt(context, { what: "Removing a budget", command: commandOf("remove", scope, name, flags) });
      context.out.write(`${labelOf(scope, name, pack)}  ${describeCaps(before)}, to be removed\n`);
      await person.confirm("remove");
      await keeper.removeBudget(before.id);
    });
    if (flags.json) writeJson(context.out, { scope, name, pack, removed: true, next: "onetake budget show" });
    else context.out.write(`removed ${labelOf(scope, name, pack)}\n`);
  }).summary("free: take a cap away; takes a person at a terminal");
}

function find(budgets: readonly BudgetRow[], scope: Scope, name: string, pack: Pack): BudgetRow | undefined {
  return budgets.find((each) => each.scope === scope && each.name === name && each.pack === pack);
}

function toScope(text: string): Scope {
  const scope = SCOPES.find((each) => each === text);
  if (scope !== undefined) return scope;
  throw new BadInput("bad-scope", `${text} is nothing that a budget goes by`, { fix: `Take one of ${SCOPES.join(", ")}.` });
}

function toName(scope: string, name = "*"): string {
  if (scope !== "day" || name === "*") return name;
  throw new BadInput("bad-name", "budgets of days have no name: each day is one", { fix: "Leave the name out." });
}

function labelOf(scope: Scope, name: string, pack: Pack): string {
  return `${scope === "day" ? "each day" : name === "*" ? `each ${scope}` : `${scope} ${name}`}, ${pack}`;
}

function commandOf(verb: string, scope: Scope, name: string, { pack, units, creates }: SetFlags): string {
  const flags = [
    `--pack ${pack}`,
    units === undefined ? "" : `--units ${units}`,
    creates === undefined ? "" : `--creates ${creates}`,
  ];
  return ["onetake budget", verb, scope, quote(name), ...flags].filter((word) => word !== "").join(" ");
}

function textsOf({ units, creates }: BudgetRow): Pick<LocalBudget, "units" | "creates"> {
  return { units: units === null ? null : formatDecimal(units, 2), creates };
}
