import type { ApprovalRow, IntentState } from "./spend-port.ts";

const FINAL: ReadonlySet<IntentState> = new Set(["settled", "refused", "withdrawn"]);
const OPEN: ReadonlySet<IntentState> = new Set(["sent", "unknown", "accepted"]);

/** Which of these states an intent may still leave: final ones never. */
export function changeableIntent(from: readonly IntentState[]): readonly IntentState[] {
  return from.filter((state) => !FINAL.has(state));
}

/** So far apart may the clocks be of who approves and who sends, in milliseconds. */
export const CLOCKS_APART_MS = 60_000;

/**
 * Whether an approval counts at a moment: not revoked, not past its end, and not given later than that moment. Of a clock that was set back behind it
 * nobody can tell how long ago it was given, so that it is dead and must be given again.
 */
export function isInForce(
  { at, expiresAt, revokedAt }: Pick<ApprovalRow, "at" | "expiresAt" | "revokedAt">,
  now: number,
): boolean {
  return revokedAt === null && expiresAt > now && at <= now + CLOCKS_APART_MS;
}

/** Whether a create in this state may hold slots at the other side. */
export function holdsSlots(state: IntentState): boolean {
  return OPEN.has(state);
}
