/** Runs work when a place is free. Rejects with the signal's reason when it aborts while waiting. */
export type Limit = <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T>;

/** A {@link Limit} with `places` places, given in the order of asking. */
export function createLimit(places: number): Limit {
  if (!(places >= 1)) throw new TypeError(`at least one place is needed, not ${places}`);
  let free = places;
  const waiting = new Set<() => void>();
  const enter = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const leave = (): void => {
        waiting.delete(take);
        reject(signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason)));
      };
      const take = (): void => {
        signal.removeEventListener("abort", leave);
        resolve();
      };
      if (signal.aborted) return leave();
      if (free > 0) {
        free--;
        return resolve();
      }
      waiting.add(take);
      signal.addEventListener("abort", leave, { once: true });
    });
  const exit = (): void => {
    const [next] = waiting;
    if (next === undefined) free++;
    else {
      waiting.delete(next);
      next();
    }
  };
  return async (signal, work) => {
    await enter(signal);
    try {
      return await work();
    } finally {
      exit();
    }
  };
}
