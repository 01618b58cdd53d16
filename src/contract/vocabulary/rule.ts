import type { Json } from "../../base/index.ts";

/**
 * A condition on a body, as data, so that it can be evaluated, explained, exported and mutated. Paths are field names joined by
 * dots, `[]` for "any item" and `[case]` for "any item of this form": `is` holds when some item has the value, `isNot` when none has, `present` when some item has the
 * field, `absent` when none has. `is` and `isNot` read an absent field as its declared default (in each item that is there);
 * `present` and `absent` look at what was sent, where an empty text, list or record counts as absent, as in the service's own
 * samples.
 */
export type Condition =
  | { readonly present: string }
  | { readonly absent: string }
  | { readonly path: string; readonly is: Json }
  | { readonly path: string; readonly isNot: Json }
  /** Some item's member means this, as its declaration says: `{ path: "mode", means: "4k" }`. */
  | { readonly path: string; readonly means: string | number | boolean }
  /** The text at this path is written as shots of the new standard: `shot 1, 2, words;`. */
  | { readonly listsShots: string }
  /** The number of items at a list path compared with a number. */
  | { readonly count: string; readonly atLeast?: number; readonly atMost?: number }
  /** The request's model does not have a capability, by its path in `Capabilities`, such as `multiShot` or `elements:images`. */
  | { readonly model: string; readonly lacks: true }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** A rule between fields. When `when` holds, `must` has to hold, or the finding is made. */
export interface Rule {
  /** Stable within its endpoint, such as `shots-sum`. */
  readonly id: string;
  readonly title: string;
  /** Paths that the rule reads; the first is where the finding points. */
  readonly reads: readonly string[];
  readonly when?: Condition;
  readonly must: Requirement;
  /**
   * `ignored`: the service takes the request but the first of `reads` has no effect, or one that is hardly meant (care). Without it
   * the request is refused.
   */
  readonly effect?: "ignored";
  /** Why it fails; `{path}` parts are filled with the values read. */
  readonly message: string;
  /** What to send instead. */
  readonly fix: string;
  /** The service's own text, where one was observed. */
  readonly wireMessage?: string;
  /** Day (YYYY-MM-DD) since which the rule holds, and day on which it was lifted. */
  readonly since?: string;
  readonly until?: string;
}

/** What a rule demands. */
export type Requirement =
  | Condition
  /** The numbers at `paths` (digits in text count) add up to the number at `equals`. */
  | { readonly sumOf: string; readonly equals: string }
  /** Each number at `each` is between `min` and the number at `atMost`. */
  | { readonly each: string; readonly min?: number; readonly atMost?: string }
  /** Numbers at `each` are 1, 2, 3, ... in order. */
  | { readonly countsUp: string }
  /** Exactly one of these is present (or, with `nonZero`, not zero). */
  | { readonly exactlyOne: readonly string[]; readonly nonZero?: boolean }
  | { readonly atLeastOne: readonly string[] }
  | { readonly atMostOne: readonly string[] }
  /** Items at these list paths, added, are at most `max`. */
  | { readonly countOf: readonly string[]; readonly max: number }
  /** Items at one list path that carry this member are at most `max`. */
  | { readonly itemsWhere: string; readonly is: Json; readonly max: number }
  /** The value at `value` (digits in text count) is one that the request's model has under this capability. */
  | { readonly value: string; readonly among: "seconds" | "ratios" }
  /** Values at these paths, taken together, are all different. */
  | { readonly distinct: readonly string[] }
  /** No text at this path is part of another one there. */
  | { readonly apart: string }
  /**
   * Each record at `forEach` (a pattern that ends in `[]` or `[case]`), or each for which `when` holds, meets `must`. The inner
   * paths begin at the record.
   */
  | { readonly forEach: string; readonly when?: Condition; readonly must: Requirement }
  /** The number at `to` is at least `min` more than the number at `from`. */
  | { readonly from: string; readonly to: string; readonly min: number }
  /** A picture grown by these shares of its own height and width has at most `max` times its area. */
  | { readonly grownBy: { readonly height: readonly string[]; readonly width: readonly string[] }; readonly max: number }
  /**
   * The text at `shotsIn`, when it is written as shots (`shot 1, 2, words;`), counts them up from 1, has at most 6 of at least 1 s
   * and 512 characters each, and their seconds add up to the number at `fill`.
   */
  | { readonly shotsIn: string; readonly fill: string };
