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
  const said = tidy(message);
  // Texts are short; what is long is no such text, and is not searched.
  if (said === "" || said.length > 300) return undefined;
  for (const { row, key, pattern } of patterns()) {
    if (code !== undefined && row.code !== code) continue;
    const found = pattern.exec(said);
    if (found !== null) return { row, key, values: { ...found.groups } };
  }
  return undefined;
}

interface TextPattern {
  readonly row: ErrorRow;
  readonly key: string;
  readonly pattern: RegExp;
}

let known: readonly TextPattern[] | undefined;

function patterns(): readonly TextPattern[] {
  known ??= errorRows.flatMap((row) =>
    Object.entries(row.messages).map(([key, text]) => ({ row, key, pattern: new RegExp(`^${toPattern(tidy(text))}$`, "is") })),
  );
  return known;
}

function toPattern(text: string): string {
  return text
    .split(/(\{\w+\})/)
    .map((part) =>
      /^\{\w+\}$/.test(part) ? `(?<${part.slice(1, -1)}>.*?)` : part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
    )
    .join("");
}

function tidy(text: string): string {
  return text.trim().replace(/\.$/, "");
}
