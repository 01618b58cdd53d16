import { Command, Option } from "commander";

import type { Client, TaskAnswer } from "../../client/index.ts";
import { cancelTask, readLocalTask } from "../../client/local/index.ts";
import { endpoints, readTask, type Endpoint } from "../../contract/index.ts";
import type { CliContext } from "../context.ts";
import { BadInput, Interrupted } from "../errors.ts";
import { baseUrlOption, engineOption, jsonOption, type ServerChoice } from "../options.ts";
import { writeJson, writeJsonLine } from "../output.ts";
import { openServer } from "../server-link.ts";
import { toTable } from "../terminal/table.ts";
import { toTimeText } from "../terminal/time-text.ts";
import { createProgress } from "../terminal/progress.ts";

interface TaskFlags extends ServerChoice {
  readonly json?: true;
  readonly family?: string;
  readonly page?: string;
  readonly size?: string;
  readonly plain?: true;
}

/** `onetake tasks`: the tasks of a server. */
export function tasksCommand(context: CliContext): Command {
  const tasks = new Command("tasks")
    .summary("free: list, show, watch or cancel the tasks of a server")
    .addHelpText("after", EXAMPLES);
  const common = (name: string): Command =>
    new Command(name)
      .addOption(new Option("--family <name>", `only ${familyNames().join(", ")}`))
      .addOption(baseUrlOption())
      .addOption(engineOption())
      .addOption(jsonOption());
  tasks.addCommand(
    common("list")
      .summary("newest first")
      .addOption(new Option("--page <number>", "page, counted from 1").default("1"))
      .addOption(new Option("--size <number>", "tasks of each kind on a page").default("30"))
      .action(async (flags: TaskFlags) => await withServer(context, flags, async (client) => await list(context, client, flags))),
  );
  tasks.addCommand(
    common("show")
      .summary("one task, by its id or external id")
      .argument("<id>")
      .action(
        async (id: string, flags: TaskFlags) =>
          await withServer(context, flags, async (client) => await show(context, client, id, flags)),
      ),
  );
  tasks.addCommand(
    common("watch")
      .summary("wait until a task ends")
      .argument("<id>")
      .addOption(new Option("--plain", "lines instead of a progress bar"))
      .action(
        async (id: string, flags: TaskFlags) =>
          await withServer(context, flags, async (client) => await watch(context, client, id, flags)),
      ),
  );
  tasks.addCommand(
    common("cancel")
      .summary("end a task that has not ended; nothing of it is kept")
      .argument("<id>")
      .action(
        async (id: string, flags: TaskFlags) =>
          await withServer(context, flags, async (client) => await cancel(context, client, id, flags)),
      ),
  );
  return tasks;
}

const EXAMPLES = `
Examples:
  $ onetake tasks list
  $ onetake tasks show 893026487205900289 --json
  $ onetake tasks watch onetake-0001 --base-url http://127.0.0.1:8080
  $ onetake tasks cancel onetake-0001 --base-url http://127.0.0.1:8080
`;

// Families whose tasks belong to the caller: they can be created, listed and queried.
function families(): readonly Endpoint[] {
  return endpoints.filter(
    ({ action, family }) => action === "list" && endpoints.some((each) => each.family === family && each.action === "create"),
  );
}

function familyNames(): readonly string[] {
  return families().map(({ family }) => family);
}

// A family is meant by its own name or by what it makes.
function chosen(asked: string | undefined): readonly Endpoint[] {
  const found = families().filter(({ family, product }) => asked === undefined || family === asked || product === asked);
  if (found.length > 0) return found;
  throw new BadInput("unknown-family", `there is no family ${asked}`, { fix: `Take one of ${familyNames().join(", ")}.` });
}

async function withServer(context: CliContext, flags: TaskFlags, work: (client: Client) => Promise<void>): Promise<void> {
  const link = await openServer(context, flags);
  try {
    await work(link.client);
  } catch (thrown) {
    throw context.signal.aborted ? new Interrupted("The task goes on; watch it again by its id.") : thrown;
  } finally {
    await link.close();
  }
}

async function list(context: CliContext, client: Client, flags: TaskFlags): Promise<void> {
  const query = { pageNum: toWhole(flags.page, "--page"), pageSize: toWhole(flags.size, "--size") };
  const pages = await Promise.all(
    chosen(flags.family).map(async ({ id, family }) => {
      const answers = (await client.call(id, { query }, { signal: context.signal })) as readonly TaskAnswer[]; // a list answers a list
      return answers.map((task) => ({ family, task }));
    }),
  );
  const rows = pages.flat().toSorted((left, right) => right.task.createdAt - left.task.createdAt);
  if (flags.json) return writeJson(context.out, { tasks: rows.map(({ family, task }) => ({ family, ...task.record })) });
  if (rows.length === 0) return context.err.write("there are no tasks\n");
  const { ink } = context.out;
  const shown = await withProgress(context, client, rows);
  const lines = shown.map(({ family, task }) => [
    task.id,
    family,
    `${stateOf(context, task)}${isOpen(task) ? ink.dim(`  ${toldOf(task)}`) : ""}`,
    toTimeText(task.createdAt),
    task.externalId ?? "",
  ]);
  context.out.write(toTable([["id", "family", "state", "created", "external id"].map(ink.dim), ...lines]));
}

