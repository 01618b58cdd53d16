import { WireError, findEndpoint, type Endpoint } from "../../contract/index.ts";
import type { Engine, RoleRequest } from "../../engines/index.ts";
import { UnstorableTextError, type TaskRow } from "../../store/index.ts";
import { buildRequest } from "../build-request.ts";
import type { TaskContext } from "../context.ts";
import { engineOf } from "../engine-of.ts";
import { TaskFailure } from "../errors.ts";
import { isLibraryItem } from "../library-item.ts";
import { fetchMedia } from "../media/fetch-media.ts";
import { assertNoFault, isStuck, mayBegin, untilDue } from "../faults/strike-task.ts";
import { isPaid } from "../spend/is-paid.ts";
import { changeTask, fail, unfinishedTask } from "./end-task.ts";
import { makeElement } from "./make-element.ts";
import { makeVoice } from "./make-voice.ts";

/** Makes ids of what goes into libraries, and of clips and sounds. */
export interface LibraryIds {
  readonly video: () => string;
  readonly element: () => string;
  readonly voice: () => string;
}

/**
 * Brings in what the request names and judges it. A task that makes an element or a voice ends here. Answers whether the task goes on.
 */
export async function prepare(context: TaskContext, nextIds: LibraryIds, taskId: string, signal: AbortSignal): Promise<boolean> {
  const row = await unfinishedTask(context, taskId);
  if (!row) return false;
  if (await isPaid(context, row)) return true; // what travels was made ready when it was planned
  if (row.state === "submitted") {
    if (!(await mayBegin(context, row, signal))) return false;
    await begin(context, row);
  }
  if (isStuck(row, "processing")) return false;
  try {
    const endpoint = findEndpoint(row.endpoint);
    assertNoFault(row, "inputs");
    const body = await fetchMedia(context, endpoint, row.body, signal);
    await untilDue(context, row, signal);
    if (isLibraryItem(endpoint)) {
      assertNoFault(row, "result");
      await makeItem(context, nextIds, endpoint, { ...row, body }, signal);
      return false;
    }
    assertServed(engineOf(context, row.engine), await buildRequest(context, row.account, endpoint, body, "files"));
    return await changeTask(context, row.id, { body });
  } catch (thrown) {
    signal.throwIfAborted();
    // An element that was deleted since the create is refused as at the create, only later.
    if (!(thrown instanceof TaskFailure || thrown instanceof WireError || thrown instanceof UnstorableTextError)) throw thrown;
    context.logger.info("a task failed in its preparation", { taskId, reason: thrown.message });
    await fail(context, taskId, thrown.message);
    return false;
  }
}

/** What is in the files may be more than the engine serves. @throws TaskFailure then. */
export function assertServed(engine: Pick<Engine, "refuses">, request: RoleRequest): void {
  const refused = engine.refuses(request);
  if (refused) throw new TaskFailure(`${refused.reason} ${refused.fix}`);
}

async function makeItem(
  context: TaskContext,
  nextIds: LibraryIds,
  endpoint: Endpoint,
  row: TaskRow,
  signal: AbortSignal,
): Promise<void> {
  if (endpoint.product === "voice") await makeVoice(context, nextIds.voice(), endpoint, row, signal);
  else await makeElement(context, nextIds.element(), endpoint, row);
}

async function begin(context: TaskContext, row: TaskRow): Promise<void> {
  const progress = { percent: 0, stage: "prepare" };
  await changeTask(context, row.id, { state: "processing", progress, updatedAt: context.world.clock.now() });
}
