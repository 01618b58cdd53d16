import type { Clock } from "../../base/index.ts";
import type { IntentRow, Store } from "../../store/index.ts";

/** A moment that stands in a row, and when it was written there; Unix milliseconds. */
export interface Due {
  readonly at: number;
  readonly setAt: number;
}

/** How long a wait goes on without a look whether it still has a reason. */
const SLICE_MS = 15_000;

/**
 * Waits for a moment of a row. It is never waited for longer than was meant when it was written: a clock that was put back meanwhile loses
 * nothing. Once it is waited for, only time that passes counts: a clock that is put forward hastens nothing. Answers false when the reason to
 * wait has gone, which is looked at every few seconds.
 */
export async function waitUntilDue(
  clock: Clock,
  { at, setAt }: Due,
  signal: AbortSignal,
  stillSo: () => Promise<boolean>,
): Promise<boolean> {
  let rest = Math.min(at - clock.now(), at - setAt);
  while (rest > 0) {
    const slice = Math.min(rest, SLICE_MS);
    await clock.sleep(slice, signal);
    rest -= slice;
    if (rest > 0 && !(await stillSo())) return false;
  }
  return true;
}

/** Whether a create stands as it was read: nobody decided about it, took it back or found out more. */
export async function isUnchanged(store: Store, { taskId, state, updatedAt }: IntentRow): Promise<boolean> {
  const found = await store.spend.intent(taskId);
  return found?.state === state && found.updatedAt === updatedAt;
}
