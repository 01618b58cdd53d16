import { Command, Option } from "commander";

import type { LocalUnknown } from "../../contract/index.ts";
import type { CliContext } from "../context.ts";
import { BadInput } from "../errors.ts";
import { accountOption, baseUrlOption, jsonOption } from "../options.ts";
import { writeJson } from "../output.ts";
import { withBooks, type BooksFlags } from "../spending/books.ts";
import { withSpendKeeper } from "../spending/keeper.ts";
import { writeNext } from "../spending/next.ts";
import { personAt } from "../spending/person.ts";
import { showIntent, writeUnknowns } from "../spending/unknowns-view.ts";
import { quote } from "../spending/words.ts";

/** `onetake unknowns`: creates that were sent and whose outcome is not known. */
export function unknownsCommand(context: CliContext): Command {
  return (
    new Command("unknowns")
      .summary("free: creates that were sent and whose outcome is not known")
      .description(
        "FREE. A create whose answer was lost is never sent again: it is looked up by the id with which it travelled, and its hold stays. " +
          "Where no look-up settles it, or the operation takes no id of ours, a person looks in the console of the service and decides.",
      )
      // Options behind a verb are that verb's.
      .enablePositionalOptions()
      .addOption(accountOption())
      .addOption(baseUrlOption())
      .addOption(jsonOption())
      .addCommand(decideCommand(context))
      .addHelpText("after", EXAMPLES)
      .action(async (flags: BooksFlags) => await list(context, flags))
  );
}

const EXAMPLES = `
Examples:
  $ onetake unknowns
  $ onetake unknowns decide 893026487205900289 --made 7529847283741759111
  $ onetake unknowns decide 893026487205900289 --not-made
  $ onetake unknowns decide 893026487205900290 --made
`;

async function list(context: CliContext, flags: BooksFlags): Promise<void> {
  const unknowns = await withBooks(context, flags, (books) => books.unknowns());
  const next = nextOf(unknowns, context.world.clock.now());
  if (flags.json) return writeJson(context.out, { unknowns, next });
  if (unknowns.length === 0) context.err.write("the outcome of every create is known\n");
  else writeUnknowns(context.out, unknowns, context.world.clock.now());
  writeNext(context.out, next);
}

/** Look-ups come first: a person decides where an hour of them found nothing. */
const PATIENCE_MS = 3_600_000;

function nextOf(unknowns: readonly LocalUnknown[], now: number): string {
  if (unknowns.length === 0) return "onetake ledger";
  const old = unknowns.find(({ sentAt, findable }) => !findable || now - sentAt > PATIENCE_MS);
  return old === undefined ? "onetake unknowns" : `onetake unknowns decide ${old.task} --not-made`;
}

interface DecideFlags {
  /** An id, or true where only the word was given. */
  readonly made?: string | true;
  readonly notMade?: true;
  readonly json?: true;
}

function decideCommand(context: CliContext): Command {
  return new Command("decide")
    .summary("free: say what became of one; takes a person at a terminal who looked in the console of the service")
    .argument("<task>", "its id here")
    .addOption(
      new Option(
        "--made [id]",
        "it was made, and this is its id at the service: it is adopted. Without an id for what the service answers at once: its answer is lost, and the estimate is booked",
      ),
    )
    .addOption(new Option("--not-made", "it was not made: its hold is released, and it is never sent again").conflicts("made"))
    .addOption(jsonOption())
    .action(async (task: string, flags: DecideFlags) => await decide(context, task, flags));
}

async function decide(context: CliContext, task: string, { made, notMade, json }: DecideFlags): Promise<void> {
  if (made === undefined && notMade === undefined)
    throw new BadInput("no-decision", "nothing was decided", {
      fix: "Say --made <id> or --not-made, after a look in the console of the service; --made alone for an answer that was lost.",
    });
  const id = typeof made === "string" ? made : "";
  const flag = made === undefined ? "--not-made" : `--made ${id === "" ? "" : quote(id)}`.trimEnd();
  const person = personAt(context, {
    what: "Deciding what became of a create",
    command: `onetake unknowns decide ${quote(task)} ${flag}`,
  });
  const intent = await withSpendKeeper(context, async ({ keeper, spend }) => {
    const found = await spend.intent(task);
    if (found === undefined) throw new BadInput("task-unknown", `there is no create ${task}`, { fix: "See onetake unknowns." });
    showIntent(context.out, found);
    await person.confirm(made === undefined ? "not made" : `made ${id}`.trimEnd());
    return await keeper.decide(task, made === undefined ? { kind: "not-made" } : { kind: "made", upstreamId: id }, person.name);
  });
  const next = made === undefined ? `onetake ledger --task ${task}` : `onetake create ${intent.planId}`;
  if (json) return writeJson(context.out, { task, state: intent.state, next });
  context.out.write(`${task}  ${context.out.ink.bold(intent.state)}\n`);
  writeNext(context.out, next);
}