interface ListedTask {
  readonly family: string;
  readonly task: TaskAnswer;
}

/** Tasks that have not ended are asked for one by one, for a list does not tell how far they are; so many at most. */
const MOST_ASKED = 50;

async function withProgress({ signal }: CliContext, client: Client, rows: readonly ListedTask[]): Promise<readonly ListedTask[]> {
  const asked = new Set(rows.filter(({ task }) => isOpen(task)).slice(0, MOST_ASKED));
  return await Promise.all(
    rows.map(async (row) => (asked.has(row) ? { ...row, task: await client.get(row.task, { signal }) } : row)),
  );
}

function isOpen({ state }: TaskAnswer): boolean {
  return state === "submitted" || state === "processing";
}

function toldOf({ state, progress }: TaskAnswer): string {
  if (progress === undefined) return "";
  return state === "submitted" ? progress.stage : `${progress.percent} % ${progress.stage}`;
}

async function cancel(context: CliContext, client: Client, id: string, flags: TaskFlags): Promise<void> {
  const found = await find(context, client, id, flags.family);
  const task = await cancelTask(client, found, { signal: context.signal });
  if (flags.json) return writeJson(context.out, task);
  context.out.write(`${task.id}  ${context.out.ink.bad(task.state)}  ${task.reason ?? ""}\n`);
}

async function show(context: CliContext, client: Client, id: string, flags: TaskFlags): Promise<void> {
  const task = await find(context, client, id, flags.family);
  if (flags.json) return writeJson(context.out, task.record);
  const { ink } = context.out;
  // Only an Onetake server tells its engine, and only one has pictures of clips.
  const isOnetake = task.engine !== undefined && task.videos !== undefined;
  const { videos = [] } = isOnetake ? await readLocalTask(client, task, { signal: context.signal }) : {};
  const results = [...(task.videos ?? []), ...(task.images ?? [])].map(({ url }) => url);
  const rows: readonly (readonly [string, string])[] = [
    ["id", task.id],
    ["external id", task.externalId ?? ""],
    ["state", stateOf(context, task)],
    ["reason", task.reason ?? ""],
    ["created", toTimeText(task.createdAt)],
    ["updated", toTimeText(task.updatedAt)],
    ["progress", toldOf(task)],
    ["engine", task.engine ?? ""],
    ["units", task.units ?? ""],
    ...results.map((url): readonly [string, string] => ["result", url]),
    ...videos.flatMap(({ posterUrl = "", sheetUrl = "" }): readonly (readonly [string, string])[] => [
      ["poster", posterUrl],
      ["sheet", sheetUrl],
    ]),
    ...(readTask(task.record).elements ?? []).map((element): readonly [string, string] => [
      "element",
      `${element.id}  ${element.name}`,
    ]),
  ];
  context.out.write(toTable(rows.filter(([, text]) => text !== "").map(([name, text]) => [ink.dim(name), text])));
}

async function watch(context: CliContext, client: Client, id: string, flags: TaskFlags): Promise<void> {
  const found = await find(context, client, id, flags.family);
  const progress = createProgress(context.err, context.world.clock, flags.plain === true);
  try {
    await client.wait(found, {
      signal: context.signal,
      onProgress: ({ task }) => {
        if (flags.json) writeJsonLine(context.out, task.record);
        else progress.show(task.progress?.percent ?? 0, task.progress?.stage ?? task.state);
      },
    });
  } finally {
    progress.end();
  }
  if (!flags.json) await show(context, client, id, flags);
}

async function find(context: CliContext, client: Client, id: string, family: string | undefined): Promise<TaskAnswer> {
  for (const { sdk } of chosen(family)) {
    const task = await client.findByExternalId(sdk.resource, id, { signal: context.signal });
    if (task !== undefined) return task;
  }
  throw new BadInput("task-not-found", `the server knows no task ${id}`, {
    fix: "See `onetake tasks list` for those that there are.",
  });
}

function stateOf({ out }: CliContext, { state }: TaskAnswer): string {
  if (state === "succeeded") return out.ink.good(state);
  return state === "failed" ? out.ink.bad(state) : out.ink.accent(state);
}

function toWhole(text: string | undefined, name: string): number {
  if (text !== undefined && /^[1-9]\d*$/.test(text)) return Number(text);
  throw new BadInput("bad-number", `${name} ${text ?? ""} is not a whole number of 1 or more`, {
    fix: `Write it like ${name} 1.`,
  });
}
