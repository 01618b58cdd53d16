import { createNodeWorld } from "../../base/node.ts";
import { findEndpoint } from "../../contract/index.ts";
import type { Store, TaskRow } from "../../store/index.ts";
import type { TaskHook } from "../hook.ts";

const { random } = createNodeWorld();

/** A create of text2video, 3 s at 720p: 1.8 units of a video pack. */
export function videoRow(parts: Partial<TaskRow> = {}): TaskRow {
  return {
    id: random.uuid(),
    account: "ada",
    family: "text2video",
    endpoint: "text2video.create",
    externalId: null,
    engine: "test",
    state: "submitted",
    reason: null,
    body: { model_name: "kling-v3", prompt: "A pier.", duration: "3", mode: "std", sound: "off" },
    bodyDigest: "",
    result: null,
    handle: null,
    progress: { percent: 0, stage: "queued" },
    units: null,
    model: "kling-v3",
    pack: findEndpoint("text2video.create").pack ?? null,
    slots: 1,
    keyName: "laptop",
    callbackUrl: null,
    drill: null,
    createdAt: NOW,
    updatedAt: NOW,
    ...parts,
  };
}

/** The moment at which everything here happens. */
export const NOW = 1_795_000_000_000;

/** Creates a task as `admit` does, with the hook in its transaction. Answers the row. */
export async function createWith(hook: TaskHook, store: Store, row: TaskRow): Promise<TaskRow> {
  await store.transaction(async (transaction) => {
    await hook.admitting?.(transaction, row);
    await transaction.insertTask(row);
    await hook.changed?.(transaction, row);
  });
  return row;
}

/** Ends a task as its steps do, with the hook in the transaction. Answers the row as the hook left it. */
export async function endWith(hook: TaskHook, store: Store, row: TaskRow, end: Partial<TaskRow>): Promise<TaskRow | undefined> {
  return await store.transaction(async (transaction) => {
    const ended = await transaction.updateTask(row.id, ["submitted", "processing"], { state: "succeeded", ...end });
    return ended && ((await hook.changed?.(transaction, ended)) ?? ended);
  });
}
