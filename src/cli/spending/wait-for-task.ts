import { StillRunningError, TaskFailedError, type Client, type TaskAnswer } from "../../client/index.ts";
import { endpointOf } from "../../contract/index.ts";
import type { CliContext } from "../context.ts";

/** A bought task may take long: a create whose outcome is not known waits for a person. */
const LONGEST_MS = 30 * 86_400_000;

/** Waits until a task ends, well or not, and tells how far it is. */
export async function waitForTask(
  { signal }: CliContext,
  client: Client,
  { id, family }: { readonly id: string; readonly family: string },
  show: (percent: number, stage: string) => void,
): Promise<TaskAnswer> {
  const resource = endpointOf(family, "create")?.sdk.resource;
  if (resource === undefined) throw new TypeError(`the contract has no creates of ${family}`);
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
