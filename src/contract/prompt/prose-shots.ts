/** A shot as the new standard writes it into the one prompt. */
export interface ProseShot {
  /** Counted from 1. */
  readonly index: number;
  readonly seconds: number;
  readonly prompt: string;
}

// `shot 1, 2, words;` with half-width semicolons; the Chinese pages write the same with another first word.
const SHOT = /(?:^|;)\s*(?:shot|\u955C\u5934)\s*(\d{1,3})\s*[,\uFF0C]\s*(\d{1,4})\s*s?\s*[,\uFF0C]\s*([^;]*)/gi;

/** The shots that a prompt of the new standard lists, in their order; none when it is written as one shot. */
export function readProseShots(text: string): readonly ProseShot[] {
  return [...text.matchAll(SHOT)].map(([, index, seconds, prompt = ""]) => ({
    index: Number(index),
    seconds: Number(seconds),
    prompt: prompt.trim(),
  }));
}

/** What stands in a prompt beside its shots, white space and semicolons left out; empty when the shots are all of it. */
export function textBesideShots(text: string): string {
  return text
    .replace(SHOT, "")
    .replace(/[;\s]+/g, " ")
    .trim();
}

/** Writes a prompt that reads as shots so that it does not: a colon takes the place of the comma after each number. */
export function withoutProseShots(text: string): string {
  return text.replace(/(^|;)(\s*(?:shot|\u955C\u5934)\s*\d{1,3}\s*)[,\uFF0C]/gi, "$1$2:");
}

/** Writes shots into one prompt, as the new standard takes them. Semicolons end a shot, so those inside become commas. */
export function writeProseShots(shots: readonly ProseShot[]): string {
  return shots.map(({ index, seconds, prompt }) => `shot ${index}, ${seconds}, ${prompt.replaceAll(";", ",").trim()};`).join(" ");
}
