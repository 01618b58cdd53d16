import type { IntentState } from "./spend-port.ts";

const FINAL: ReadonlySet<IntentState> = new Set(["settled", "refused", "withdrawn"]);
const OPEN: ReadonlySet<IntentState> = new Set(["sent", "unknown", "accepted"]);

/** Which of these states an intent may still leave: final ones never. */
export function changeableIntent(from: readonly IntentState[]): readonly IntentState[] {
  return from.filter((state) => !FINAL.has(state));
}

/** Whether a create in this state may hold slots at the other side. */
export function holdsSlots(state: IntentState): boolean {
  return OPEN.has(state);
}
