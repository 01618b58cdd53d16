import type { MediaFile } from "./role-request.ts";

/** Words that are spoken. */
export interface RoleSpeech {
  readonly text: string;
  /** Name of a voice of the speech catalogue. */
  readonly voice: string;
  readonly language: "en" | "zh";
  /** 1 as usual; within the bounds of the contract. */
  readonly speed: number;
}

/** A sound that was given, and which part of it is heard when. Times in seconds. */
export interface GivenSound {
  readonly file: MediaFile;
  /** The part that is used, from `from` up to `to`. */
  readonly from: number;
  readonly to: number;
  /** When it begins in the result. */
  readonly at: number;
  /** 1 as it was, 0 silent. */
  readonly volume: number;
}

/** What is heard, as far as a request says it beside its pictures. */
export interface RoleAudio {
  readonly speech?: RoleSpeech;
  readonly given?: GivenSound;
  /** Sounds and music in words; empty where none are asked for. */
  readonly sounds: string;
  readonly music: string;
  /** Whether small sounds come close. */
  readonly whisper: boolean;
  /** How loud the own sound of the clip stays: 1 as it was. */
  readonly ownVolume: number;
}

/** What is done with the clip or the pictures. */
export interface RoleWork {
  /** Whom a moved character faces like. */
  readonly orientation?: "image" | "video";
  readonly edit?: "add" | "swap" | "remove";
  /** Name of an effect. */
  readonly effect?: string;
  /** Session in which the clip and what is meant in it were chosen. */
  readonly session?: string;
}
