import type { SKRSContext2D } from "@napi-rs/canvas";

/**
 * Breaks text into lines of at most `width` pixels as the context would draw it, and at most `most` lines; what does not fit ends in an
 * ellipsis. Lines break between words and between Han characters, never before closing or after opening punctuation.
 */
export function wrapText(context: SKRSContext2D, text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of toPieces(context, text, width)) {
    if (line !== "" && widthOf(context, line + piece) > width) {
      lines.push(line.trimEnd());
      line = "";
      if (lines.length > most) break;
    }
    line += line === "" ? piece.trimStart() : piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), withEllipsis(context, lines[most - 1] ?? "", width)];
}

/** The text, cut to `width` pixels with an ellipsis when it is longer. */
export function fitText(context: SKRSContext2D, text: string, width: number): string {
  return widthOf(context, text) <= width ? text : withEllipsis(context, text, width);
}

// Words with the spaces behind them, or single Han and full-width characters, between which lines may break.
const PIECE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]+\s*|\s+/gu;
const CLOSING = /^[，。！？、；：”’）》」』】…,.!?;:)\]]+\s*$/u;
const OPENING = /[“‘（《「『【([]$/u;

function toPieces(context: SKRSContext2D, text: string, width: number): readonly string[] {
  const pieces: string[] = [];
  for (const piece of text.match(PIECE) ?? []) {
    const last = pieces.at(-1);
    if (last !== undefined && (CLOSING.test(piece) || OPENING.test(last)) && !/\s$/.test(last))
      pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces.flatMap((piece) => splitLong(context, piece, width));
}

// A word that is longer than a line breaks anywhere.
function splitLong(context: SKRSContext2D, piece: string, width: number): readonly string[] {
  if (widthOf(context, piece) <= width) return [piece];
  const parts: string[] = [];
  let part = "";
  for (const character of piece) {
    if (part !== "" && widthOf(context, part + character) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

function withEllipsis(context: SKRSContext2D, line: string, width: number): string {
  let kept = Array.from(line);
  while (kept.length > 0 && widthOf(context, `${kept.join("")}…`) > width) kept = kept.slice(0, -1);
  // A word that was cut is left out, unless the line is one long word.
  const whole = kept.join("").replace(/(?<=\s)[^\s\p{Script=Han}]+$/u, "");
  return `${whole.replace(/[\s,，.。;；:：、]+$/u, "")}…`;
}

function widthOf(context: SKRSContext2D, text: string): number {
  return context.measureText(text.trimEnd()).width;
}
