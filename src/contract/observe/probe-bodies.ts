import { isJsonObject, type Json, type JsonObject } from "../../base/index.ts";
import { formOf } from "../check/media-text.ts";
import { fieldsIn } from "../roles/paths.ts";
import type { Endpoint, Field, Role, Shape } from "../vocabulary/index.ts";
import { membersOf } from "./shape-value.ts";

/** A picture that stands for raw base64 in a body that is to be completed: 1 x 1 pixel. */
const SMALL_PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** An address that stands for a file in a body that is to be completed. */
const SOME_ADDRESS = "https://example.com/your-file";

/** Two bodies that differ in one field: what is asked about, and the same without it. */
export interface ProbePair {
  readonly control: JsonObject;
  readonly probe: JsonObject;
}

/**
 * Pairs that may show what an atom states of a field, out of one body. Members and forms are set against every other one; bounds against a
 * value within; existence against the field's absence.
 */
export function pairsFrom(base: JsonObject, endpoint: Endpoint, path: string, atom: string): readonly ProbePair[] {
  const field = fieldsIn(endpoint.bodyFields).find((each) => each.path === path)?.field;
  if (field === undefined) return [];
  const pair = (control: Json | undefined, probe: Json): readonly ProbePair[] => {
    const [before, after] = [setAt(base, path, control), setAt(base, path, probe)];
    return before === undefined || after === undefined ? [] : [{ control: before, probe: after }];
  };
  const [kind = "", word = ""] = atom.split(/:(.*)/);
  const there = readAt(base, path);
  if (kind === "exists") return pair(undefined, there ?? sampleOf(field.shape));
  if (kind === "member") return otherMembers(field, word).flatMap((other) => pair(other, word));
  if (kind === "form") return pair(sampleOfForm(word === "url" ? "base64" : "url"), sampleOfForm(word, there));
  if (kind !== "min" && kind !== "max") return [];
  const [at, within] = aroundBound(field.shape, kind, there);
  return at === undefined || within === undefined ? [] : pair(within, at);
}

/** The same body in cheaper ways: shorter, smaller, silent, of every model. */
export function cheaperBodies(base: JsonObject, endpoint: Endpoint): readonly JsonObject[] {
  const CHEAP: readonly (readonly [Role, number])[] = [
    ["model", 8],
    ["resolution", 3],
    ["seconds", 2],
    ["sound", 2],
    ["audio", 2],
  ];
  let bodies: readonly JsonObject[] = [base];
  for (const [role, most] of CHEAP) {
    const found = fieldsIn(endpoint.bodyFields).find(({ field, path }) => field.role === role && !path.includes("["));
    if (found === undefined) continue;
    const values = valuesOf(found.field.shape).slice(0, most);
    bodies = bodies.flatMap((body) => {
      const others = values.map((value) => setAt(body, found.path, value));
      return [body, ...others.filter((other) => other !== undefined)];
    });
  }
  return bodies;
}

function valuesOf(shape: Shape): readonly Json[] {
  if (shape.kind === "whole" && shape.min !== undefined) return [shape.min];
  return membersOf(shape).map(({ value }) => value);
}

function otherMembers({ shape }: Field, word: string): readonly (Json | undefined)[] {
  return [...membersOf(shape).map(({ value }) => value), undefined].filter((value) => value !== word);
}

function sampleOf(shape: Shape): Json {
  if (shape.kind === "media") return sampleOfForm(shape.forms[0] ?? "url");
  if (shape.kind === "url") return SOME_ADDRESS;
  if (shape.kind === "flag") return true;
  if (shape.kind === "whole" || shape.kind === "decimal") return shape.min ?? 1;
  if (shape.kind === "record")
    return Object.fromEntries(shape.fields.filter(isNeeded).map((each) => [each.name, sampleOf(each.shape)]));
  if (shape.kind === "list") return [sampleOf(shape.item)];
  return membersOf(shape)[0]?.value ?? "A lantern.";
}

function isNeeded({ presence }: Field): boolean {
  return presence === "required";
}

/** A value of a form; the one that is there already, where it has the form. */
function sampleOfForm(form: string, there?: Json): Json {
  if (typeof there === "string" && formOf(there) === form) return there;
  return form === "base64" ? SMALL_PICTURE : SOME_ADDRESS;
}

/** A value at a bound, and one within. */
function aroundBound(shape: Shape, bound: "min" | "max", there: Json | undefined): readonly [Json | undefined, Json | undefined] {
  const hasRange = shape.kind === "whole" || shape.kind === "decimal" || shape.kind === "text" || shape.kind === "list";
  const at = hasRange ? shape[bound] : undefined;
  if (at === undefined) return [undefined, undefined];
  const inside = bound === "max" ? at - 1 : at + 1;
  if (shape.kind === "whole") return [at, inside];
  if (shape.kind === "decimal") return [at, bound === "max" ? at - 0.1 : at + 0.1];
  if (shape.kind === "text") return [textOf(at), textOf(inside)];
  const [item] = Array.isArray(there) ? (there as readonly Json[]) : []; // Array.isArray does not narrow
  if (item === undefined || inside < 1) return [undefined, undefined];
  return [Array.from({ length: at }, () => item), Array.from({ length: inside }, () => item)];
}

function textOf(length: number): string {
  return "A paper lantern sways over a wet street. ".repeat(Math.ceil(length / 41)).slice(0, length);
}

/** The value at a path; of lists in their first entry. */
function readAt(body: Json, path: string): Json | undefined {
  let here: Json | undefined = body;
  for (const { name, isList } of stepsOf(path)) {
    here = isJsonObject(here) ? here[name] : undefined;
    if (isList) here = Array.isArray(here) ? (here as readonly Json[])[0] : undefined; // Array.isArray does not narrow
  }
  return here;
}

/** The body with another value at a path, or none; undefined where the body has no record that would hold it. */
function setAt(body: JsonObject, path: string, value: Json | undefined): JsonObject | undefined {
  const [step, ...rest] = stepsOf(path);
  if (step === undefined) return undefined;
  const { name, isList } = step;
  if (rest.length === 0) {
    const { [name]: _before, ...others } = body;
    return value === undefined ? others : { ...others, [name]: value };
  }
  const inner = body[name];
  const tail = path.slice(path.indexOf(".") + 1);
  if (isList) {
    const [first, ...others] = Array.isArray(inner) ? (inner as readonly Json[]) : []; // as above
    const set = isJsonObject(first) ? setAt(first, tail, value) : undefined;
    return set === undefined ? undefined : { ...body, [name]: [set, ...others] };
  }
  const set = isJsonObject(inner) ? setAt(inner, tail, value) : undefined;
  return set === undefined ? undefined : { ...body, [name]: set };
}

function stepsOf(path: string): readonly { readonly name: string; readonly isList: boolean }[] {
  return path.split(".").map((part) => ({ name: part.replace(/\[.*$/, ""), isList: part.includes("[") }));
}
