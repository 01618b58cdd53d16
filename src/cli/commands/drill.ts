import { Command } from "commander";

import type { Drills } from "../../store/index.ts";
import type { CliContext } from "../context.ts";
import { BadInput } from "../errors.ts";
import { withOpenHome } from "../open-home.ts";
import { jsonOption } from "../options.ts";
import { writeJson } from "../output.ts";

interface DrillFlags {
  readonly json?: true;
}

/** `onetake drill`: what goes wrong on purpose for an account. */
export function drillCommand(context: CliContext): Command {
  const drill = new Command("drill")
    .summary("free: let things go wrong on purpose for an account")
    .description(
      "Lets a server with a free engine refuse, lose answers, take its time or fail for an account. See docs/drills.md.",
    )
    .addHelpText("after", EXAMPLES);
  drill.addCommand(
    new Command("set")
      .summary("from now on, until it is cleared; a running server sees it within a second")
      .argument("<account>", "`default` on a server that takes any credential")
      .argument("<drill>", 'such as "refuse=over-concurrency; rate=0.3; seed=7"')
      .addOption(jsonOption())
      .action(async (account: string, text: string, flags: DrillFlags) => {
        const drill = { text: await read(text), setAt: context.world.clock.now() };
        await withDrills(context, (drills) => drills.set(account, drill));
        tell(context, flags, account, drill.text);
      }),
  );
  drill.addCommand(
    new Command("show")
      .argument("<account>")
      .addOption(jsonOption())
      .action(async (account: string, flags: DrillFlags) => {
        const found = await withDrills(context, (drills) => drills.find(account));
        tell(context, flags, account, found?.text);
      }),
  );
  drill.addCommand(
    new Command("clear")
      .summary("everything goes its usual way again")
      .argument("<account>")
      .addOption(jsonOption())
      .action(async (account: string, flags: DrillFlags) => {
        if (!(await withDrills(context, (drills) => drills.clear(account)))) throw noDrill(account);
        tell(context, flags, account, undefined);
      }),
  );
  return drill;
}

const EXAMPLES = `
Examples:
  $ onetake drill set default "refuse=over-concurrency; rate=0.3; seed=7"
  $ onetake drill set default "answer=internal; run=1 | stuck=processing; rate=0.1"
  $ onetake drill show default
  $ onetake drill clear default
`;

async function read(text: string): Promise<string> {
  const { DrillInvalid, readDrill } = await import("../../tasks/index.ts");
  try {
    return readDrill(text).text;
  } catch (thrown) {
    if (!(thrown instanceof DrillInvalid)) throw thrown;
    throw new BadInput(thrown.code, thrown.message, { facts: thrown.facts, ...(thrown.fix && { fix: thrown.fix }) });
  }
}

async function withDrills<T>(context: CliContext, work: (drills: Drills) => Promise<T>): Promise<T> {
  const { createPostgresDrills } = await import("../../store/index.ts");
  return await withOpenHome(context, ({ store }) => work(createPostgresDrills(store.pool)));
}

function tell({ out }: CliContext, { json }: DrillFlags, account: string, drill: string | undefined): void {
  if (json) return writeJson(out, { account, drill: drill ?? null });
  out.write(`${account}  ${drill ?? out.ink.dim("no drill")}\n`);
}

function noDrill(account: string): BadInput {
  return new BadInput("no-drill", `the account ${account} has no drill`, {
    fix: "See `onetake drill show` for what an account has.",
  });
}
