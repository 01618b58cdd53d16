import type { JsonObject } from "../../base/index.ts";
import type { MediaFacts } from "../check/finding.ts";
import { fieldAt, patternOf } from "../roles/paths.ts";
import type { RoleValue, RoleValues } from "../roles/read-roles.ts";
import type { Endpoint, MediaLimits, Model, PriceRow, Shape } from "../vocabulary/index.ts";

/** How much of what a price counts is ordered: exactly when `min` and `max` are one. */
export interface Quantity {
  readonly min: number;
  readonly max: number;
  /** Why it is not known exactly. */
  readonly why?: string;
}

/** What a quantity is read from. */
export interface QuantitySource {
  readonly endpoint: Endpoint;
  readonly body: JsonObject;
  readonly roles: RoleValues;
  readonly model: Model | undefined;
  readonly facts: Readonly<Record<string, MediaFacts>>;
  /** How many pictures were made, where the model chose how many. */
  readonly pictures?: number;
}

/** The quantity of a request in the measure of a price row; undefined when nothing in the request tells it. */
export function readQuantity(per: PriceRow["per"], source: QuantitySource): Quantity | undefined {
  switch (per) {
    case "call":
      return exactly(1);
    case "image":
      return countImages(source);
    case "five-seconds":
      return countStartedFives(source);
    default:
      return countSeconds(source);
  }
}

/**
 * Billed whole seconds: of the clip that is edited or moved, else the asked ones, else those of the sound that is spoken to. Lengths
 * of media are rounded to the nearest second.
 */
function countSeconds(source: QuantitySource): Quantity | undefined {
  const { roles } = source;
  const edited = roles.all("videos").find((item) => roles.within(item, "video-use")?.means === "base");
  const clip = (edited === undefined ? undefined : roles.within(edited, "video")) ?? given(roles.one("source-video"));
  if (clip !== undefined) return lengthOf(source, clip, "the clip", Math.round);
  const seconds = Number(roles.one("seconds")?.means ?? Number.NaN);
  if (seconds > 0) return exactly(seconds);
  return lengthOfSound(source, Math.round);
}

/**
 * Started five seconds. Whether those of the clip or of the sound count is not documented: at least the part of the sound that is
 * kept; at most the longest of the clip and the sound where they are known, else the longest sound that is taken.
 */
function countStartedFives(source: QuantitySource): Quantity | undefined {
  const [from, to] = (["sound-start", "sound-end"] as const).map((role) => Number(source.roles.one(role)?.value ?? Number.NaN));
  const fives = (seconds: number): number => Math.max(1, Math.ceil(seconds / 5));
  const known = LENGTHS.map((role) => source.facts[source.roles.one(role)?.path ?? ""]?.seconds ?? 0);
  const longest =
    Math.max(...known) > 0 ? exactly(Math.max(...known)) : lengthOfSound({ ...source, facts: {} }, (seconds) => seconds);
  const kept = from === undefined || to === undefined || !(to > from) ? undefined : (to - from) / 1000;
  if (kept === undefined && longest === undefined) return undefined;
  const min = fives(kept ?? 0);
  const max = Math.max(min, fives(longest?.max ?? Number.POSITIVE_INFINITY));
  return { min, max, why: "documents do not say whether the clip or the sound is counted" };
}

const LENGTHS = ["source-video", "made-video", "sound-file", "made-audio"] as const;

function lengthOfSound(source: QuantitySource, whole: (seconds: number) => number): Quantity | undefined {
  const { roles, endpoint } = source;
  const sound = given(roles.one("sound-file"));
  if (sound !== undefined) return lengthOf(source, sound, "the sound", whole);
  const made = given(roles.one("made-audio"));
  if (made === undefined) return undefined;
  const known = source.facts[made.path]?.seconds;
  if (known !== undefined) return exactly(whole(known));
  const limits = soundLimits(endpoint.bodyFields.map(({ shape }) => shape));
  return within(limits, "the sound", whole);
}

function lengthOf(
  source: QuantitySource,
  value: RoleValue,
  what: string,
  whole: (seconds: number) => number,
): Quantity | undefined {
  const known = source.facts[value.path]?.seconds;
  if (known !== undefined) return exactly(whole(known));
  const { bodyFields } = source.endpoint;
  const shape = fieldAt(bodyFields, patternOf(bodyFields, source.body, value.path))?.shape;
  if (shape?.kind !== "media") return undefined;
  const wireName = source.model?.wire[source.endpoint.standard] ?? "";
  return within({ ...shape.limits, ...shape.limitsByModel?.[wireName] }, what, whole);
}

function within(limits: MediaLimits | undefined, what: string, whole: (seconds: number) => number): Quantity {
  return {
    min: whole(limits?.minSeconds ?? 1),
    max: whole(limits?.maxSeconds ?? Number.POSITIVE_INFINITY),
    why: `the length of ${what} is not known here`,
  };
}

/**
 * Pictures: the asked number, or those of a series, whose number may be left to the model. What is no number of pictures, as the service refuses
 * it, tells nothing.
 */
function countImages({ roles, endpoint, pictures }: QuantitySource): Quantity | undefined {
  if (roles.one("series")?.means !== "series") return toCount(roles.one("count")?.value ?? 1);
  const asked = roles.one("series-count");
  if (typeof asked?.value === "number") return toCount(asked.value);
  if (pictures !== undefined) return exactly(pictures);
  const bounds = asked === undefined ? undefined : wholeBounds(fieldAt(endpoint.bodyFields, asked.path)?.shape);
  return {
    min: bounds?.min ?? 1,
    max: bounds?.max ?? Number.POSITIVE_INFINITY,
    why: "the model chooses how many pictures the series has",
  };
}

/** The bounds of the first number in a shape, however deep. */
function wholeBounds(shape: unknown): { readonly min?: number; readonly max?: number } | undefined {
  if (typeof shape !== "object" || shape === null) return undefined;
  if ("kind" in shape && shape.kind === "whole") return shape as Extract<Shape, { readonly kind: "whole" }>; // told by its kind
  for (const inner of Object.values(shape)) {
    const found = wholeBounds(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

function soundLimits(shapes: readonly Shape[]): MediaLimits | undefined {
  for (const shape of shapes) {
    if (shape.kind === "media" && shape.medium === "audio") return shape.limits;
    const inner = shape.kind === "record" ? shape.fields.map((field) => field.shape) : shape.kind === "list" ? [shape.item] : [];
    const found = soundLimits(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

function toCount(value: unknown): Quantity | undefined {
  const count = typeof value === "number" || typeof value === "string" ? Number(value) : Number.NaN;
  return Number.isSafeInteger(count) && count > 0 ? exactly(count) : undefined;
}

function given(value: RoleValue | undefined): RoleValue | undefined {
  return value === undefined || value.isDefault || value.value === "" || value.value === null ? undefined : value;
}

function exactly(amount: number): Quantity {
  return { min: amount, max: amount };
}
