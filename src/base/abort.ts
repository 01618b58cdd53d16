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
    finished.abort();
  }
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    onceAborted(signal, reject);
  });
}

/** Tells `listener` the reason once the signal aborts, or now when it has; answers what stops listening. */
export function onceAborted(signal: AbortSignal, listener: (reason: Error) => void): () => void {
  const tell = (): void => listener(signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason)));
  if (signal.aborted) tell();
  signal.addEventListener("abort", tell, { once: true });
  return () => signal.removeEventListener("abort", tell);
}
