import type { Json } from "../../base/index.ts";
import type { Role } from "./role.ts";

/** What a value may look like. Lengths are in characters, list sizes in items, bounds are inclusive. */
export type Shape =
  /** `known` are values that sources name where no document lists them: others may be taken, and these may be gone. */
  | { readonly kind: "text"; readonly min?: number; readonly max?: number; readonly known?: readonly Member[] }
  | { readonly kind: "choice"; readonly members: readonly Member[] }
  /** With `words` the service also takes one of these texts instead of a number. */
  | { readonly kind: "whole"; readonly min?: number; readonly max?: number; readonly words?: readonly Member[] }
  /** With `adjusted` a number beyond the bounds is taken and brought back to them. */
  | { readonly kind: "decimal"; readonly min?: number; readonly max?: number; readonly adjusted?: true }
  /** A 64-bit number that must not lose digits; with `orText` the service also takes its digits as text. */
  | { readonly kind: "long"; readonly orText?: true }
  | { readonly kind: "flag" }
  /** A picture, clip or sound given in one of the field's accepted forms. */
  | {
      readonly kind: "media";
      readonly medium: Medium;
      readonly forms: readonly MediaForm[];
      readonly limits: MediaLimits;
      /** Limits that replace the general ones for a model, by its wire name. */
      readonly limitsByModel?: Readonly<Record<string, Partial<MediaLimits>>>;
    }
  | { readonly kind: "url" }
  | { readonly kind: "record"; readonly fields: readonly Field[] }
  | { readonly kind: "list"; readonly item: Shape; readonly min?: number; readonly max?: number }
  /** A record of which one text field, the tag, says which other fields it has. */
  | { readonly kind: "variant"; readonly tag: string; readonly cases: readonly Case[] };

/** One form of a variant record. Patterns name it in brackets: `contents[first_frame].url`. */
export interface Case {
  /** Value of the tag. */
  readonly value: string;
  readonly meaning: string;
  /** The fields beside the tag. */
  readonly fields: readonly Field[];
  /** What an item of this form is for, as if it stood in a list of that role. */
  readonly role?: Role;
  /** What being of this form says, by role: a clip under the tag `base_video` is one with the use `base`. */
  readonly implies?: Readonly<Partial<Record<Role, string | number | boolean>>>;
  /** Capability of the model that this form needs. */
  readonly needs?: string;
}

export type Medium = "image" | "video" | "audio";

/** How a media field may carry its content. `base64` is raw, without a `data:` prefix. */
export type MediaForm = "url" | "base64";

/** Documented limits of a media input. Sizes in bytes, lengths in seconds, sides in pixels, aspect as width / height. */
export interface MediaLimits {
  readonly formats: readonly string[];
  readonly maxBytes?: number;
  readonly minSide?: number;
  readonly maxSide?: number;
  readonly maxPixels?: number;
  /** Inclusive, as integer ratios [width, height], so that the test is exact. */
  readonly aspect?: { readonly narrowest: readonly [number, number]; readonly widest: readonly [number, number] };
  /** Only these ratios are taken, as [width, height]. */
  readonly aspects?: readonly (readonly [number, number])[];
  readonly minSeconds?: number;
  readonly maxSeconds?: number;
  readonly minFps?: number;
  readonly maxFps?: number;
  /** Where the service judges the content: at the create, or later by failing the task. */
  readonly judged: "create" | "task";
}

/** One accepted value of a choice. */
export interface Member {
  readonly value: string;
  readonly meaning: string;
  /** What the member stands for where code needs it: `std` stands for the resolution `720p`. Read through the field's role. */
  readonly means?: string | number | boolean;
  /** Capability of the model that this member needs, by its path in `Capabilities`, such as `resolutions:4k`. */
  readonly needs?: string;
}

/** Whether a field must be there. `conditional` is decided by the endpoint's rules. */
export type Presence = "required" | "optional" | "conditional";

/** One field of a body, query, path or answer. */
export interface Field {
  readonly name: string;
  readonly shape: Shape;
  readonly presence: Presence;
  /** One line on what the field is for. */
  readonly meaning: string;
  /** What the service takes when the field is absent; absent here when nothing is documented. */
  readonly default?: Json;
  /** What the field is for, in words that code may branch on. */
  readonly role?: Role;
  /** Invented here; the real service does not have it. */
  readonly localOnly?: boolean;
}

/**
 * A form that a live call showed to be refused, or that is ignored where people expect it to work. Declared for ever, so that it
 * is never proposed again. `path` uses `[]` for "any item", such as `image_list[].image`.
 */
export interface RefusedForm {
  readonly path: string;
  /** The refused value; absent when the mere presence of the path is refused. */
  readonly value?: Json;
  /**
   * The refused form of a media value or text: its start, such as `data:`, raw base64 where only an address is taken, or an id of
   * `digits` alone where ids are names.
   */
  readonly form?: "data-prefix" | "base64" | "digits";
  /** `refused` by the service, or taken and then `ignored` (a trap). */
  readonly effect: "refused" | "ignored";
  readonly message: string;
  /** What to send instead. */
  readonly fix: string;
  /** The right name of the member, or the right value, where there is exactly one. */
  readonly rename?: string;
  readonly instead?: Json;
  /** The text of the service's answer, when one was observed. */
  readonly wireMessage?: string;
}
