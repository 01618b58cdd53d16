/** The clock may be this much behind before it counts as set back: clocks are kept right in steps of less. */
const LEAST_SET_BACK_MS = 1_000;

/**
 * What time it is for a process that must not be made younger: the clock on the wall, and never earlier than when the process began plus what has
 * passed since, so that nothing that has run out comes to life again when the clock is set back. A clock that is put forward and back again is
 * followed both ways. Both are in milliseconds; `elapsed` is one that nobody sets.
 */
export function createSteadyNow(wall: () => number, elapsed: () => number): () => number {
  const began = wall() - elapsed();
  return () => {
    const [now, least] = [wall(), Math.floor(began + elapsed())];
    return now < least - LEAST_SET_BACK_MS ? least : now;
  };
}
