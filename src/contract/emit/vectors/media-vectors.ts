import type { MediaFacts } from "../../check/finding.ts";
import { fieldsIn, findAt } from "../../roles/paths.ts";
import type { MediaLimits, Shape } from "../../vocabulary/index.ts";
import { acceptance, accepted, type Work } from "./body-vectors.ts";
import { goalOfModel } from "./model-vectors.ts";
import { add, claimsAbout, dated, exclude } from "./plan.ts";
import { goalOfPresence } from "./solve.ts";
import type { State } from "./truth.ts";

type MediaShape = Extract<Shape, { readonly kind: "media" }>;

/** What is known of each medium, at and beyond every limit, in general and for the models with limits of their own. */
export function addMediaVectors(work: Work): void {
  for (const { path, field } of fieldsIn(work.subject.endpoint.bodyFields)) {
    const { shape } = field;
    const media = shape.kind === "list" && shape.item.kind === "media" ? shape.item : shape;
    if (media.kind !== "media") continue;
    const pattern = media === shape ? path : `${path}[]`;
    for (const set of limitSets(work, media)) addLimits(work, pattern, set);
  }
}

interface LimitSet {
  /** Wire name of a model that has these limits; nothing where any model has. */
  readonly model: string | undefined;
  /** Words for the model, where it has limits of its own. */
  readonly label: string;
  readonly limits: MediaLimits;
}

function limitSets({ subject: { endpoint } }: Work, { limits, limitsByModel = {} }: MediaShape): readonly LimitSet[] {
  const own = Object.entries(limitsByModel);
  const general = endpoint.models.find((name) => limitsByModel[name] === undefined);
  const all = own.map(([model, changed]) => ({ model, label: ` with ${model}`, limits: { ...limits, ...changed } }));
  return own.length > 0 && general === undefined
    ? all
    : [{ model: own.length === 0 ? undefined : general, label: "", limits }, ...all];
}

function addLimits(work: Work, pattern: string, { model, label, limits }: LimitSet): void {
  const { endpoint } = work.subject;
  const state = accepted(work, [goalOfPresence(pattern), ...(model === undefined ? [] : [goalOfModel(work, model)])]);
  const at =
    state === undefined ? undefined : findAt(endpoint.bodyFields, state.body, pattern).find(({ isDefault }) => !isDefault)?.path;
  if (state === undefined || at === undefined) {
    exclude(work.plan, endpoint, pattern, `limits${label}`, "no accepted body has the medium");
    return;
  }
  const { cases, missing } = mediaCases(limits);
  for (const name of missing)
    exclude(work.plan, endpoint, pattern, `${name}${label}`, "no whole numbers make this size within the other limits");
  for (const { name, facts, by } of cases) addFacts(work, pattern, { name: `${name}${label}`, facts, by }, at, state);
}

interface MediaCase {
  readonly name: string;
  readonly facts: MediaFacts;
  /** The rule that refuses it; nothing where it is taken. */
  readonly by: string | undefined;
}

function addFacts(work: Work, pattern: string, { name, facts, by }: MediaCase, at: string, state: State): void {
  const { endpoint } = work.subject;
  add(work.plan, {
    endpoint,
    surface: "facts",
    place: pattern,
    name,
    ...dated(state),
    facts: { [at]: facts },
    verdict: by === undefined ? acceptance(work, state) : { says: "refuses", at, by },
    about: claimsAbout(endpoint, pattern, ["limits"]),
  });
}

/** Facts at and beyond each limit, the other limits kept. */
export function mediaCases(limits: MediaLimits): { readonly cases: readonly MediaCase[]; readonly missing: readonly string[] } {
  const cases: MediaCase[] = [];
  const missing: string[] = [];
  const good = usual(limits);
  const put = (name: string, change: Partial<MediaFacts> | undefined, by?: string): void => {
    if (change === undefined) missing.push(name);
    else cases.push({ name, facts: { ...good, ...change }, by });
  };
  for (const format of limits.formats) put(`format:${format}`, { format });
  for (const format of ["png", "jpeg", "webp", "mp4", "mov", "webm", "mp3", "wav", "gif", "txt"])
    if (!limits.formats.includes(format)) put(`format:${format}`, { format }, "media-format");
  edges(limits.maxBytes, "bytes max", 1, (bytes) => ({ bytes }), "media-bytes", put);
  edges(limits.minSeconds, "seconds min", -0.001, (seconds) => ({ seconds }), "media-seconds", put);
  edges(limits.maxSeconds, "seconds max", 0.001, (seconds) => ({ seconds }), "media-seconds", put);
  edges(limits.minFps, "fps min", -0.01, (fps) => ({ fps }), "media-fps", put);
  edges(limits.maxFps, "fps max", 0.01, (fps) => ({ fps }), "media-fps", put);
  for (const { name, size, by } of sizeCases(limits)) put(name, size, by);
  return { cases, missing };
}

