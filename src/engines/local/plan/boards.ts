import { outputFramesPerSecond as FPS, type Kind } from "../../../contract/index.ts";
import { toSeed } from "../../../base/index.ts";
import type { MediaFile, RoleRequest } from "../../index.ts";
import { toMotion, type Motion } from "./motion.ts";
import { speakingSeconds } from "./plan-lines.ts";
import { SPEECH_AT } from "./plan-sound.ts";
import type { Background, Card, Line } from "./scene.ts";
import { toWords } from "./to-words.ts";

/** What a kind of work shows. */
export interface Board {
  readonly shots: readonly BoardShot[];
  readonly cards?: readonly Card[];
  readonly firstFrame?: string;
}

interface BoardShot {
  /** First frame; 0 when absent. */
  readonly start?: number;
  readonly text: string;
  readonly background: Background;
  readonly remarks: readonly string[];
  readonly motion?: Motion;
  readonly lines?: readonly Line[];
  readonly panels?: readonly string[];
}

/** The board of a request of `frames` frames. */
export function boardOf(request: RoleRequest, frames: number): Board {
  return (BOARDS[request.kind] ?? picturesTogether)(request, frames);
}

const BOARDS: Readonly<Partial<Record<Kind, (request: RoleRequest, frames: number) => Board>>> = {
  soundtrack,
  "lip-sync": lipSync,
  avatar,
  effects,
  extend,
  "motion-control": moved,
  "multi-elements": edited,
};

function picturesTogether(request: RoleRequest): Board {
  const remarks = [`${request.images.length} PICTURES`, "PREVIEW"];
  const panels = request.images.map((_, index) => `PICTURE ${index + 1}`);
  return {
    shots: [{ text: wordsOf(request, "The subjects appear together."), background: showPictures(request), remarks, panels }],
  };
}

function soundtrack(request: RoleRequest): Board {
  const { sounds = "", music = "", whisper = false } = request.audio ?? {};
  const said = [sounds && `Sounds: ${sounds}`, music && `Music: ${music}`].filter((part) => part !== "");
  const text = said.length > 0 ? said.join("  ·  ") : "A sound is made for the clip.";
  const remarks = ["SOURCE CLIP", "SOUND PREVIEW", ...(whisper ? ["CLOSE SOUND"] : [])];
  return { shots: [{ text, background: showBase(request), remarks }] };
}

function lipSync(request: RoleRequest, frames: number): Board {
  const base = baseOf(request);
  const text = request.audio?.speech
    ? "A face of the clip says the text. Lips do not move in this preview."
    : "A face of the clip speaks the given sound. Lips do not move in this preview.";
  const remarks = [base ? "SOURCE CLIP" : "CLIP OF THE SESSION IS NOT KNOWN HERE", "LIP-SYNC PREVIEW"];
  return { shots: [{ text, background: showBase(request), remarks, lines: captions(request, frames) }] };
}

function avatar(request: RoleRequest, frames: number): Board {
  const [picture] = request.images;
  return {
    ...(picture && { firstFrame: picture.file.path }),
    shots: [
      {
        text: wordsOf(request, "The picture speaks the given sound."),
        background: showPictures(request),
        remarks: ["PICTURE", "SPEAKING PREVIEW"],
        motion: toMotion(undefined, undefined),
        lines: captions(request, frames),
      },
    ],
  };
}

const EFFECT_MOVES = ["push-in", "roll", "pull-out", "pan-right", "pan-left", "tilt-up"] as const;

function effects(request: RoleRequest): Board {
  const name = (request.work?.effect ?? "").replaceAll(/[_-]+/g, " ").trim();
  const [picture, second] = request.images;
  const move = EFFECT_MOVES[toSeed(name) % EFFECT_MOVES.length] ?? "push-in";
  return {
    ...(picture && second === undefined && { firstFrame: picture.file.path }),
    shots: [
      {
        text: `Effect: ${name}`,
        background: showPictures(request),
        remarks: ["EFFECT PREVIEW"],
        motion: toMotion(second === undefined ? move : "push-in", undefined),
        ...(second && { panels: ["LEFT", "RIGHT"] }),
      },
    ],
  };
}

