import type { Random } from "../../src/base/index.ts";

/** One of several; undefined where there are none. */
export function pick<T>(random: Random, items: readonly T[]): T | undefined {
  return items[whole(random, items.length)];
}

/** A whole number from 0 on, below another. */
export function whole(random: Random, below: number): number {
  return Math.floor(random.fraction() * below);
}

/** A whole number between two, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + whole(random, most - least + 1);
}

/** True in a share of all cases. */
export function chance(random: Random, share: number): boolean {
  return random.fraction() < share;
}
