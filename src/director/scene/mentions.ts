/** A piece of a prompt: plain text, or the mention of a key. */
export type PromptPiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "mention"; readonly key: string }
  | { readonly kind: "unknown"; readonly word: string };

const WORD = /^[\p{L}\p{N}_-]+/u;
const ASCII_WORD = /[A-Za-z0-9_-]/;

/** True for text that can be mentioned as `@key`: a letter, then letters, digits, `_` or `-`. */
export function isMentionable(key: string): boolean {
  return /^\p{L}[\p{L}\p{N}_-]*$/u.test(key);
}

/**
 * Splits a prompt at its `@key` mentions. The longest known key wins, so that Chinese text may follow a key without a space; a key
 * that ends in a Latin letter must end there. An `@` after a Latin letter (as in an address) or before no letter is plain text.
 */
export function splitMentions(prompt: string, keys: readonly string[]): readonly PromptPiece[] {
  const longestFirst = keys.toSorted((left, right) => right.length - left.length);
  const pieces: PromptPiece[] = [];
  let text = "";
  for (let at = 0; at < prompt.length;) {
    const found =
      prompt[at] === "@" && !ASCII_WORD.test(prompt[at - 1] ?? "") ? mentionAt(prompt, at + 1, longestFirst) : undefined;
    if (found === undefined) {
      text += prompt[at++];
      continue;
    }
    if (text !== "") pieces.push({ kind: "text", text });
    text = "";
    pieces.push(found.piece);
    at = found.end;
  }
  if (text !== "") pieces.push({ kind: "text", text });
  return pieces;
}

function mentionAt(prompt: string, start: number, keys: readonly string[]): { piece: PromptPiece; end: number } | undefined {
  const key = keys.find((candidate) => prompt.startsWith(candidate, start) && endsAt(prompt, start + candidate.length));
  if (key !== undefined) return { piece: { kind: "mention", key }, end: start + key.length };
  const word = WORD.exec(prompt.slice(start))?.[0];
  return word === undefined ? undefined : { piece: { kind: "unknown", word }, end: start + word.length };
}

function endsAt(prompt: string, end: number): boolean {
  return !(ASCII_WORD.test(prompt[end - 1] ?? "") && ASCII_WORD.test(prompt[end] ?? ""));
}
