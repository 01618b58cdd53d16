import { fieldClaim } from "../claims/claim-ids.ts";
import { fieldAt, patternOf } from "../roles/paths.ts";
import type { MediaLimits } from "../vocabulary/index.ts";
import type { CheckContext } from "./context.ts";
import type { Draft, MediaFacts } from "./finding.ts";

/** Judges what is known of the media behind a body's fields against the contract's limits, for the request's model. */
export function checkMediaFacts(context: CheckContext): readonly Draft[] {
  return Object.entries(context.options.facts ?? {}).flatMap(([path, facts]) => {
    const pattern = patternOf(context.endpoint.bodyFields, context.body, path);
    const declared = fieldAt(context.endpoint.bodyFields, pattern)?.shape;
    const shape = declared?.kind === "list" && pattern.endsWith("[]") ? declared.item : declared;
    if (shape?.kind !== "media") return [];
    const wireName = context.model?.wire[context.endpoint.standard] ?? "";
    const limits: MediaLimits = { ...shape.limits, ...shape.limitsByModel?.[wireName] };
    const claim = fieldClaim(context.endpoint.id, pattern, "limits");
    return judgeMedia(limits, facts).map(({ rule, message, fix }) => ({
      path,
      rule,
      severity: "refuse",
      message,
      fix,
      claims: [claim],
    }));
  });
}

/** What is wrong with a medium, and what to do about it. */
export interface MediaFault {
  /** Which limit is broken. */
  readonly rule: "media-format" | "media-bytes" | "media-side" | "media-pixels" | "media-aspect" | "media-seconds" | "media-fps";
  readonly message: string;
  readonly fix: string;
}

/** Compares facts with limits. Facts that are not known are not judged. */
export function judgeMedia(limits: MediaLimits, facts: MediaFacts): readonly MediaFault[] {
  const faults: MediaFault[] = [];
  const add = (rule: MediaFault["rule"], message: string, fix: string): number => faults.push({ rule, message, fix });
  if (!limits.formats.includes(facts.format)) add("media-format", `is ${facts.format}`, `send ${limits.formats.join(", ")}`);
  if (limits.maxBytes !== undefined && facts.bytes > limits.maxBytes) {
    add("media-bytes", `has ${megabytes(facts.bytes)} MB`, `send at most ${megabytes(limits.maxBytes)} MB`);
  }
  if (facts.width !== undefined && facts.height !== undefined) judgeSize(limits, facts.width, facts.height, add);
  judgeSpan(limits.minSeconds, limits.maxSeconds, facts.seconds, "s", (message, fix) => add("media-seconds", message, fix));
  judgeSpan(limits.minFps, limits.maxFps, facts.fps, "frames per second", (message, fix) => add("media-fps", message, fix));
  return faults;
}

type AddFault = (rule: MediaFault["rule"], message: string, fix: string) => unknown;

function judgeSize(limits: MediaLimits, width: number, height: number, add: AddFault): void {
  const size = `is ${width} x ${height} px`;
  const { minSide, maxSide, maxPixels, aspect, aspects } = limits;
  if (minSide !== undefined && Math.min(width, height) < minSide)
    add("media-side", size, `both sides have to be ${minSide} px or more`);
  if (maxSide !== undefined && Math.max(width, height) > maxSide)
    add("media-side", size, `both sides have to be ${maxSide} px or less`);
  if (maxPixels !== undefined && width * height > maxPixels)
    add("media-pixels", size, `width times height has to be ${maxPixels} px or less`);
  if (aspect !== undefined && !isBetween(width, height, aspect)) {
    add(
      "media-aspect",
      size,
      `crop it: width to height has to be between ${aspect.narrowest.join(":")} and ${aspect.widest.join(":")}`,
    );
  }
  if (aspects !== undefined && !aspects.some(([w, h]) => width * h === height * w)) {
    add("media-aspect", size, `width to height has to be ${aspects.map((ratio) => ratio.join(":")).join(" or ")}`);
  }
}

/** Exact, in whole numbers: width / height against ratios. */
function isBetween(width: number, height: number, { narrowest, widest }: NonNullable<MediaLimits["aspect"]>): boolean {
  return width * narrowest[1] >= height * narrowest[0] && width * widest[1] <= height * widest[0];
}

function judgeSpan(
  min: number | undefined,
  max: number | undefined,
  value: number | undefined,
  unit: string,
  add: (message: string, fix: string) => unknown,
): void {
  if (value === undefined) return;
  if (min !== undefined && value < min) add(`has ${value} ${unit}`, `send ${min} ${unit} or more`);
  if (max !== undefined && value > max) add(`has ${value} ${unit}`, `send ${max} ${unit} or less`);
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1).replace(/\.0$/, "");
}
