import type { Json } from "../../../base/index.ts";
import { readProseShots, writeProseShots } from "../../prompt/prose-shots.ts";
import type { Found } from "../../roles/paths.ts";
import type { Requirement } from "../../vocabulary/index.ts";
import { numberAt, numberOf, valuesAt, type State, type World } from "./truth.ts";
import { fieldOf, otherValues, unique, waysToGive, waysToPut, waysToResize } from "./way-edits.ts";

/** Bodies whose prompt lists a shot. */
export function waysToListShots(path: string, world: World): readonly State[] {
  const fills = world.endpoint.rules.flatMap(({ must }) => ("shotsIn" in must ? [must.fill] : []));
  const seconds = fills.map(
    (fill) => numberAt(fill, { ...world, record: world.state.body, fields: world.endpoint.bodyFields }) ?? 5,
  );
  return waysToPut(
    path,
    unique([...seconds, 5]).map((one) => writeProseShots([{ index: 1, seconds: one, prompt: "Rain" }])),
    world,
  );
}

/** Bodies in which two numbers are far enough apart, or just not. */
export function waysToSpan(
  { from, to, min }: { readonly from: string; readonly to: string; readonly min: number },
  truth: boolean,
  world: World,
): readonly State[] {
  const [start, end] = [numberAt(from, world), numberAt(to, world)];
  if (start === undefined) return waysToPut(from, [1_800_000_000_000], world).concat(waysToGive(from, world));
  if (end === undefined) return waysToPut(to, [start + min], world);
  const gap = truth ? min : min - 1;
  return [...waysToPut(to, [start + gap], world), ...waysToPut(from, [end - gap], world)];
}

/** Bodies that grow a picture within its bound, or beyond. */
export function waysToGrow(
  part: Extract<Requirement, { readonly grownBy: object }>,
  truth: boolean,
  world: World,
): readonly State[] {
  const paths = [...part.grownBy.height, ...part.grownBy.width];
  if (truth) return [0, 0.1].flatMap((share) => paths.flatMap((path) => waysToPut(path, [share], world)));
  return paths.flatMap((path) => {
    const field = fieldOf(path, world);
    return waysToPut(path, field === undefined ? [] : otherValues(field).filter((value) => numberOf(value) !== 0), world);
  });
}

/** A choice or number that stands for so many seconds, as its field writes them. */
function asWritten(pattern: string, number: number, world: World): readonly Json[] {
  const field = fieldOf(pattern, world);
  if (field?.shape.kind !== "choice") return [number];
  return field.shape.members.flatMap(({ value }) => (numberOf(value) === number ? [value] : []));
}

/** Bodies whose parts add up to a total, or miss it by one. */
export function waysToSum(
  { sumOf, equals }: { readonly sumOf: string; readonly equals: string },
  truth: boolean,
  world: World,
): readonly State[] {
  const parts = valuesAt(sumOf, world);
  const sum = parts.reduce((soFar, { value }) => soFar + (numberOf(value) ?? 0), 0);
  const total = numberAt(equals, world) ?? sum;
  const totals = (truth ? [sum] : [sum + 1, sum - 1]).flatMap((one) => asWritten(equals, one, world));
  const shares = spread(truth ? total : total + 1, parts.length);
  return [...waysToPut(equals, totals, world), ...putEach(parts, shares, sumOf, world)];
}

/** A number in so many whole parts of about the same size. */
function spread(total: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => Math.floor((total + index) / count));
}

function putEach(found: readonly Found[], numbers: readonly number[], pattern: string, world: World): readonly State[] {
  let states: readonly State[] = [world.state];
  for (const [index, { path }] of found.entries()) {
    const written = asWritten(pattern, numbers[index] ?? 0, world);
    states = states.flatMap((state) => waysToPut(path, written, { ...world, state }).slice(0, 1));
  }
  return states;
}

/** Bodies with a number at the bounds, or just beyond. */
export function waysToBound(
  part: { readonly each: string; readonly min?: number; readonly atMost?: string },
  truth: boolean,
  world: World,
): readonly State[] {
  const found = valuesAt(part.each, world);
  const most = part.atMost === undefined ? undefined : numberAt(part.atMost, world);
  const good = [part.min, most].flatMap((one) => (one === undefined ? [] : asWritten(part.each, one, world)));
  const bad = [(part.min ?? 0) - 1, (most ?? 0) + 1].flatMap((one) => asWritten(part.each, one, world));
  return found.slice(0, 6).flatMap(({ path }) => waysToPut(path, truth ? good : bad, world));
}

/** Bodies whose items count up from 1, or do not. */
export function waysToOrder(pattern: string, truth: boolean, world: World): readonly State[] {
  const found = valuesAt(pattern, world);
  if (!truth) return found.flatMap(({ path }, index) => waysToPut(path, [index + 2, index], world));
  const listPath = pattern.slice(0, pattern.lastIndexOf("["));
  const highest = Math.max(0, ...found.map(({ value }) => numberOf(value) ?? 0));
  const longer = highest > found.length ? waysToResize(listPath, [highest], world) : [];
  return [world.state, ...longer].flatMap((state) => {
    const here = { ...world, state, record: world.prefix === "" ? state.body : world.record };
    const items = valuesAt(pattern, here);
    return putEach(
      items,
      items.map((_, index) => index + 1),
      pattern,
      here,
    );
  });
}

/** Bodies whose shots in prose fill the clip, or do not. */
export function waysToFill(
  { shotsIn, fill }: { readonly shotsIn: string; readonly fill: string },
  truth: boolean,
  world: World,
): readonly State[] {
  const text = valuesAt(shotsIn, world)[0]?.value;
  const total = numberAt(fill, world) ?? 5;
  const shots = typeof text === "string" ? readProseShots(text) : [];
  const written = (seconds: number): string => writeProseShots([{ index: 1, seconds, prompt: "Rain" }]);
  if (!truth) return waysToPut(shotsIn, [written(total + 1), written(total - 1)], world);
  const shares = spread(total, shots.length);
  const mended = shots.slice(0, 6).map(({ prompt }, index) => ({ prompt, index: index + 1, seconds: shares[index] ?? 1 }));
  return waysToPut(shotsIn, [...(mended.length > 0 ? [writeProseShots(mended)] : []), written(total), "Rain."], world);
}
