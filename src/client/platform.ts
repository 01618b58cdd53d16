import { onceAborted, type Clock, type Net, type Random } from "../base/index.ts";

/** The platform's own network, as every browser and Node have it. */
export const platformFetch: Net["fetch"] = (url, init) => globalThis.fetch(url, init);

/** The platform's own clock and timers. */
export const platformClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        stop?.();
        resolve();
      }, ms);
      const stop =
        signal &&
        onceAborted(signal, (reason) => {
          clearTimeout(timer);
          reject(reason);
        });
    }),
};

/** The platform's own randomness. Not for secrets. */
export const platformRandom: Pick<Random, "fraction"> = { fraction: () => Math.random() };
