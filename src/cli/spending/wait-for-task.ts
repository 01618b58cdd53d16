import { StillRunningError, TaskFailedError, type Client, type TaskAnswer } from "../../client/index.ts";
import { readLocalTask } from "../../client/local/index.ts";
import { endpointOf, type LocalTask } from "../../contract/index.ts";
import type { CliContext } from "../context.ts";

/** A bought task may take long: a create whose outcome is not known waits for a person. */
const LONGEST_MS = 30 * 86_400_000;

/** What is told of a task that has ended. */
export type EndedTask = Pick<TaskAnswer, "id" | "state" | "reason" | "units"> & Pick<LocalTask, "answer">;

/** Waits until a task ends, well or not, and tells how far it is. */
export async function waitForTask(
  { signal, world }: Pick<CliContext, "signal" | "world">,
  client: Client,
  { id, family }: { readonly id: string; readonly family: string },
  show: (percent: number, stage: string) => void,
): Promise<EndedTask> {
  const resource = endpointOf(family, "create")?.sdk.resource;
  if (resource === undefined) return await waitForAnswer({ signal, world }, client, id, show);
  try {
    return await client.wait(
      { resource, id },
      {
        signal,
        timeoutMs: LONGEST_MS,
        onProgress: ({ task, progress }) => show(progress?.percent ?? 0, progress?.stage ?? task.state),
      },
    );
  } catch (thrown) {
    // An outcome here: its reason is told beside the others.
    if (thrown instanceof TaskFailedError || thrown instanceof StillRunningError) return thrown.task;
    throw thrown;
  }
}

const LOOK_MS = 1_000;

/** What operations answer at once is at no address of the service: only an Onetake server tells it. */
async function waitForAnswer(
  { signal, world }: Pick<CliContext, "signal" | "world">,
  client: Client,
  id: string,
  show: (percent: number, stage: string) => void,
): Promise<EndedTask> {
  for (;;) {
    const task = await readLocalTask(client, { id }, { signal });
    if (task.state === "succeeded" || task.state === "failed") return task;
    show(task.progress.percent, task.progress.stage);
    await world.clock.sleep(LOOK_MS, signal);
  }
}
