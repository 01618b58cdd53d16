import type { RoleStills } from "./role-stills.ts";

const SENTENCE_END = /(?<=[.!?;])\s+|(?<=[。！？；])|\n+/u;
/** The length of a series whose words do not tell it. */
const PLAIN_SERIES = 4;

/**
 * How many pictures are made. Where the request leaves it open, a series has as many as its words have sentences, or four when they
 * are one; always within the bounds.
 */
export function countStills({ count }: Pick<RoleStills, "count">, prompt: string): number {
  if (typeof count === "number") return count;
  const sentences = toSentences(prompt).length;
  return Math.min(count.max, Math.max(count.min, sentences > 1 ? sentences : PLAIN_SERIES));
}

/** What the `index`th picture, counted from 0, has in common with others: its series, or its set to choose from. */
export function groupOf({ series, setOf }: Pick<RoleStills, "series" | "setOf">, index: number): string | undefined {
  if (series) return "series";
  return setOf === undefined ? undefined : `set-${Math.floor(index / setOf) + 1}`;
}

/** The sentences of a text, in order. */
export function toSentences(text: string): readonly string[] {
  return text
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
