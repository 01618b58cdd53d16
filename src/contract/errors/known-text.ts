import type { ErrorRow } from "../vocabulary/index.ts";
import { errorRows } from "./error-rows.ts";

/** A message that was recognised as one of the observed texts of the error table. */
export interface KnownText {
  readonly row: ErrorRow;
  /** Key of the text within its row, such as `value`. */
  readonly key: string;
  /** What stood at its `{}` places: words of the service, which may repeat what the caller sent. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * The observed text that a message is, with or without the case and the full stop it was seen with. `code` narrows it to the row of
 * that code; a code that the table does not have knows no texts.
 */
export function findKnownText(message: string, code?: number): KnownText | undefined {
  const said = message.trim();
  if (said === "" || said.length > LONGEST) return undefined;
  for (const { row, key, pattern } of patterns()) {
    if (code !== undefined && row.code !== code) continue;
    const found = pattern.exec(said);
    if (found !== null) return { row, key, values: { ...found.groups } };
  }
  return undefined;
}

/** Texts are short; what is long is no such text, and is not searched. */
const LONGEST = 300;

interface TextPattern {
  readonly row: ErrorRow;
  readonly key: string;
  readonly pattern: RegExp;
}

let known: readonly TextPattern[] | undefined;

function patterns(): readonly TextPattern[] {
  known ??= errorRows.flatMap((row) =>
    Object.entries(row.messages).map(([key, text]) => ({ row, key, pattern: toPattern(text) })),
  );
  return known;
}

/** Whether a message is an observed text with any values at its `{}` places. */
export function isText(message: string, text: string): boolean {
  const said = message.trim();
  return said.length <= LONGEST && toPattern(text).test(said);
}

/** The plain names among the `{}` places become groups. */
function toPattern(text: string): RegExp {
  const parts = text
    .trim()
    .replace(/\.$/, "")
    .split(/(\{[^}]*\})/);
  return new RegExp(`^${parts.map(toPart).join("")}\\.?$`, "is");
}

function toPart(part: string): string {
  if (/^\{\w+\}$/.test(part)) return `(?<${part.slice(1, -1)}>.*?)`;
  return /^\{.*\}$/.test(part) ? ".*?" : part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
