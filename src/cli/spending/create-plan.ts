import { AccountError, RefusedError, type Client } from "../../client/index.ts";
import { createPlanned, readPlan } from "../../client/local/index.ts";
import type { LocalCreated, LocalPlan } from "../../contract/index.ts";
import type { CliContext } from "../context.ts";
import { CreatesFailed, SpendingRefused } from "../errors.ts";
import { writeJson } from "../output.ts";
import { writeEnded, type Ended } from "./created-view.ts";
import { writeNext } from "./next.ts";
import { booksOfServer } from "./books.ts";
import { keptOf, saveResults } from "./save-kept.ts";
import { showWaiting, type WaitingView } from "./waiting-view.ts";
import { waitForTask, type EndedTask } from "./wait-for-task.ts";
import { toFolder } from "./to-folder.ts";
import { withServer } from "./with-server.ts";
import { quote } from "./words.ts";

/** The options of `onetake create`. */
export interface CreateFlags {
  readonly out?: string;
  readonly wait: boolean;
  readonly plain?: true;
  readonly baseUrl?: string;
  readonly json?: true;
}

/**
 * Begins the creates of a plan, waits for them and saves what they made.
 * @throws SpendingRefused where no approval lives; CreatesFailed when not all ended well; Interrupted, and then the tasks go on.
 */
export async function createPlan(context: CliContext, id: string, flags: CreateFlags): Promise<void> {
  const again = commandOf(id, flags);
  await withServer(
    context,
    flags,
    async (client) => {
      const created = await begin(context, client, id);
      if (!flags.wait) return tellBegun(context, flags, created, again);
      const ended = await finish(context, client, created, flags);
      tellEnded(context, flags, created.plan, ended);
    },
    `What was begun goes on. Wait for it and save it with: ${again}`,
  );
}

async function begin({ signal }: CliContext, client: Client, id: string): Promise<LocalCreated> {
  try {
    return await createPlanned(client, id, { signal });
  } catch (thrown) {
    if (!(thrown instanceof AccountError || thrown instanceof RefusedError)) throw thrown;
    const plan = await readPlan(client, id, { signal }).catch(() => undefined); // the refusal is what is told
    if (plan === undefined || plan.state !== "open" || plan.approved !== null) throw thrown;
    throw new SpendingRefused("no-approval", thrown.message, {
      cause: thrown,
      fix: `Have a person read the plan and approve it at a terminal: ${plan.next}`,
      facts: { plan: plan.id, next: plan.next },
    });
  }
}

async function finish(
  context: CliContext,
  client: Client,
  { plan, tasks }: LocalCreated,
  flags: CreateFlags,
): Promise<readonly Ended[]> {
  const folder = flags.out ?? toFolder(plan);
  const view = showWaiting(context, tasks.length, { quiet: flags.json === true, plain: flags.plain === true });
  try {
    return await Promise.all(
      tasks.map(async ({ id, family }, place) => {
        const task = await waitForTask(context, client, { id, family }, (percent, stage) => view.show(place, percent, stage));
        return await save(context, client, view, { place, count: tasks.length, folder, family, task });
      }),
    );
  } finally {
    view.end();
  }
}

interface Saving {
  readonly place: number;
  readonly count: number;
  readonly folder: string;
  readonly family: string;
  readonly task: EndedTask;
}

async function save(
  context: CliContext,
  client: Client,
  view: WaitingView,
  { place, count, folder, family, task }: Saving,
): Promise<Ended> {
  const lead = count === 1 ? "" : `${String(place + 1).padStart(2, "0")}-`;
  view.show(place, 100, task.state === "failed" ? "failed" : "saving");
  const kept = task.state === "failed" ? [] : await keptOf(booksOfServer(client, context.signal), [task.id]);
  const files = await saveResults(context, kept, folder, lead);
  view.show(place, 100, task.state);
  const { id, state, reason, units, answer } = task;
  return { id, family, state, reason, units, files, ...(answer && { answer }) };
}

function tellBegun({ out }: CliContext, { json }: CreateFlags, { plan, tasks }: LocalCreated, next: string): void {
  if (json) return writeJson(out, { plan, tasks, next });
  for (const { id, family, state } of tasks) out.write(`${id}  ${family}  ${state}\n`);
  writeNext(out, next);
}

function tellEnded({ out }: CliContext, { json }: CreateFlags, plan: LocalPlan, tasks: readonly Ended[]): void {
  const next = `onetake ledger --purpose ${quote(plan.purpose)}`;
  if (json) writeJson(out, { plan, tasks, next });
  else writeEnded(out, tasks);
  if (!json) writeNext(out, next);
  const failed = tasks.filter(({ state }) => state === "failed").length;
  if (failed > 0) throw new CreatesFailed(failed, tasks.length);
}

function commandOf(id: string, { out, baseUrl }: CreateFlags): string {
  const flags = [out === undefined ? "" : ` --out ${quote(out)}`, baseUrl ? ` --base-url ${quote(baseUrl)}` : ""];
  return `onetake create ${id}${flags.join("")}`;
}
