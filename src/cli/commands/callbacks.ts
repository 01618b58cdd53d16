import { Command, Option } from "commander";

import type { DeliveryRow, DeliveryStanding } from "../../store/index.ts";
import { secretCommand } from "../callbacks/secret-command.ts";
import { withHome, type HomeFlags } from "../callbacks/with-home.ts";
import type { CliContext } from "../context.ts";
import { BadInput } from "../errors.ts";
import { accountOption, jsonOption } from "../options.ts";
import { writeJson } from "../output.ts";
import { toTable } from "../terminal/table.ts";
import { toTimeText } from "../terminal/time-text.ts";

/** `onetake callbacks`: what was posted to callers, and the secrets that sign it. */
export function callbacksCommand(context: CliContext): Command {
  const callbacks = new Command("callbacks")
    .summary("free: list, show, redeliver and test callbacks; keep their secrets")
    .description(
      "Works on the data of ONETAKE_HOME or DATABASE_URL, whether a server runs on it or not. A callback is tried seven times, after 5 s, 30 s, 2 min, 10 min, 1 h and 6 h; that schedule is Onetake's own, Kling's is not documented.",
    )
    .addHelpText("after", EXAMPLES);
  callbacks.addCommand(listCommand(context));
  callbacks.addCommand(showCommand(context));
  callbacks.addCommand(redeliverCommand(context));
  callbacks.addCommand(testCommand(context));
  callbacks.addCommand(secretCommand(context));
  return callbacks;
}

const EXAMPLES = `
Examples:
  $ onetake callbacks list --state given-up
  $ onetake callbacks show 7529847283741759111
  $ onetake callbacks redeliver 7529847283741759111
  $ onetake callbacks test http://127.0.0.1:3000/kling
  $ onetake callbacks secret create
  $ onetake callbacks secret rotate --emergency
`;

const STANDINGS: readonly DeliveryStanding[] = ["waiting", "delivered", "refused", "given-up"];

interface ListFlags extends HomeFlags {
  readonly task?: string;
  readonly state?: DeliveryStanding;
  readonly limit: string;
}

function listCommand(context: CliContext): Command {
  return new Command("list")
    .summary("newest first")
    .addOption(new Option("--account <name>", "only of this account"))
    .addOption(new Option("--task <id>", "only of this task"))
    .addOption(new Option("--state <state>", "only those that stand so").choices(STANDINGS))
    .addOption(new Option("--limit <number>", "at most so many").default("50"))
    .addOption(jsonOption())
    .action(async (flags: ListFlags) => {
      const { account, task, state } = flags;
      const search = {
        ...(account !== undefined && { account }),
        ...(task !== undefined && { taskId: task }),
        ...(state !== undefined && { standing: state }),
        limit: toLimit(flags.limit),
      };
      const rows = await withHome(context, ({ store }) => store.callbacks.list(search));
      if (flags.json) return writeJson(context.out, { callbacks: rows });
      if (rows.length === 0) return context.err.write("there are no callbacks\n");
      const head = ["id", "task", "tells", "stands", "tries", "due or last", "why"].map(context.out.ink.dim);
      context.out.write(toTable([head, ...rows.map((row) => toLine(context, row))]));
    });
}

function toLine(context: CliContext, row: DeliveryRow): readonly string[] {
  const at = row.standing === "waiting" ? row.dueAt : (row.lastAt ?? row.createdAt);
  const told = row.isTest ? "test" : row.state;
  return [row.id, row.taskId, told, standingOf(context, row), String(row.attempts), toTimeText(at), row.lastFault ?? ""];
}

function standingOf({ out: { ink } }: CliContext, { standing }: DeliveryRow): string {
  if (standing === "delivered") return ink.good(standing);
  return standing === "waiting" ? ink.accent(standing) : ink.bad(standing);
}

function showCommand(context: CliContext): Command {
  return new Command("show")
    .summary("one callback with its body")
    .argument("<id>")
    .addOption(jsonOption())
    .action(async (id: string, flags: HomeFlags) => {
      const row = await withHome(context, ({ store }) => store.callbacks.find(id));
      if (row === undefined)
        throw new BadInput("delivery-unknown", `there is no callback ${id}`, { fix: "See `onetake callbacks list`." });
      show(context, row, flags);
    });
}

function show(context: CliContext, row: DeliveryRow, { json }: HomeFlags): void {
  if (json) return writeJson(context.out, row);
  const { ink } = context.out;
  const rows: readonly (readonly [string, string])[] = [
    ["id", row.id],
    ["webhook id", row.webhookId === row.id ? "" : row.webhookId],
    ["task", row.taskId],
    ["account", row.account],
    ["tells", row.isTest ? "test" : row.state],
    ["to", row.address],
    ["stands", standingOf(context, row)],
    ["tries", String(row.attempts)],
    ["last status", row.lastStatus === null ? "" : String(row.lastStatus)],
    ["last fault", row.lastFault ?? ""],
    ["last try", row.lastAt === null ? "" : toTimeText(row.lastAt)],
    ["due", row.standing === "waiting" ? toTimeText(row.dueAt) : ""],
    ["created", toTimeText(row.createdAt)],
    ["body", row.body],
  ];
  context.out.write(toTable(rows.filter(([, text]) => text !== "").map(([name, text]) => [ink.dim(name), text])));
}

function redeliverCommand(context: CliContext): Command {
  return new Command("redeliver")
    .summary("send one again, under its own id")
    .description(
      "Makes it due again. The server that runs on this home sends it; where none runs, the next one that starts does.",
    )
    .argument("<id>")
    .addOption(jsonOption())
    .action(async (id: string, flags: HomeFlags) => {
      const { redeliver } = await import("../../tasks/index.ts");
      const row = await withHome(context, async ({ store }) => await redeliver({ store, world: context.world }, id));
      if (flags.json) return writeJson(context.out, row);
      context.out.write(`${row.id} is due again; the running server sends it, or the next one that starts\n`);
    });
}

interface TestFlags extends HomeFlags {
  readonly account: string;
  readonly standard: "legacy" | "new";
}

function testCommand(context: CliContext): Command {
  return new Command("test")
    .summary("post the documented test record to an address, once")
    .description("Posts the record of a task that was just submitted, signed if the account has a secret; at most one in 6 s.")
    .argument("<address>")
    .addOption(accountOption())
    .addOption(new Option("--standard <standard>", "whose record").choices(["legacy", "new"]).default("legacy"))
    .addOption(jsonOption())
    .action(async (address: string, { account, standard, ...flags }: TestFlags) => {
      const { world, signal } = context;
      const [{ createEgress }, { sendTest }] = await Promise.all([
        import("../../egress/index.ts"),
        import("../../tasks/index.ts"),
      ]);
      // Whoever types an address of this machine means this machine.
      const egress = createEgress({ world, allowLoopback: true });
      try {
        const call = { account, address, standard };
        const row = await withHome(context, async ({ store }) => await sendTest({ store, world, egress }, call, signal));
        show(context, row, flags);
      } finally {
        await egress.close();
      }
    });
}

function toLimit(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new BadInput("bad-number", `--limit ${text} is not a whole number of 1 or more`, { fix: "Write it like --limit 50." });
}
