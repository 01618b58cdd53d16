import type { Motion } from "./motion.ts";
import type { SoundPlan } from "./sound-plan.ts";

/** Everything that a render needs to know, and nothing else: plain data that goes to the child process. Frames count from 0. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  readonly frames: number;
  /** Gives the procedural parts their look and sound; equal requests have equal seeds. */
  readonly seed: number;
  /** One line about the request: model, resolution, ratio, sound. */
  readonly label: string;
  readonly shots: readonly SceneShot[];
  readonly cards: readonly Card[];
  /** Picture that is shown exactly at frame 0. */
  readonly firstFrame: string | undefined;
  /** Picture that is shown exactly at the last frame. */
  readonly endFrame: string | undefined;
  readonly sound: boolean;
  /** Clip whose own sound is laid under the film, when it is kept. */
  readonly keptSound: string | undefined;
  /** What is heard, where it is not the voices and the bed of a film of shots. */
  readonly audio?: SoundPlan;
  /** Whether the sound is shown as a row of bars over the timeline. */
  readonly showsSound?: boolean;
  /** Whether the pictures are shown alone: no slate, no cards, no captions. */
  readonly isPlain?: boolean;
}

/** A shot: the frames from `start` up to, but without, `end`. */
export interface SceneShot {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly seconds: number;
  /** What happens, in words for people. */
  readonly text: string;
  /** Texts that choose the look of a mood plate, the nearest first: the first that names a place decides. */
  readonly moods: readonly string[];
  readonly motion: Motion;
  readonly background: Background;
  /** Positions in `Scene.cards` of who is in the shot. */
  readonly cards: readonly number[];
  readonly lines: readonly Line[];
  /** Short remarks beside the prompt, such as `FIRST FRAME`. */
  readonly remarks: readonly string[];
  /** What the panels of the background are, in their order. */
  readonly panels?: readonly string[];
}

export type Background =
  | { readonly kind: "picture"; readonly path: string }
  | { readonly kind: "plate"; readonly seed: number }
  /** A clip, shown from its own frame for `firstSecond` on. */
  | { readonly kind: "clip"; readonly path: string; readonly firstSecond: number }
  /** Up to four pictures in panels of their own. */
  | { readonly kind: "pictures"; readonly paths: readonly string[] }
  /** A picture in one panel and a clip, from its start on, in the other. */
  | { readonly kind: "beside"; readonly picture: string; readonly path: string }
  /** The last picture of a clip, which gives way to a mood plate. */
  | { readonly kind: "after"; readonly path: string; readonly seed: number };

/** A member of the cast as a portrait card. */
export interface Card {
  readonly name: string;
  readonly picture: string | undefined;
}

/** A spoken line: heard when there is sound, shown as a caption in any case, from `start` up to `end`. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Frame at which the next line or the shot's end cuts the sound. */
  readonly limit: number;
  /** Name of who speaks. */
  readonly speaker: string | undefined;
  /** Position in `Scene.cards` of who speaks. */
  readonly card: number | undefined;
  readonly voice: Voice;
  /** How much faster than its natural pace the line has to be, 1 to {@link FASTEST}, to fit. */
  readonly hurry: number;
}

/** How a line sounds: hints for a speech engine, relative to its normal voice (1 is normal). */
export interface Voice {
  readonly language: "en" | "zh";
  readonly gender: "female" | "male";
  readonly pitch: number;
  readonly pace: number;
  readonly variant: number;
}

/** The most that a line is hurried; what does not fit then is cut with a fade. */
export const FASTEST = 1.3;