function extend(request: RoleRequest, frames: number): Board {
  const base = baseOf(request);
  const first: BoardShot = { text: "The clip as it was.", background: showBase(request), remarks: ["SOURCE CLIP"] };
  if (base === undefined) return { shots: [first] };
  const start = Math.min(frames - 1, Math.round(base.seconds * FPS));
  const text = wordsOf(request, "The clip goes on.");
  return {
    shots: [
      first,
      {
        start,
        text,
        background: { kind: "after", path: base.path, seed: toSeed(text) },
        remarks: ["FROM ITS LAST FRAME", "CONTINUATION PREVIEW"],
        motion: toMotion("push-in", undefined),
      },
    ],
  };
}

function moved(request: RoleRequest): Board {
  const base = baseOf(request);
  const picture = request.images[0]?.file;
  const faces = { image: ["FACES AS IN THE PICTURE"], video: ["FACES AS IN THE CLIP"], none: [] }[
    request.work?.orientation ?? "none"
  ];
  const background: Background =
    base && picture
      ? { kind: "beside", picture: picture.path, path: base.path }
      : base
        ? showBase(request)
        : showPictures(request);
  return {
    cards: castOf(request),
    shots: [
      {
        text: wordsOf(request, "The character moves as in the clip."),
        background,
        remarks: ["MOTION PREVIEW", ...faces],
        panels: background.kind === "beside" ? ["CHARACTER", "MOTION FROM"] : [],
      },
    ],
  };
}

const EDITS = { add: "ADDITION", swap: "SWAP", remove: "REMOVAL" } as const;

function edited(request: RoleRequest): Board {
  const edit = request.work?.edit;
  const name = edit === "swap" ? "Put in place" : "Added";
  const cards = request.images.map(({ file }, index) => ({
    name: request.images.length === 1 ? name : `${name} ${index + 1}`,
    picture: file.path,
  }));
  const remarks = [
    ...(edit ? [EDITS[edit]] : []),
    baseOf(request) ? "SOURCE CLIP" : "CLIP OF THE SESSION IS NOT KNOWN HERE",
    "EDIT PREVIEW",
  ];
  return { cards, shots: [{ text: wordsOf(request, "The clip is edited."), background: showBase(request), remarks }] };
}

function baseOf({ videos }: RoleRequest): MediaFile | undefined {
  return videos.find(({ use }) => use === "base")?.file;
}

function showBase(request: RoleRequest): Background {
  const base = baseOf(request);
  return base
    ? { kind: "clip", path: base.path, firstSecond: 0 }
    : { kind: "plate", seed: toSeed(`${request.kind} ${request.prompt}`) };
}

function showPictures({ kind, prompt, images }: RoleRequest): Background {
  const paths = images.map(({ file }) => file.path);
  const [only] = paths;
  if (only === undefined) return { kind: "plate", seed: toSeed(`${kind} ${prompt}`) };
  return paths.length === 1 ? { kind: "picture", path: only } : { kind: "pictures", paths: paths.slice(0, 4) };
}

function castOf({ elements }: RoleRequest): readonly Card[] {
  return elements.map(({ name, images }) => ({ name, picture: images[0]?.path }));
}

function wordsOf(request: RoleRequest, otherwise: string): string {
  return toWords(request, request.prompt) || otherwise;
}

// A caption while someone speaks: the words where they are known, else that the given sound is heard.
function captions({ audio }: RoleRequest, frames: number): readonly Line[] {
  const { speech, given } = audio ?? {};
  const from = speech ? SPEECH_AT : (given?.at ?? 0);
  const seconds = speech ? speakingSeconds(speech.text) / speech.speed : given ? given.to - given.from : 0;
  const start = Math.min(frames - 1, Math.round(from * FPS));
  const end = Math.min(frames, Math.round((from + seconds) * FPS));
  if (end <= start) return [];
  const voice = { language: "en", gender: "female", pitch: 1, pace: 1, variant: 1 } as const;
  const text = speech?.text ?? "speaking: the given sound";
  return [{ text, start, end, limit: end, speaker: undefined, card: undefined, voice, hurry: 1 }];
}
