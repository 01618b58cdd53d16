import type { ElementRow, VoiceRow } from "../port.ts";
import { runQuery, type Queryable } from "./query.ts";
import { toElement, toVoice } from "./rows.ts";
import { tables } from "./tables.ts";

/** Elements that tasks have made, oldest first. */
export async function elementsByTask(on: Queryable, taskIds: readonly string[]): Promise<readonly ElementRow[]> {
  if (taskIds.length === 0) return [];
  const select = tables.selectFrom("element").selectAll().where("task_id", "in", taskIds).orderBy("created_at").orderBy("id");
  return (await runQuery(on, select.compile())).map(toElement);
}

/** Voices that tasks have made, oldest first. */
export async function voicesByTask(on: Queryable, taskIds: readonly string[]): Promise<readonly VoiceRow[]> {
  if (taskIds.length === 0) return [];
  const select = tables.selectFrom("voice").selectAll().where("task_id", "in", taskIds).orderBy("created_at").orderBy("id");
  return (await runQuery(on, select.compile())).map(toVoice);
}
