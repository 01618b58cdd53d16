import type { Json } from "../../../base/index.ts";
import { fieldAt, isAbsent } from "../../roles/paths.ts";
import type { Field } from "../../vocabulary/index.ts";
import { drop, put, resize } from "./edit.ts";
import { sampleField } from "./samples.ts";
import { numberOf, sizeOf, type State, type World } from "./truth.ts";

/** A world's state with other bodies, paths written from where the world's own begin. */
function edited(world: World, bodies: readonly State["body"][]): readonly State[] {
  return bodies.map((body) => ({ ...world.state, body }));
}

/** Bodies with one of these values at a pattern. */
export function waysToPut(pattern: string, values: readonly Json[], world: World): readonly State[] {
  const { endpoint, state, prefix } = world;
  return edited(
    world,
    values.flatMap((value) => put(endpoint.bodyFields, state.body, prefix + pattern, value)),
  );
}

/** The field at a pattern, read from where a world begins. */
export function fieldOf(pattern: string, { fields }: World): Field | undefined {
  return fieldAt(fields, pattern);
}

/** Bodies with something at a pattern. */
export function waysToGive(pattern: string, world: World): readonly State[] {
  const { endpoint, state, prefix } = world;
  if (pattern.endsWith("]"))
    return edited(world, resize(endpoint.bodyFields, state.body, prefix + pattern, sizeOf(pattern, world) + 1));
  const field = fieldOf(pattern, world);
  if (field === undefined) return [];
  const samples = [sampleField(field, prefix + pattern), ...otherValues(field).slice(0, 6)];
  return waysToPut(
    pattern,
    samples.filter((value) => !isAbsent(value)),
    world,
  );
}

/** Bodies without anything at a pattern. */
export function waysToTakeAway(pattern: string, world: World): readonly State[] {
  return edited(world, drop(world.endpoint.bodyFields, world.state.body, world.prefix + pattern));
}

/** Values to try where a field's sample may not fit. */
export function otherValues(field: Field): readonly Json[] {
  const { shape } = field;
  if (shape.kind === "choice") return shape.members.map(({ value }) => value);
  if (shape.kind === "flag") return [true, false];
  if (shape.kind !== "whole" && shape.kind !== "decimal") return [];
  return [shape.min, shape.max].flatMap((bound) => bound ?? []);
}

/** Bodies with so many items at a pattern. */
export function waysToResize(pattern: string, counts: readonly number[], world: World): readonly State[] {
  const { endpoint, state, prefix } = world;
  return counts
    .filter((count) => count >= 0)
    .flatMap((count) => edited(world, resize(endpoint.bodyFields, state.body, prefix + pattern, count)));
}

/** Bodies with one value more at each of these patterns. */
export function waysToGiveTwo(paths: readonly string[], world: World): readonly State[] {
  return paths.flatMap((path) => {
    const field = fieldOf(path, world);
    return field === undefined ? [] : waysToPut(path, [sampleField(field, path)], world);
  });
}

/** Each value once. */
export function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

/** Whether two values are the same; numbers are by what they count. */
export function isSame(a: Json, b: Json): boolean {
  return a === b || (typeof a !== "string" && typeof b !== "string" && numberOf(a) !== undefined && numberOf(a) === numberOf(b));
}
