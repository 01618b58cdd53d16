import type { SKRSContext2D } from "@napi-rs/canvas";

/** Breaks a text into lines no wider than `width` in the context's current font; what does not fit in `maxLines` ends in an ellipsis. */
export function wrapText(context: SKRSContext2D, text: string, width: number, maxLines: number): readonly string[] {
  const fits = (line: string): boolean => context.measureText(line).width <= width;
  const lines: string[] = [];
  let line = "";
  const pieces = toPieces(text);
  for (const [index, piece] of pieces.entries()) {
    if (line === "" || fits((line + piece).trimEnd())) {
      line += line === "" ? piece.trimStart() : piece;
      continue;
    }
    if (lines.length === maxLines - 1) return [...lines, shorten(line + pieces.slice(index).join(""), fits)];
    lines.push(line.trimEnd());
    line = piece.trimStart();
  }
  const last = line.trimEnd();
  if (last === "") return lines;
  return [...lines, fits(last) ? last : shorten(last, fits)];
}

// Latin text breaks between words; Chinese, Japanese and Korean between characters, but not before a closing mark.
function toPieces(text: string): readonly string[] {
  const closing = "，。、！？；：）》」』”’…";
  return text.match(new RegExp(`[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}“‘（《「『][${closing}]*|[^\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\s]+\\s*|\\s+`, "gu")) ?? [];
}

function shorten(text: string, fits: (line: string) => boolean): string {
  const characters = Array.from(text);
  while (characters.length > 0 && !fits(`${characters.join("").trimEnd()}…`)) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
