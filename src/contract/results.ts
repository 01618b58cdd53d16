import { endpoints } from "./endpoints/index.ts";
import type { Kind } from "./vocabulary/index.ts";

/**
 * What work ends in: a `film` of shots; a `clip` made of a clip, pictures or a sound that were given; a `soundtrack`, which is a clip
 * and beside it the sound that it got; a `sound`; `stills`; something for the `library` (an element or voice), which has no files of
 * its own; an `answer` and nothing that stays.
 */
export type Makes = "film" | "clip" | "soundtrack" | "sound" | "stills" | "library" | "answer";

const MADE_BY: Readonly<Record<Kind, Makes>> = {
  "text-to-video": "film",
  "image-to-video": "film",
  "omni-video": "film",
  "multi-image-to-video": "clip",
  "motion-control": "clip",
  "multi-elements": "clip",
  extend: "clip",
  "lip-sync": "clip",
  avatar: "clip",
  effects: "clip",
  soundtrack: "soundtrack",
  speech: "sound",
  sound: "sound",
  image: "stills",
  "omni-image": "stills",
  "multi-image-to-image": "stills",
  expand: "stills",
  views: "stills",
  "try-on": "stills",
  element: "library",
  voice: "library",
  selection: "answer",
  faces: "answer",
  segments: "answer",
  tasks: "answer",
  costs: "answer",
  ledger: "answer",
};

/** What work of a kind ends in. */
export function makes(kind: Kind): Makes {
  return MADE_BY[kind];
}

/** Lengths that a request gives, in seconds; absent where it gives none. */
export interface GivenLengths {
  /** What the request itself says. */
  readonly asked?: number;
  /** What the service takes when a request says nothing. */
  readonly standard?: number;
  /** Of the clip that is worked on. */
  readonly clip?: number;
  /** Of the sound that is given, up to where it ends in the result. */
  readonly sound?: number;
}

/** Seconds that a continuation adds. Documents say 4 to 5. */
const MORE_SECONDS = 5;

/** Length of an effect, which no document tells; the form of 2025 had a field for it with 5 as its first value. */
const EFFECT_SECONDS = 5;

/**
 * How long the result of a kind of work is, in seconds; 0 where nothing that is given tells it. Motion control: the clip's whole
 * seconds. Continuation: the clip and 5 s. Lip-sync and soundtrack: the clip. A picture that speaks: the sound. An edit: as asked, else 5 s
 * for a clip up to 5 s and 10 s for a longer one. All else: as asked, else the clip that is edited, else the default.
 */
export function resultSeconds(kind: Kind, { asked, standard, clip, sound }: GivenLengths): number {
  switch (kind) {
    case "motion-control":
      return clip === undefined ? 0 : Math.max(1, Math.round(clip));
    case "extend":
      return (clip ?? 0) + MORE_SECONDS;
    case "lip-sync":
      return clip ?? sound ?? 0;
    case "avatar":
      return sound ?? 0;
    case "effects":
      return EFFECT_SECONDS;
    case "multi-elements":
      return asked ?? (clip !== undefined && clip > 5 ? 10 : 5);
    default:
      return asked ?? clip ?? standard ?? 0;
  }
}

const SIZED_BY_CLIP: ReadonlySet<Kind> = new Set(["extend", "lip-sync", "soundtrack"]);

/** Whether the result of a kind of work has the size of the clip that is worked on, for its requests cannot say one. */
export function keepsSize(kind: Kind): boolean {
  return SIZED_BY_CLIP.has(kind);
}

export type SoundFormat = "mp3" | "wav";

/** The formats in which the sound of a kind of work is answered: those that its answer has an address for, mp3 where it names none. */
export function soundFormats(kind: Kind): readonly SoundFormat[] {
  const answer = endpoints.find((endpoint) => endpoint.kind === kind && ["one", "call"].includes(endpoint.action));
  const names = namesWithin(answer?.answerFields ?? []);
  const named = (["mp3", "wav"] as const).filter((format) => names.has(`url_${format}`));
  if (named.length > 0) return named;
  return makes(kind) === "sound" ? ["mp3"] : [];
}

function namesWithin(fields: unknown, names = new Set<string>()): ReadonlySet<string> {
  if (typeof fields !== "object" || fields === null) return names;
  if ("name" in fields && typeof fields.name === "string") names.add(fields.name);
  for (const inner of Object.values(fields)) namesWithin(inner, names);
  return names;
}
