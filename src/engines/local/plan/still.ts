/** A still picture to draw, and everything that its drawing needs to know: plain data that goes to the child process. */
export interface Still {
  /** Name of the file in the child's folder. */
  readonly file: string;
  /** Name of the file of the watermarked copy, when one is asked for. */
  readonly marked: string | undefined;
  readonly format: StillFormat;
  /** Whether the picture is shown alone: without words, and without small pictures of what was given. */
  readonly isPlain: boolean;
  readonly width: number;
  readonly height: number;
  /** Which one it is, counted from 1, of how many. */
  readonly number: number;
  readonly of: number;
  /** What is shown, in two words for the slate's mark. */
  readonly mark: string;
  /** One line about the request: model, size, ratio. */
  readonly label: string;
  /** The word over the number. */
  readonly head: string;
  /** What is to be seen, in words for people. */
  readonly text: string;
  /** Short remarks; the first stands out. */
  readonly remarks: readonly string[];
  readonly ground: Ground;
  /** The main figures, drawn large. */
  readonly figures: readonly StillCard[];
  /** What else was given, drawn small. */
  readonly cards: readonly StillCard[];
}

export type StillFormat = "png" | "jpeg";

/** A given picture or element as a card with its name. */
export interface StillCard {
  readonly name: string;
  readonly path: string | undefined;
}

/** What fills the picture. */
export type Ground =
  /** A mood plate, painted from words and a seed; `style` is a picture whose colours it takes on. */
  | { readonly kind: "plate"; readonly moods: readonly string[]; readonly seed: number; readonly style: string | undefined }
  /** A picture in the light of a mood plate. */
  | {
      readonly kind: "picture";
      readonly path: string;
      readonly moods: readonly string[];
      readonly seed: number;
      readonly style: string | undefined;
      readonly framing: Framing;
    }
  /** A picture grown beyond its frame: where the original stands on the result, in pixels, and at which scale. */
  | {
      readonly kind: "grown";
      readonly path: string;
      readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
      readonly seed: number;
    }
  /** A front view as a standing board that is turned; 180 degrees shows its back. `set` counts from 0. */
  | { readonly kind: "turned"; readonly path: string; readonly degrees: number; readonly set: number }
  /** A person with a garment held beside. */
  | { readonly kind: "dressed"; readonly person: string; readonly garment: string };

/** Which part of a picture is seen: how much nearer than the whole (1 or more), and the middle as shares of width and height. */
export interface Framing {
  readonly closer: number;
  readonly x: number;
  readonly y: number;
}
