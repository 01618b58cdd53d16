import type { ApprovalRow, PlanRow, TaskRow } from "../../store/index.ts";
import { SpendRefused } from "./errors.ts";
import type { SpendRule } from "./port.ts";
import { quote } from "./plan-state.ts";
import { guardReason } from "./reasons.ts";
import { amountsText } from "./units-text.ts";

/*
 * What the guard says when it refuses. Each text ends with who may do what about it; none asks for the same request to be sent again, for it may be
 * a program that reads it.
 */

interface About {
  readonly planId?: string;
  readonly taskId?: string;
}

/** A refusal in words of the guard. */
export function refuse(rule: SpendRule, message: string, next: string, about: About = {}): SpendRefused {
  return new SpendRefused({ rule, reason: guardReason(`Nothing was sent: ${message}.`, next), ...about });
}

/** There is no yes of a person for it. */
export function notApproved(plan: PlanRow, why: NotApproved): SpendRefused {
  const { id, purpose, reasons } = plan;
  const because = reasons.length > 0 ? `; a person is needed, because ${reasons.join("; ")}` : "";
  const message = `the plan ${id} for "${purpose}", which may cost ${amountsText(plan.exposure)}, ${WHY[why]}${because}`;
  return refuse(why === "expired" ? "approval-expired" : "no-approval", message, askApproval(id), { planId: id });
}

type NotApproved = "none" | "expired" | "revoked" | "late" | "policy";

const WHY: Readonly<Record<NotApproved, string>> = {
  none: "is not approved",
  expired: "was approved, and the approval has expired",
  revoked: "was approved, and the approval was taken back",
  late: "was approved before another create for this purpose was begun",
  policy: "passed by the policy before another create for this purpose was begun",
};

/** Which of the reasons it is that a plan has no live approval. */
export function whyNotApproved(approvals: readonly ApprovalRow[]): NotApproved {
  if (approvals.length === 0) return "none";
  return approvals.some(({ revokedAt }) => revokedAt === null) ? "expired" : "revoked";
}

function askApproval(planId: string): string {
  return `Leave it to a person, who reads the plan and approves it at the machine that has the data: onetake approve ${planId}`;
}

/** The purpose has what it was for. */
export function purposeClosed(purpose: string, taskId: string | null): SpendRefused {
  const message = `the purpose "${purpose}" is closed, and the task ${taskId ?? "that closed it"} has what was made for it`;
  const next = `Use what that task made. For something else, name another purpose; a person may open this one again: onetake purpose reopen ${quote(purpose)} --why <text>`;
  return refuse("purpose-closed", message, next, taskId === null ? {} : { taskId });
}

/** Something is being made for the purpose. */
export function purposeBusy(purpose: string, taskId: string, planId?: string): SpendRefused {
  const message = `the task ${taskId} is already under way for the purpose "${purpose}"`;
  const next = "Wait for the end of that task. Several creates for one purpose are written into one plan, which states how many.";
  return refuse("purpose-busy", message, next, { taskId, ...(planId !== undefined && { planId }) });
}

/** No plan of the account has this id. */
export function planUnknown(planId: string): SpendRefused {
  return refuse("plan-unknown", `there is no plan ${planId}`, "List the plans: onetake plan list", { planId });
}

/** Nothing more comes of a plan. */
export function planOver({ id, state }: PlanRow): SpendRefused {
  const words = state === "open" ? "has expired" : state === "done" ? "has been created from" : "was withdrawn";
  return refuse("plan-over", `the plan ${id} ${words}`, "Write down a new plan: onetake plan", { planId: id });
}

/** What is to be bought is not what was planned. */
export function otherBody({ id }: PlanRow): SpendRefused {
  const message = `what was approved is not what the plan ${id} says`;
  return refuse("other-body", message, `Read the plan, and approve what it says: onetake approve ${id}`, { planId: id });
}

/** A purpose has what was asked for, and by a task of another kind than the one that was asked. */
export function closedByAnother(purpose: string, task: TaskRow): SpendRefused {
  const message = `the purpose "${purpose}" was closed by the task ${task.id} of ${task.family}, which is another operation than the one that is asked for`;
  return refuse("purpose-closed", message, "Use what that task made, or name another purpose.", { taskId: task.id });
}
