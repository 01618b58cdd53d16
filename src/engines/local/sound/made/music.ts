import { createSeededRandom } from "../../../../base/index.ts";
import { createBed } from "../bed.ts";
import { SAMPLE_RATE, type Stereo } from "../../../../media/codec.ts";
import { addBlip } from "./layers.ts";

const QUICK = /fast|quick|upbeat|dance|happy|energetic|action|chase|disco|rock|techno|pop\b|drum|快|欢|动感|激烈/iu;
const BEATEN = /drum|beat|dance|rock|techno|hip|trap|disco|epic|march|鼓|节奏/iu;

/** Steps of a five-tone scale, as ratios to the root. */
const SCALE = [1, 1.125, 1.2599, 1.4983, 1.6818, 2] as const;

/** Adds a slow pad and plucked notes over it: quicker for quick music, with a beat where words ask for one. */
export function addMusic(sound: Stereo, words: string, seed: number): void {
  const seconds = sound.left.length / SAMPLE_RATE;
  const bed = createBed(seconds, [], seed);
  for (const [side, pad] of [
    [sound.left, bed.left],
    [sound.right, bed.right],
  ] as const)
    for (let i = 0; i < side.length; i++) side[i] = (side[i] ?? 0) + (pad[i] ?? 0);
  const random = createSeededRandom(seed + 1);
  const step = QUICK.test(words) ? 0.2 : 0.42;
  const root = 196 * (1 + (seed % 5) * 0.06);
  for (let beat = 0; beat * step < seconds - 0.1; beat++) {
    const at = beat * step;
    const note = SCALE[Math.floor(random.fraction() * SCALE.length)] ?? 1;
    if (beat % 2 === 0 || random.fraction() < 0.55)
      addBlip(sound, random, {
        at,
        hertz: root * note,
        level: 0.05,
        fall: 0.28,
        rise: 0.006,
        pan: 0.3 + random.fraction() * 0.4,
      });
    if (BEATEN.test(words) && beat % 2 === 0)
      addBlip(sound, random, {
        at,
        hertz: beat % 4 === 0 ? 62 : 180,
        glide: 0.5,
        level: 0.16,
        fall: 0.06,
        breath: beat % 4 === 0 ? 0.1 : 0.7,
      });
  }
}
