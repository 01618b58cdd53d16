import { readTokens, type TokenKind } from "../prompt/shot-prompt.ts";

/** A mention of the `number`th thing of a kind that the request brings along, counted from 1. */
export interface Reference {
  readonly kind: TokenKind;
  readonly number: number;
}

/** A text with its mentions taken out of the standard's own spelling. */
export type Prose = readonly (string | Reference)[];

/** Splits a text at every token such as `<<<image_1>>>`; what `resolve` does not know stays text. */
export function readTokenProse(text: string, resolve: (reference: Reference) => boolean): Prose {
  const pieces: (string | Reference)[] = [];
  let end = 0;
  for (const { kind, number, text: token, at } of readTokens(text)) {
    if (!resolve({ kind, number })) continue;
    pieces.push(text.slice(end, at), { kind, number });
    end = at + token.length;
  }
  return withoutEmpty([...pieces, text.slice(end)]);
}

/** Splits a text at every `@id` of these ids. Of two ids that begin alike the longer one counts. */
export function readNamedProse(text: string, names: ReadonlyMap<string, Reference>): Prose {
  const ids = [...names.keys()].toSorted((a, b) => b.length - a.length);
  if (ids.length === 0) return withoutEmpty([text]);
  const pattern = new RegExp(`@(${ids.map(toPattern).join("|")})`);
  const pieces = text.split(pattern); // text, id, text, id, ... because the id is captured
  return withoutEmpty(pieces.map((piece, place) => (place % 2 === 0 ? piece : (names.get(piece) ?? `@${piece}`))));
}

/** Writes a text with each mention as `write` spells it; where it has no spelling, in plain words. */
export function writeProse(prose: Prose, write: (reference: Reference) => string | undefined): string {
  return prose.map((piece) => (typeof piece === "string" ? piece : (write(piece) ?? plainWords(piece)))).join("");
}

/** A mention in plain words: `image 3`. */
export function plainWords({ kind, number }: Reference): string {
  return `${kind} ${number}`;
}

/** The plain text of a prose, the mentions left out. */
export function textsOf(prose: Prose): readonly string[] {
  return prose.filter((piece) => typeof piece === "string");
}

/** The mentions of a prose. */
export function mentionsOf(prose: Prose): readonly Reference[] {
  return prose.filter((piece) => typeof piece !== "string");
}

/**
 * Puts every token that is left in a text into plain words, because it refers to nothing. Answers with the text and the tokens
 * that were changed.
 */
export function withoutTokens(text: string): { readonly text: string; readonly tokens: readonly string[] } {
  const tokens = readTokens(text);
  const plain = tokens.reduce((soFar, token) => soFar.replace(token.text, plainWords(token)), text);
  return { text: plain, tokens: tokens.map((token) => token.text) };
}

/**
 * Names for things that a prompt mentions by `@id`, one for each reference. They are unique, none is part of another, and none
 * occurs in the texts, as the new standard asks for.
 */
export function chooseIds(references: readonly Reference[], texts: readonly string[]): readonly string[] {
  const width = Math.max(...references.map(({ number }) => String(number).length), 1);
  const all = texts.join("\n").toLowerCase();
  for (let attempt = 0; ; attempt += 1) {
    const prefix = attempt === 0 ? "" : `ref${attempt}_`;
    const ids = references.map(({ kind, number }) => `${prefix}${kind}_${String(number).padStart(width, "0")}`);
    if (!ids.some((id) => all.includes(id))) return ids;
  }
}

function toPattern(id: string): string {
  return id.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

function withoutEmpty(pieces: Prose): Prose {
  return pieces.filter((piece) => piece !== "");
}
