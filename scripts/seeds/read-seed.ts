import { createHash } from "node:crypto";

/** A heading, a line, or a whole block of code of a seed document, as far as the table of rows needs it. */
export interface SeedStatement {
  /** Headings above it, outermost first, joined by ` > `. */
  readonly heading: string;
  readonly text: string;
  /** Line number in the document, counted from 1. */
  readonly line: number;
  /** Eight hexadecimal digits that tell it from every other statement of its document. */
  readonly hash: string;
}

/**
 * Reads a seed document as statements: every heading, every line that says something, every block of code as a whole. The hash is
 * over the headings above it and the text, so that "Request Header" under one heading is another statement than under the next.
 */
export function readSeed(text: string): readonly SeedStatement[] {
  const trail: string[] = [];
  const seen = new Map<string, number>();
  return piecesOf(text).map(({ line, text: piece }) => {
    const [, marks, title] = /^(#{1,6}) (.*)$/.exec(piece) ?? [];
    if (marks !== undefined && title !== undefined) trail.splice(marks.length - 1, trail.length, title);
    const heading = trail.filter((part) => part !== undefined).join(" > ");
    const key = `${heading}\n${piece}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const hash = createHash("sha256").update(`${key}\n${count}`).digest("hex").slice(0, 8);
    return { heading, text: piece, line, hash };
  });
}

interface Piece {
  readonly line: number;
  readonly text: string;
}

/** Lines without the empty ones and the rulers; a block between fences is one piece. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let block: { line: number; lines: string[] } | undefined;
  for (const [place, raw] of text.split("\n").entries()) {
    const line = raw.trimEnd();
    const isFence = line.trimStart().startsWith("```");
    if (block !== undefined) {
      block.lines.push(line);
      if (isFence) pieces.push({ line: block.line, text: block.lines.join("\n") });
      if (isFence) block = undefined;
    } else if (isFence) block = { line: place + 1, lines: [line] };
    else if (line.trim() !== "" && line !== "---") pieces.push({ line: place + 1, text: line.trimStart() });
  }
  return pieces;
}
