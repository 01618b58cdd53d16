import { scenePolicy } from "../policy.ts";

const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;

/** About how long a line takes to say at an easy pace, in seconds, with a breath before it. An estimate, good for a warning. */
export function speechSeconds(line: string): number {
  const wide = line.match(WIDE)?.length ?? 0;
  const words = line.replace(WIDE, " ").match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0;
  return scenePolicy.breathSeconds + wide / scenePolicy.charactersPerSecond + words / scenePolicy.wordsPerSecond;
}
