import type { Clock, Net, Random } from "../base/index.ts";

/** The platform's own network, as every browser and Node have it. */
export const platformFetch: Net["fetch"] = (url, init) => globalThis.fetch(url, init);

/** The platform's own clock and timers. */
export const platformClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        reject(signal?.reason instanceof Error ? signal.reason : new Error(String(signal?.reason)));
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", stop);
        resolve();
      }, ms);
      if (signal?.aborted) stop();
      else signal?.addEventListener("abort", stop, { once: true });
    }),
};

/** The platform's own randomness. Not for secrets. */
export const platformRandom: Pick<Random, "fraction"> = { fraction: () => Math.random() };
