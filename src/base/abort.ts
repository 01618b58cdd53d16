/**
 * Runs `work` with a signal that aborts when `parent` does or after `ms` milliseconds, whichever is first.
 * The reason of a timeout is what `onTimeout` makes.
 */
export async function withDeadline<T>(
  ms: number,
  sleep: (ms: number, signal: AbortSignal) => Promise<void>,
  onTimeout: () => Error,
  work: (signal: AbortSignal) => Promise<T>,
  parent?: AbortSignal,
): Promise<T> {
  const finished = new AbortController();
  const late = new AbortController();
  sleep(ms, finished.signal).then(
    () => late.abort(onTimeout()),
    () => {},
  );
  const signal = parent ? AbortSignal.any([parent, late.signal]) : late.signal;
  try {
    return await Promise.race([work(signal), rejectOnAbort(signal)]);
  } finally {
    finished.abort(new Error("finished"));
  }
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = (): void => reject(signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason)));
    if (signal.aborted) fail();
    else signal.addEventListener("abort", fail, { once: true });
  });
}
