import type { Json } from "../../base/index.ts";
import type { TokenKind } from "../prompt/shot-prompt.ts";
import type { Role } from "../vocabulary/index.ts";
import type { Aspect } from "./map.ts";
import type { Prose } from "./references.ts";

/**
 * What a picture or clip of a request is for: to begin or end the clip, to be edited, to be referred to, to say how a character
 * looks or moves. A picture that is referred to has no use of its own.
 */
export type ItemUse = "first" | "end" | "base" | "feature" | "look" | "motion";

/** A picture, clip, element or voice that a request brings along. */
export interface Item {
  readonly kind: TokenKind;
  readonly use: ItemUse | undefined;
  /** Role of the field that holds the value. */
  readonly role: Role;
  /** It is an entry of a list of its kind, so that a prompt can mention it. */
  readonly isListed: boolean;
  readonly value: Json;
  /** Where the value stands in the body that was read. */
  readonly path: string;
}

/** A switch or figure of a request in neutral words. */
export interface Setting {
  readonly value: Json;
  /** Where it stands, or would stand. */
  readonly path: string;
  /** The request leaves it out and the declared default was filled in. */
  readonly isDefault: boolean;
}

/** One shot of a list. */
export interface ShotMeaning {
  readonly seconds: Json;
  readonly prompt: Prose;
  /** Where its text stands. */
  readonly path: string;
}

/** How a clip is cut: as one take, as the model likes, or as listed shots. */
export type Cut = "single" | "free" | "listed";

/** What a request asks for, in words of neither standard. */
export interface Meaning {
  /** Absent when the shots bring their own. */
  readonly prompt: Prose | undefined;
  readonly promptPath: string;
  /** The shots, when the cut is `listed`. */
  readonly shots: readonly ShotMeaning[];
  readonly items: readonly Item[];
  /** Everything else, among it how the clip is cut (`cut`, a {@link Cut}) and what is heard (`audio`). */
  readonly settings: ReadonlyMap<Aspect, Setting>;
}

/** A part of a request that the other standard cannot say. */
export interface Lost {
  /** Where it stands in the body that was translated. */
  readonly path: string;
  readonly aspect: Aspect;
  readonly reason: string;
  /** What to do about it. */
  readonly fix: string;
}

/** Something that stays, but is said otherwise or has to be looked after. */
export interface Note {
  readonly path: string;
  readonly message: string;
}

/** Takes what has to be told while a request is read and written. */
export interface Told {
  readonly lost: Lost[];
  readonly notes: Note[];
}
