import { readNamedProse, writeProse } from "../translation/references.ts";
import { writeToken, type TokenKind } from "./shot-prompt.ts";

/** A mention in a prompt of the new standard: `@` and the name that the caller gave to one of the contents. */
export interface Mention {
  /** The known name that it begins with, the longest one; undefined when there is none. */
  readonly id: string | undefined;
  /** The `@` with the name, or with the word that stands after it. */
  readonly text: string;
  /** A Latin letter, digit or dot stands before it, as in an address: it is hardly meant as a mention. */
  readonly isWithinWord: boolean;
}

/**
 * Every mention in a prompt, in order. Names have no closing sign, and in some languages no space follows, so a mention is the longest
 * known name that stands after an `@`; what follows no known name is told as it is written.
 */
export function readMentions(text: string, ids: readonly string[]): readonly Mention[] {
  const longestFirst = ids.filter((id) => id !== "").toSorted((a, b) => b.length - a.length);
  return [...text.matchAll(/(?<before>[A-Za-z0-9._-])?@(?<word>[\p{L}\p{N}_-]*)/gu)].flatMap((match) => {
    const start = match.index + match[0].indexOf("@") + 1;
    const id = longestFirst.find((candidate) => text.startsWith(candidate, start));
    const word = match.groups?.["word"] ?? "";
    if (id === undefined && word === "") return [];
    return [
      {
        id,
        text: `@${id ?? word}`,
        isWithinWord: match.groups?.["before"] !== undefined,
      },
    ];
  });
}

/** What a name stands for: the `number`th thing of its kind that the request brings along, counted from 1. */
export interface Named {
  readonly kind: TokenKind;
  readonly number: number;
}

/** A prompt of the new standard with each mention as a token that counts: `@Mira` as `<<<element_1>>>`. */
export function mentionsToTokens(text: string, names: ReadonlyMap<string, Named>): string {
  return writeProse(readNamedProse(text, names), ({ kind, number }) => writeToken(kind, number));
}
