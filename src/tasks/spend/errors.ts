import { OnetakeError } from "../../base/index.ts";
import type { SpendRefusal, SpendRule } from "./port.ts";

/** The guard refused to spend: nothing was sent. It names the rule and the way out. */
export class SpendRefused extends OnetakeError {
  override readonly name = "SpendRefused";
  readonly rule: SpendRule;
  /** The plan that it is about, where there is one. */
  readonly planId: string | undefined;
  /** The task that has what was asked for, where there is one. */
  readonly taskId: string | undefined;

  constructor({ rule, reason, planId, taskId }: SpendRefusal) {
    super(`spend-${rule}`, reason.message, {
      fix: reason.next,
      facts: { rule, ...(planId && { planId }), ...(taskId && { taskId }) },
    });
    this.rule = rule;
    this.planId = planId;
    this.taskId = taskId;
  }
}
