import type { LocalPlan } from "../../contract/index.ts";
import type { PlanRow } from "../../store/index.ts";
import type { PlanView } from "./port.ts";

/** Where a plan stands at the moment `now`: an open one whose time is over has expired. */
export function stateOfPlan({ state, expiresAt }: Pick<PlanRow, "state" | "expiresAt">, now: number): LocalPlan["state"] {
  return state === "open" && expiresAt <= now ? "expired" : state;
}

/** The command to run next. What only a person may run is among them: whoever reads it hands it on. */
export function nextOfPlan({ plan, approval }: Pick<PlanView, "plan" | "approval">, now: number): string {
  const state = stateOfPlan(plan, now);
  if (state === "done") return `onetake ledger --purpose ${quote(plan.purpose)}`;
  if (state !== "open") return "onetake plan";
  return approval === undefined && plan.reasons.length > 0 ? `onetake approve ${plan.id}` : `onetake create ${plan.id}`;
}

/** A text as a shell takes it: nothing in it is anything but text. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
