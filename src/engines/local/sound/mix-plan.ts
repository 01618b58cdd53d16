import type { GivenPart, SoundPlan } from "../plan/sound-plan.ts";
import { SAMPLE_RATE, type Stereo } from "../../../media/codec.ts";
import { limitPeaks, normalise } from "./loudness.ts";
import { makeSounds } from "./made/make-sounds.ts";
import { resample } from "./resample.ts";
import type { SoundKit } from "./sound-kit.ts";

/** Loudness in LUFS that speech and made sounds are brought to. What is given keeps its own. */
const LOUDNESS = -19;
const PEAK = 0.84;
/** Quiet before and after speech that has no place of its own, in seconds. */
const EDGE = 0.08;

/**
 * The sound of a plan, exactly as long as it says, or as its words; undefined when nothing is heard: the clip has no sound and nothing
 * else is asked for. Volumes are honoured; only peaks that would clip are taken back.
 * @throws MissingPart when words are spoken and no speech engine is installed; MediaError for a file that is not what it was.
 */
export async function mixPlan(kit: SoundKit, plan: SoundPlan): Promise<Stereo | undefined> {
  const spoken = plan.speech && (await speak(kit, plan.speech));
  const seconds = plan.seconds ?? (spoken ? spoken.left.length / SAMPLE_RATE + 2 * EDGE : 0);
  const count = Math.round(seconds * SAMPLE_RATE);
  const own = plan.own && (await kit.codec.readSound(plan.own.path, "video/mp4"));
  if (!own && !spoken && !plan.given && !plan.made) return undefined;
  const mix: Stereo = { left: new Float32Array(count), right: new Float32Array(count) };
  if (own) lay(mix, own, 0, plan.own?.volume ?? 1);
  if (plan.given) lay(mix, await readPart(kit, plan.given), plan.given.at, plan.given.volume);
  if (plan.made) lay(mix, made(plan.made, seconds, plan.seed), 0, 1);
  if (spoken) lay(mix, spoken, plan.seconds === undefined ? EDGE : (plan.speech?.at ?? 0), 1);
  limitPeaks(mix, 0.97);
  return mix;
}

function made(asked: NonNullable<SoundPlan["made"]>, seconds: number, seed: number): Stereo {
  const sound = makeSounds(asked, seconds, seed);
  fadeEnds(sound, 0.02, Math.min(0.3, seconds / 8));
  normalise(sound, LOUDNESS, PEAK);
  return sound;
}

async function speak({ openSpeech }: SoundKit, { text, voice, speed }: NonNullable<SoundPlan["speech"]>): Promise<Stereo> {
  const synthesize = await openSpeech();
  const { samples, rate } = await synthesize(text, voice, speed);
  const mono = resample(samples, rate, SAMPLE_RATE, 1 / 32_768);
  const sound = { left: mono, right: mono.slice() };
  normalise(sound, LOUDNESS, PEAK);
  return sound;
}

async function readPart({ codec }: SoundKit, { path, mime, from, to }: GivenPart): Promise<Stereo> {
  const whole = (await codec.readSound(path, mime)) ?? { left: new Float32Array(), right: new Float32Array() };
  const [first, end] = [Math.round(from * SAMPLE_RATE), Math.round(to * SAMPLE_RATE)];
  const part = { left: whole.left.slice(first, end), right: whole.right.slice(first, end) };
  // A cut within a sound would click.
  fadeEnds(part, from > 0 ? 0.005 : 0, 0.005);
  return part;
}

function lay(mix: Stereo, sound: Stereo, at: number, volume: number): void {
  const first = Math.round(at * SAMPLE_RATE);
  const count = Math.min(sound.left.length, mix.left.length - first);
  for (let i = 0; i < count; i++) {
    mix.left[first + i] = (mix.left[first + i] ?? 0) + (sound.left[i] ?? 0) * volume;
    mix.right[first + i] = (mix.right[first + i] ?? 0) + (sound.right[i] ?? 0) * volume;
  }
}

function fadeEnds({ left, right }: Stereo, riseSeconds: number, fallSeconds: number): void {
  const rise = riseSeconds * SAMPLE_RATE;
  const fall = fallSeconds * SAMPLE_RATE;
  for (let i = 0; i < left.length; i++) {
    const gain = Math.min(1, rise === 0 ? 1 : i / rise, fall === 0 ? 1 : (left.length - 1 - i) / fall);
    if (gain === 1) continue;
    left[i] = (left[i] ?? 0) * gain;
    right[i] = (right[i] ?? 0) * gain;
  }
}
