/** How the camera moves during a shot. */
export type CameraMove =
  | "static"
  | "push-in"
  | "pull-out"
  | "pan-left"
  | "pan-right"
  | "tilt-up"
  | "tilt-down"
  | "crane-up"
  | "crane-down"
  | "orbit-left"
  | "orbit-right"
  | "roll"
  | "handheld"
  | "drift";

/** One spoken line. `speaker` counts elements from 1; undefined when nobody in particular speaks. */
export interface DialogueLine {
  readonly speaker: number | undefined;
  readonly line: string;
}

/** What a shot's prompt says: what happens, how the camera moves, who says what. */
export interface ShotPrompt {
  /** May hold tokens such as `<<<element_1>>>` and `<<<image_1>>>`. */
  readonly action: string;
  readonly camera?: CameraMove;
  readonly dialogue: readonly DialogueLine[];
}

/** What a token of a prompt refers to. */
export type TokenKind = "element" | "image" | "video" | "voice";

/** A reference inside a prompt: the `number`th entry, counted from 1, of the request's list of that kind. */
export interface PromptToken {
  readonly kind: TokenKind;
  readonly number: number;
  /** The token as it is written, `<<<element_1>>>`. */
  readonly text: string;
  /** Where it starts in the prompt, in UTF-16 units. */
  readonly at: number;
}

/** The token that refers to an entry of a request's list, counted from 1. */
export function writeToken(kind: TokenKind, number: number): string {
  return `<<<${kind}_${number}>>>`;
}

/** Every token of a prompt, in order. */
export function readTokens(text: string): readonly PromptToken[] {
  return [...text.matchAll(/<<<(element|image|video|voice)_([1-9]\d{0,3})>>>/g)].map((match) => ({
    kind: match[1] as TokenKind, // the pattern allows only these words
    number: Number(match[2]),
    text: match[0],
    at: match.index,
  }));
}

/** A reference in a spelling that samples of the documents have beside `<<<image_1>>>`. */
export interface OddToken {
  /** As it is written: `<<image_1>>`, `<<<object_1>>>`. */
  readonly text: string;
  /** How it is spelled in the tables; an object may be a picture or an element, so there are two. */
  readonly meant: readonly string[];
}

/** Every reference of a prompt that is spelled otherwise than the tables of the documents do. */
export function readOddTokens(text: string): readonly OddToken[] {
  return [...text.matchAll(/<<<?(element|image|video|voice|object)_([1-9]\d{0,3})>>>?/g)].flatMap(([token, word, digits]) => {
    const kinds = word === "object" ? (["image", "element"] as const) : [word as TokenKind]; // the pattern allows only these words
    const meant = kinds.map((kind) => writeToken(kind, Number(digits)));
    return meant.includes(token) ? [] : [{ text: token, meant }];
  });
}
