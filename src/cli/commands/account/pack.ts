import { Command, InvalidArgumentError, Option } from "commander";

import { parseDecimal } from "../../../base/index.ts";
import { unitPrices, type Pack } from "../../../contract/index.ts";
import type { CliContext } from "../../context.ts";
import { BadInput } from "../../errors.ts";
import { jsonOption } from "../../options.ts";
import { writeJson } from "../../output.ts";
import { findAccount, withKeeper, type Keeper } from "./keeper.ts";
import { toPackTable } from "./pack-table.ts";
import { readWhole } from "./words.ts";

interface PackFlags {
  readonly kind: Pack;
  readonly units: string;
  readonly concurrency: string;
  readonly days: string;
  readonly from?: number;
  readonly name?: string;
  readonly json?: true;
}

/** `onetake account pack`: what an account bought. */
export function packCommand(context: CliContext): Command {
  const pack = new Command("pack").summary("add or list the packs of an account").addHelpText("after", EXAMPLES);
  pack.addCommand(
    new Command("add")
      .summary("give an account units of one kind; it is metered from then on")
      .argument("<account>")
      .addOption(new Option("--kind <kind>", "which units").choices(unitPrices.map((each) => each.pack)).makeOptionMandatory())
      .addOption(new Option("--units <number>", "how many, such as 100 or 0.5").makeOptionMandatory())
      .addOption(new Option("--concurrency <slots>", "tasks at once of each model").default("5"))
      .addOption(new Option("--days <number>", "days until it lapses").default("30"))
      .addOption(new Option("--from <day>", "day on which it takes effect, YYYY-MM-DD in UTC; now by default").argParser(readDay))
      .addOption(new Option("--name <text>", "by default what it holds, such as Video-100Units-5Con-30Days"))
      .addOption(jsonOption())
      .action(
        async (account: string, flags: PackFlags) => await withKeeper(context, (keeper) => add(context, keeper, account, flags)),
      ),
  );
  pack.addCommand(
    new Command("list")
      .summary("the packs of an account, the one that lapses first first")
      .argument("<account>")
      .addOption(jsonOption())
      .action(
        async (account: string, flags: { readonly json?: true }) =>
          await withKeeper(context, (keeper) => list(context, keeper, account, flags.json === true)),
      ),
  );
  return pack;
}

const EXAMPLES = `
Examples:
  $ onetake account pack add studio --kind video --units 100 --concurrency 5 --days 30
  $ onetake account pack add studio --kind image --units 1000 --concurrency 9 --from 2026-12-01
  $ onetake account pack list studio
`;

const DAY_MS = 86_400_000;

async function add(context: CliContext, { accounts }: Keeper, account: string, flags: PackFlags): Promise<void> {
  const { packName } = await import("../../../tasks/index.ts");
  const { kind, units, name } = flags;
  const [concurrency, days] = [readWhole(flags.concurrency, "--concurrency"), readWhole(flags.days, "--days")];
  const effectiveAt = flags.from ?? context.world.clock.now();
  const pack = await accounts.addPack(account, {
    kind,
    name: name ?? packName(kind, units, concurrency, days),
    total: readUnits(units),
    concurrency,
    effectiveAt,
    invalidAt: effectiveAt + days * DAY_MS,
  });
  if (flags.json) return writeJson(context.out, pack);
  context.out.write(toPackTable([pack], context.world.clock.now(), context.out.ink));
}

async function list(context: CliContext, keeper: Keeper, account: string, asJson: boolean): Promise<void> {
  await findAccount(keeper, account);
  const packs = await keeper.kept.listPacks(account);
  if (asJson) return writeJson(context.out, { packs });
  if (packs.length === 0) return context.err.write(`${account} has no packs\n`);
  context.out.write(toPackTable(packs, context.world.clock.now(), context.out.ink));
}

function readUnits(text: string): number {
  const hundredths = parseDecimal(text, 2);
  if (hundredths !== undefined && hundredths > 0) return hundredths;
  throw new BadInput("bad-units", `--units ${text} is no number of units`, {
    fix: "Write it like --units 100 or --units 0.5; hundredths are the least.",
  });
}

function readDay(text: string): number {
  const at = Date.parse(`${text}T00:00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at)) return at;
  throw new InvalidArgumentError("a day is written as YYYY-MM-DD.");
}
