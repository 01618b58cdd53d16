import type { Voice } from "./scene.ts";

/** What is heard, part by part. Times in seconds; a volume of 1 is as it was. */
export interface SoundPlan {
  /** Undefined: as long as the words take. */
  readonly seconds: number | undefined;
  /** Gives what is made its sound; equal requests have equal seeds. */
  readonly seed: number;
  /** The own sound of the clip that is shown, from its start on; nothing where it has none. */
  readonly own?: { readonly path: string; readonly volume: number };
  /** The part of a sound file from `from` up to `to`, heard from `at` on. */
  readonly given?: GivenPart;
  /** Words spoken at `speed` times the voice's own pace, heard from `at` on. */
  readonly speech?: { readonly text: string; readonly voice: Voice; readonly speed: number; readonly at: number };
  /** Sounds and music made from words. */
  readonly made?: { readonly sounds: string; readonly music: string; readonly whisper: boolean };
}

export interface GivenPart {
  readonly path: string;
  /** What the file is, as it was found by reading it. */
  readonly mime: string;
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly volume: number;
}
