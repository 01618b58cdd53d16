import { onceAborted, sendOnce, type Clock, type Net, type Random } from "../base/index.ts";

/** The platform's own network, as every browser and Node have it. On Node a body leaves once; most browsers cannot stream one. */
export const platformFetch: Net["fetch"] = (url, init) => globalThis.fetch(url, init && isNode() ? sendOnce(init) : init);

// Bundlers put a `process` of their own into browsers, which has no such version.
function isNode(): boolean {
  return (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node !== undefined; // absent in browsers
}

/** The platform's own clock and timers. */
export const platformClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    let stop: (() => void) | undefined;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      const end = (): void => {
        clearTimeout(timer);
        resolve();
      };
      stop = signal && onceAborted(signal, end);
    });
    stop?.();
    signal?.throwIfAborted();
  },
};

/** The platform's own randomness. Not for secrets. */
export const platformRandom: Pick<Random, "fraction"> = { fraction: () => Math.random() };
