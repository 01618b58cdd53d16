import type { IntentRow, TaskRow } from "../../store/index.ts";
import { enginesOf } from "../engines/choose-engine.ts";
import type { Parts } from "../routes/parts.ts";

/** The create behind a task that is bought. Tasks of free engines have none; those of engines that are not here now may have one. */
export async function intentOf(parts: Parts, { id, engine }: Pick<TaskRow, "id" | "engine">): Promise<IntentRow | undefined> {
  const isFree = enginesOf(parts).some(({ name, billable }) => name === engine && !billable);
  return isFree ? undefined : await parts.spending?.reader.intent(id);
}
