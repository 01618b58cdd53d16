import { localHeaders } from "../../contract/index.ts";
import type { TaskRow } from "../../store/index.ts";
import type { TaskView } from "../../tasks/index.ts";
import { toHeaderText } from "../answers/send.ts";
import type { Call } from "../routes/call.ts";
import { intentOf } from "./intent-of.ts";

/** Tells the plan that the task of a create belongs to; tasks of free engines have none. */
export async function tellPlan({ parts, reply }: Pick<Call, "parts" | "reply">, task: TaskRow): Promise<void> {
  const intent = await intentOf(parts, task);
  if (intent !== undefined) reply.header(localHeaders.plan, toHeaderText(intent.planId));
}

/** What a create's answer says of money: that none was spent, where the task was there before. */
export function spendRemarks({ task, reused }: TaskView): readonly string[] {
  return reused === true ? [`nothing was bought: task ${task.id} was made for this purpose before`] : [];
}
