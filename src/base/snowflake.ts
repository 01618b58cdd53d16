import { createSeededRandom } from "./seeded-random.ts";
import type { Clock, Random } from "./world.ts";

/** How a service lays out its time-ordered ids. */
export interface SnowflakeLayout {
  /** Unix milliseconds of the id whose time part is 0. */
  readonly epoch: number;
  /** Bits below the time part. */
  readonly lowBits: number;
}

/**
 * A maker of time-ordered decimal ids: milliseconds since the layout's epoch, then low bits. Ids of one maker never repeat: within one
 * millisecond the low bits count up from a start that chance gives. Chance is asked once, when the maker is made, so that ids depend on
 * nothing but that and the times at which they are made.
 */
export function createSnowflakes(layout: SnowflakeLayout, clock: Clock, random: Random): () => string {
  const span = 1n << BigInt(layout.lowBits);
  const salt = Math.floor(random.fraction() * 2 ** 32);
  const startAt = (time: number): number => createSeededRandom(salt ^ (time % 2 ** 32)).fraction();
  let lastTime = -1;
  let low = 0n;
  return () => {
    const time = Math.max(clock.now() - layout.epoch, lastTime);
    low = time === lastTime ? low + 1n : BigInt(Math.floor((startAt(time) * Number(span)) / 2));
    lastTime = time;
    return ((BigInt(time) << BigInt(layout.lowBits)) + (low % span)).toString();
  };
}
