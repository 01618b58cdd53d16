import { between, chance } from "./choose.ts";
import type { Random } from "../../src/base/index.ts";
import type { CreateMood } from "./spending.front.ts";
import type { KlingMood } from "./spending.moods.ts";

/** How the paid service behaves towards the creates of one history. */
export interface Mood {
  readonly name: string;
  readonly server: Partial<KlingMood>;
  /** What becomes of the `count`-th POST, from 0. */
  create(count: number, random: Random): CreateMood;
}

const well = (): CreateMood => ({});
const lost = (): CreateMood => ({ drill: "lost=after" });

/** The eight moods of R3. */
export const moods: readonly Mood[] = [
  { name: "ok", server: {}, create: well },
  { name: "accept then drop", server: {}, create: lost },
  { name: "accept then 500", server: {}, create: () => ({ drill: "answer=internal" }) },
  { name: "accept then hang", server: {}, create: () => ({ drill: "hang=yes" }) },
  { name: "429", server: {}, create: (count, random) => (count < between(random, 1, 3) ? busy(random) : {}) },
  // A proxy on the way repeats the create by itself: what comes back is the refusal of the second.
  { name: "duplicate id refused", server: {}, create: () => ({ isRepeated: true }) },
  // Whoever sends again pays again.
  { name: "duplicate id accepted", server: { takesTwice: true }, create: lost },
  { name: "look-up lags 30 s", server: { lagMs: 30_000 }, create: lost },
];

function busy(random: Random): CreateMood {
  const drill = chance(random, 0.5) ? "refuse=over-concurrency" : "refuse=too-fast";
  return chance(random, 0.5) ? { drill, retryAfter: between(random, 1, 60) } : { drill };
}
