import { presetVoices, type DialogueLine } from "../../../contract/index.ts";
import type { RoleElement, RoleRequest } from "../../index.ts";
import { FASTEST, type Line, type Voice } from "./scene.ts";

/** Where a shot lies in the film, in frames. */
export interface ShotSpan {
  readonly start: number;
  readonly end: number;
  readonly framesPerSecond: number;
}

/** Quiet before the first line and between lines, in seconds. */
const LEAD = 0.4;
const GAP = 0.25;

/**
 * Gives each spoken line of a shot its time: one after the other, from 0.4 s on, each as long as its words take. Lines that do not fit
 * are hurried up to {@link FASTEST} times; what is then still too long ends, with a fade, at the end of the shot. Times depend on
 * the words alone, never on what a speech engine does, so that the picture is the same with any.
 */
export function planLines(
  dialogue: readonly DialogueLine[],
  shot: ShotSpan,
  { elements, voices: named = [] }: Pick<RoleRequest, "elements" | "voices">,
): readonly Line[] {
  const length = (shot.end - shot.start) / shot.framesPerSecond;
  const voices = dialogue.map((line) => voiceOf(line, elements, named));
  const needed = dialogue.map((line, index) => speakingSeconds(line.line) / (voices[index]?.pace ?? 1));
  const lead = Math.min(LEAD, length * 0.1);
  const room = length - lead - 0.15 - GAP * (dialogue.length - 1);
  const hurry = Math.min(FASTEST, Math.max(1, sum(needed) / Math.max(0.1, room)));
  const starts = needed.map((_, index) => lead + sum(needed.slice(0, index)) / hurry + GAP * index);
  const toFrame = (seconds: number): number => Math.min(shot.end, shot.start + Math.round(seconds * shot.framesPerSecond));
  return dialogue.flatMap(({ line, speaker }, index): readonly Line[] => {
    const from = starts[index] ?? length;
    const start = toFrame(from);
    if (start >= shot.end) return []; // Nothing of it could be heard.
    const card = speaker !== undefined && speaker <= elements.length ? speaker - 1 : undefined;
    const limit = toFrame((starts[index + 1] ?? length + GAP) - GAP * 0.4);
    return [
      {
        text: line,
        start,
        end: Math.max(start + 1, Math.min(limit, toFrame(from + (needed[index] ?? 0) / hurry + 0.3))),
        limit: Math.max(start + 1, limit),
        speaker: card === undefined ? undefined : elements[card]?.name,
        card,
        voice: voices[index] ?? { ...PLAIN, language: languageOf(line) },
        hurry,
      },
    ];
  });
}

/** How long words take to say at a normal pace, in seconds: an estimate from letters, characters and pauses. */
export function speakingSeconds(text: string): number {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.replace(/\p{Script=Han}|[\p{P}]/gu, "").trim().length;
  const pauses = text.replace(/[\p{P}\s]+$/u, "").match(/[,.!?;:，。！？；：…—]+/gu)?.length ?? 0;
  return 0.3 + letters * 0.056 + characters * 0.25 + pauses * 0.3;
}

const PLAIN = { gender: "female", pitch: 1, pace: 1, variant: 1 } as const;

// The words decide the language: a voice of the catalogue speaks the other one with its own pitch and pace.
function voiceOf({ speaker, voice, line }: DialogueLine, elements: readonly RoleElement[], named: readonly string[]): Voice {
  const language = languageOf(line);
  const element = speaker === undefined ? undefined : elements[speaker - 1];
  const id = (voice === undefined ? undefined : named[voice - 1]) ?? element?.voiceId ?? undefined;
  const own = id === undefined ? {} : { id };
  const preset = presetVoices.find((one) => one.id === id);
  if (preset) return { language, gender: preset.gender, pitch: preset.pitch, pace: preset.pace, variant: preset.variant, ...own };
  // Speakers without a voice of their own still sound different from each other.
  const turn = speaker ?? voice ?? 1;
  return {
    language,
    ...PLAIN,
    gender: turn % 2 === 1 ? "female" : "male",
    variant: 1 + (Math.floor((turn - 1) / 2) % 4),
    ...own,
  };
}

function languageOf(text: string): Voice["language"] {
  return /\p{Script=Han}/u.test(text) ? "zh" : "en";
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