type Put = (name: string, change: Partial<MediaFacts> | undefined, by?: string) => void;

/** Inside by a step, at the limit, and beyond by a step. */
function edges(
  limit: number | undefined,
  name: string,
  outward: number,
  toFacts: (value: number) => Partial<MediaFacts>,
  by: string,
  put: Put,
): void {
  if (limit === undefined) return;
  const exact = (value: number): number => Number(value.toFixed(4));
  put(`${name}${outward > 0 ? "-1" : "+1"}`, toFacts(exact(limit - outward)));
  put(name, toFacts(limit));
  put(`${name}${outward > 0 ? "+1" : "-1"}`, toFacts(exact(limit + outward)), by);
}

function usual(limits: MediaLimits): MediaFacts {
  const { formats, maxBytes = 1_000_000, minSeconds, maxSeconds, minFps, maxFps } = limits;
  const size = findSize(limits, () => true);
  return {
    format: formats[0] ?? "",
    bytes: Math.min(100_000, maxBytes),
    ...(size === undefined ? {} : size),
    ...(minSeconds === undefined && maxSeconds === undefined ? {} : { seconds: minSeconds ?? Math.min(1, maxSeconds ?? 1) }),
    ...(minFps === undefined && maxFps === undefined ? {} : { fps: minFps ?? maxFps ?? 24 }),
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface SizeCase {
  readonly name: string;
  readonly size: Size | undefined;
  readonly by?: string;
}

/** Sizes at the sides', pixels' and aspects' edges. */
function sizeCases(limits: MediaLimits): readonly SizeCase[] {
  const { minSide, maxSide, maxPixels, aspect, aspects } = limits;
  const without = (...names: readonly (keyof MediaLimits)[]): MediaLimits => {
    const open: Record<string, unknown> = { ...limits };
    for (const name of names) open[name] = undefined;
    return open as unknown as MediaLimits; // the same limits, some left open
  };
  const lower = ({ width, height }: Size): number => Math.min(width, height);
  const upper = ({ width, height }: Size): number => Math.max(width, height);
  const sides: SizeCase[] = [];
  if (minSide !== undefined) {
    sides.push({ name: "side min", size: findSize(limits, (size) => lower(size) === minSide) });
    sides.push({ name: "side min+1", size: findSize(limits, (size) => lower(size) === minSide + 1) });
    sides.push({
      name: "side min-1",
      size: findSize({ ...limits, minSide: minSide - 1 }, (size) => lower(size) === minSide - 1),
      by: "media-side",
    });
  }
  if (maxSide !== undefined) {
    sides.push({ name: "side max", size: findSize(limits, (size) => upper(size) === maxSide) });
    sides.push({ name: "side max-1", size: findSize(limits, (size) => upper(size) === maxSide - 1) });
    sides.push({
      name: "side max+1",
      size: findSize({ ...limits, maxSide: maxSide + 1 }, (size) => upper(size) === maxSide + 1),
      by: "media-side",
    });
  }
  const pixels: readonly SizeCase[] =
    maxPixels === undefined
      ? []
      : [
          { name: "pixels max", size: nearestArea(limits, maxPixels, -1) },
          { name: "pixels max+1", size: nearestArea(without("maxPixels"), maxPixels + 1, 1), by: "media-pixels" },
        ];
  return [
    ...sides,
    ...pixels,
    ...(aspect === undefined ? [] : aspectCases(without("aspect"), aspect)),
    ...(aspects ?? []).flatMap(([w, h]) => ratioCases(without("aspects"), w, h)),
  ];
}

/** The size whose area is nearest to a number, going one way from it. */
function nearestArea(limits: MediaLimits, from: number, way: 1 | -1): Size | undefined {
  for (let area = from; Math.abs(area - from) < 200; area += way) {
    for (let width = Math.ceil(Math.sqrt(area)); width < Math.min(area, 8 * Math.sqrt(area)); width += 1) {
      if (area % width !== 0) continue;
      const size = { width, height: area / width };
      if (fits(limits, size)) return size;
      const turned = { width: size.height, height: width };
      if (fits(limits, turned)) return turned;
    }
  }
  return undefined;
}

type Ratio = readonly [number, number];

function aspectCases(
  open: MediaLimits,
  { narrowest, widest }: { readonly narrowest: Ratio; readonly widest: Ratio },
): readonly SizeCase[] {
  const at = (ratio: Ratio, dx: number): Size | undefined => multiples(open, ratio, dx);
  return [
    { name: "aspect min", size: at(narrowest, 0) },
    { name: "aspect min+1", size: at(narrowest, 1) },
    { name: "aspect min-1", size: at(narrowest, -1), by: "media-aspect" },
    { name: "aspect max", size: at(widest, 0) },
    { name: "aspect max-1", size: at(widest, -1) },
    { name: "aspect max+1", size: at(widest, 1), by: "media-aspect" },
  ];
}

function ratioCases(open: MediaLimits, w: number, h: number): readonly SizeCase[] {
  return [
    { name: `aspect ${w}:${h}`, size: multiples(open, [w, h], 0) },
    { name: `aspect ${w}:${h}, wider`, size: multiples(open, [w, h], 1), by: "media-aspect" },
    { name: `aspect ${w}:${h}, narrower`, size: multiples(open, [w, h], -1), by: "media-aspect" },
  ];
}

/** A size of a ratio, some pixels wider or narrower. */
function multiples(limits: MediaLimits, [w, h]: Ratio, dx: number): Size | undefined {
  for (let factor = 1; factor < 6000; factor += 1) {
    const size = { width: Math.round(w * factor) + dx, height: Math.round(h * factor) };
    const isExact = Number.isInteger(w * factor) && Number.isInteger(h * factor);
    if (isExact && size.width > 0 && fits(limits, size)) return size;
  }
  return undefined;
}

/** A size within the limits that meets a condition, from those whose sides or ratios are at some edge. */
function findSize(limits: MediaLimits, isMeant: (size: Size) => boolean): Size | undefined {
  const { minSide = 1, maxSide = 4096, aspect, aspects } = limits;
  const ratios: readonly Ratio[] = aspects ?? [[1, 1], ...(aspect === undefined ? [] : [aspect.narrowest, aspect.widest])];
  const sides = [minSide - 1, minSide, minSide + 1, minSide + 20, 1080, maxSide - 1, maxSide, maxSide + 1].filter(
    (side) => side > 0,
  );
  const limit = limits.minSide === undefined ? sides : [...sides, limits.minSide];
  for (const [w, h] of ratios) {
    for (const side of [...limit, ...around(limits)]) {
      for (const size of [
        { width: side, height: Math.ceil((side * h) / w) },
        { width: side, height: Math.floor((side * h) / w) },
        { width: Math.ceil((side * w) / h), height: side },
        { width: Math.floor((side * w) / h), height: side },
      ])
        if (size.width > 0 && size.height > 0 && isMeant(size) && fits(limits, size)) return size;
    }
  }
  return undefined;
}

/** Sides to try where the usual ones fail: every one up to a bound. */
function around({ minSide = 1, maxSide = 4096 }: MediaLimits): readonly number[] {
  return Array.from(
    { length: Math.min(5000, Math.max(0, maxSide - minSide + 40)) },
    (_, index) => Math.max(1, minSide - 2) + index,
  );
}

function fits(
  { minSide = 1, maxSide = Infinity, maxPixels = Infinity, aspect, aspects }: MediaLimits,
  { width, height }: Size,
): boolean {
  if (Math.min(width, height) < minSide || Math.max(width, height) > maxSide || width * height > maxPixels) return false;
  if (aspects !== undefined && !aspects.some(([w, h]) => width / height === w / h)) return false;
  if (aspect === undefined) return true;
  const { narrowest, widest } = aspect;
  return width * narrowest[1] >= height * narrowest[0] && width * widest[1] <= height * widest[0];
}
