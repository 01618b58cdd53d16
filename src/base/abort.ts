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

async function rejectOnAbort(signal: AbortSignal): Promise<never> {
  await new Promise<void>((resolve) => onceAborted(signal, resolve));
  throw signal.reason;
}

/** Calls `listener` once the signal aborts, or now when it has; answers what stops listening. */
export function onceAborted(signal: AbortSignal, listener: () => void): () => void {
  if (signal.aborted) listener();
  signal.addEventListener("abort", listener, { once: true });
  return () => signal.removeEventListener("abort", listener);
}
