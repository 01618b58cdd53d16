import { DrillInvalid } from "./drill-invalid.ts";

/** A key with its value. */
export type Pair = readonly [key: string, value: string];

/**
 * Splits the text form into the pairs of each fault: `;` parts pairs, `|` parts faults, and a value in double quotes may hold both
 * (`\"` and `\\` stand for the characters themselves).
 * @throws DrillInvalid
 */
export function splitDrill(text: string): readonly (readonly Pair[])[] {
  const faults = splitOutside(text, "|").map((fault) =>
    splitOutside(fault, ";")
      .map((pair) => pair.trim())
      .filter((pair) => pair !== "")
      .map(toPair),
  );
  return faults.filter((pairs) => pairs.length > 0);
}

function splitOutside(text: string, separator: string): readonly string[] {
  const parts = [""];
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') isQuoted = !isQuoted;
    const isEscape = isQuoted && character === "\\";
    const piece = isEscape ? text.slice(at, at + 2) : character;
    if (isEscape) at++;
    if (piece === separator && !isQuoted) parts.push("");
    else parts[parts.length - 1] += piece;
  }
  if (isQuoted) throw new DrillInvalid("", "has a quote that does not end", 'Close it with ".');
  return parts;
}

function toPair(text: string): Pair {
  const at = text.indexOf("=");
  if (at < 1) throw new DrillInvalid(text, "has no value", `Write it as a key, = and a value, such as ${text || "slow"}=2s.`);
  return [text.slice(0, at).trim(), unquote(text.slice(0, at).trim(), text.slice(at + 1).trim())];
}

function unquote(key: string, value: string): string {
  if (!value.startsWith('"')) return value;
  const inner = /^"((?:[^"\\]|\\.)*)"$/s.exec(value)?.[1];
  if (inner === undefined) throw new DrillInvalid(key, "goes on after its quotes", "Put the whole value into the quotes.");
  return inner.replace(/\\(.)/gs, "$1");
}
