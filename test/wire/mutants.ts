import {
  findModelAt,
  hasCapability,
  type Endpoint,
  type Field,
  type MediaLimits,
  type Model,
  type Rule,
  type Shape,
} from "../../src/contract/index.ts";

/** One small change of the contract, as somebody might make it by mistake. */
export interface Mutant {
  readonly kind: string;
  /** What is changed, in words. */
  readonly what: string;
  /** Id of the endpoint or model that is changed. */
  readonly subject: string;
  /** Part of the ids of the vectors that are asked first. */
  readonly near: string;
  /** Makes the change in a copy of the endpoint or model. */
  readonly change: (copy: never) => void;
}

type Keys = readonly (string | number)[];

/** Everything that can be changed in an endpoint's declaration. */
export function endpointMutants(endpoint: Endpoint, wordsOf: (name: string) => readonly string[]): readonly Mutant[] {
  const mutants: Mutant[] = [];
  const add: Add = (kind, what, near, keys, change) =>
    mutants.push({ kind, what, subject: endpoint.id, near, change: (copy: never) => change(at(copy, keys)) });
  const lacks = (capability: string): boolean =>
    endpoint.models.some((name) => {
      const model = findModelAt(endpoint, name);
      return model !== undefined && !hasCapability(model, capability);
    });
  for (const part of ["bodyFields", "queryFields", "answerFields"] as const) {
    const place = { bodyFields: "", queryFields: "query:", answerFields: "answer:" }[part];
    endpoint[part].forEach((field, index) =>
      addField(add, { field, keys: [part, index], path: `${place}${field.name}`, part, wordsOf, lacks }),
    );
  }
  endpoint.rules.forEach((rule, index) => addRule(add, rule, index));
  endpoint.refusedForms.forEach(({ path, effect }, index) => {
    add("refused form dropped", `${path}, form ${index + 1}`, `/${path}#`, ["refusedForms"], (forms) => forms.splice(index, 1));
    add("refused form of another effect", `${path}, form ${index + 1}`, `/${path}#`, ["refusedForms", index], (form) => {
      form["effect"] = effect === "refused" ? "ignored" : "refused";
    });
  });
  if (endpoint.pathModel === undefined)
    endpoint.models.forEach((name, index) => add("model dropped", name, name, ["models"], (names) => names.splice(index, 1)));
  return mutants;
}

// Copies are changed in place, whatever their types say.
// oxlint-disable-next-line typescript/no-explicit-any
type Loose = any;

type Add = (kind: string, what: string, near: string, keys: Keys, change: (part: Loose) => void) => void;

function at(root: Loose, keys: Keys): Loose {
  return keys.reduce((part: Loose, key) => part[key], root);
}

interface Place {
  readonly field: Field;
  readonly keys: Keys;
  readonly path: string;
  readonly part: "bodyFields" | "queryFields" | "answerFields";
  readonly wordsOf: (name: string) => readonly string[];
  /** Some model of the endpoint lacks a capability; a need that all of them meet changes nothing. */
  readonly lacks: (capability: string) => boolean;
}

function addField(add: Add, place: Place): void {
  const { field, keys, path, part } = place;
  const near = `/${path}#`;
  if (field.localOnly === true) return;
  if (part !== "queryFields") {
    const presence = field.presence === "required" ? "optional" : "required";
    add("presence changed", `${path} is ${presence}`, near, keys, (copy) => (copy.presence = presence));
  }
  if (field.default !== undefined && part !== "answerFields") addDefault(add, place, near);
  addShape(add, field.shape, [...keys, "shape"], place);
}

function addDefault(add: Add, { field, keys, path }: Place, near: string): void {
  const { default: usual, shape } = field;
  const other =
    shape.kind === "choice"
      ? shape.members.find(({ value }) => value !== usual)?.value
      : typeof usual === "boolean"
        ? !usual
        : typeof usual === "number"
          ? usual + 1
          : undefined;
  if (other !== undefined) add("default changed", `${path} is ${other} by default`, near, keys, (copy) => (copy.default = other));
  add("default dropped", `${path} has no default`, near, keys, (copy) => delete copy.default);
}

function addShape(add: Add, shape: Shape, keys: Keys, place: Place): void {
  const { path, part, wordsOf, lacks } = place;
  const near = `/${path}#`;
  if (shape.kind === "choice") addMembers(add, shape, keys, place, wordsOf(place.field.name));
  if (shape.kind === "text" || shape.kind === "whole" || shape.kind === "decimal" || shape.kind === "list")
    for (const bound of ["min", "max"] as const)
      if (shape[bound] !== undefined && !isIdle(shape, bound))
        for (const by of [1, -1])
          add("bound moved", `${path} ${shape.kind} ${bound} ${by > 0 ? "+" : "-"}1`, near, keys, (copy) => (copy[bound] += by));
  if (shape.kind === "media") addMedia(add, shape, keys, place);
  if (shape.kind === "record")
    shape.fields.forEach((field, index) =>
      addField(add, { ...place, field, keys: [...keys, "fields", index], path: `${path}.${field.name}` }),
    );
  if (shape.kind === "list") addShape(add, shape.item, [...keys, "item"], { ...place, path: `${path}[]`, part });
  if (shape.kind === "variant")
    shape.cases.forEach((form, index) => {
      const formPath = `${path.replace(/\[\]$/, "")}[${form.value}]`;
      if (form.needs !== undefined && lacks(form.needs))
        add("need dropped", `${formPath} needs nothing`, near, [...keys, "cases", index], (copy) => delete copy.needs);
      add("form renamed", formPath, near, [...keys, "cases", index], (copy) => (copy.value = `${form.value}-x`));
      form.fields.forEach((field, fieldIndex) =>
        addField(add, {
          ...place,
          field,
          keys: [...keys, "cases", index, "fields", fieldIndex],
          path: `${formPath}.${field.name}`,
        }),
      );
    });
}

/** A lower bound of one item or character says no more than that something is there, which presence says already. */
function isIdle(shape: { readonly kind: string; readonly min?: number }, bound: "min" | "max"): boolean {
  return bound === "min" && (shape.kind === "text" || shape.kind === "list") && (shape.min ?? 0) <= 1;
}

function addMembers(
  add: Add,
  shape: Extract<Shape, { readonly kind: "choice" }>,
  keys: Keys,
  { path, field, lacks }: Place,
  words: readonly string[],
): void {
  const near = `/${path}#`;
  const own = shape.members.map(({ value }) => value);
  const numbers = own.filter((value) => /^\d+$/.test(value)).map(Number);
  const next = numbers.length === own.length ? [String(Math.max(...numbers) + 1), String(Math.min(...numbers) - 1)] : [];
  const foreign = [...words, ...next].filter((word) => !own.includes(word));
  for (const word of field.role === "model" ? [] : foreign)
    add("member added", `${path} takes ${word}`, near, [...keys, "members"], (members) =>
      members.push({ value: word, meaning: "" }),
    );
  shape.members.forEach(({ value, means, needs }, index) => {
    add("member removed", `${path} does not take ${value}`, near, [...keys, "members"], (members) => members.splice(index, 1));
    add(
      "member renamed",
      `${path} calls ${value} ${value}s`,
      near,
      [...keys, "members", index],
      (member) => (member.value = `${value}s`),
    );
    const other = shape.members[(index + 1) % own.length];
    if (means !== undefined && other?.means !== means)
      add(
        "member flipped",
        `${path} ${value} means what ${other?.value} does`,
        near,
        [...keys, "members", index],
        (member) => (member.means = other?.means),
      );
    if (needs !== undefined && lacks(needs))
      add("need dropped", `${path} ${value} needs nothing`, near, [...keys, "members", index], (member) => delete member.needs);
  });
}

const LIMITS = ["maxBytes", "minSide", "maxSide", "maxPixels", "minSeconds", "maxSeconds", "minFps", "maxFps"] as const;

function addMedia(add: Add, shape: Extract<Shape, { readonly kind: "media" }>, keys: Keys, { path, part }: Place): void {
  if (part !== "bodyFields") return;
  const near = `/${path}#`;
  const sets: readonly (readonly [Keys, Partial<MediaLimits>, string])[] = [
    [[...keys, "limits"], shape.limits, ""],
    ...Object.entries(shape.limitsByModel ?? {}).map(
      ([name, limits]) => [[...keys, "limitsByModel", name], limits, ` of ${name}`] as const,
    ),
  ];
  for (const [where, limits, of] of sets) {
    for (const limit of LIMITS)
      if (limits[limit] !== undefined)
        for (const by of [1, -1])
          add("limit moved", `${path} ${limit}${of} ${by > 0 ? "+" : "-"}1`, near, where, (copy) => (copy[limit] += by));
    if (limits.aspect !== undefined)
      for (const end of ["narrowest", "widest"] as const)
        add("aspect moved", `${path} ${end}${of}`, near, [...where, "aspect", end], (ratio) => (ratio[0] += 1));
    limits.formats?.forEach((format, index) =>
      add("format dropped", `${path} ${format}${of}`, near, [...where, "formats"], (formats) => formats.splice(index, 1)),
    );
    if (limits.formats !== undefined)
      add("format added", `${path} webm${of}`, near, [...where, "formats"], (formats) => formats.push("webm"));
  }
  for (const form of ["url", "base64"])
    add("form changed", `${path} ${form}`, near, keys, (copy) => {
      copy.forms = copy.forms.includes(form) ? copy.forms.filter((one: string) => one !== form) : [...copy.forms, form];
    });
}

function addRule(add: Add, rule: Rule, index: number): void {
  const near = `/rule:${rule.id}#`;
  const keys = ["rules", index];
  add("rule dropped", rule.id, near, ["rules"], (rules) => rules.splice(index, 1));
  add("effect changed", rule.id, near, keys, (copy) => {
    if (copy.effect === undefined) copy.effect = "ignored";
    else delete copy.effect;
  });
  if (rule.when !== undefined) add("condition dropped", `${rule.id} without its when`, near, keys, (copy) => delete copy.when);
  for (const date of ["since", "until"] as const) {
    const day = rule[date];
    if (day !== undefined)
      for (const by of [1, -1])
        add("date moved", `${rule.id} ${date} ${by} day`, near, keys, (copy) => (copy[date] = shifted(day, by)));
  }
  addParts(add, rule.id, rule.when, [...keys, "when"]);
  addParts(add, rule.id, rule.must, [...keys, "must"]);
}

function addParts(add: Add, id: string, part: unknown, keys: Keys): void {
  if (typeof part !== "object" || part === null) return;
  const near = `/rule:${id}#`;
  const where = keys.slice(2).join(".");
  for (const [name, value] of Object.entries(part)) {
    if (Array.isArray(value) && value.length > 1 && name !== "reads")
      value.forEach((_, index) =>
        add("condition dropped", `${id} ${where}.${name}[${index}]`, near, [...keys, name], (parts) => parts.splice(index, 1)),
      );
    if (typeof value === "number")
      for (const by of [1, -1])
        add("number of a rule moved", `${id} ${where}.${name} ${by}`, near, keys, (copy) => (copy[name] += by));
    if ((name === "is" || name === "isNot" || name === "means") && typeof value === "string")
      add("value of a rule changed", `${id} ${where}.${name}`, near, keys, (copy) => (copy[name] = `${value}s`));
    if ((name === "is" || name === "isNot" || name === "means") && typeof value === "boolean")
      add("value of a rule changed", `${id} ${where}.${name}`, near, keys, (copy) => (copy[name] = !value));
    if (Array.isArray(value)) value.forEach((inner, index) => addParts(add, id, inner, [...keys, name, index]));
    else addParts(add, id, value, [...keys, name]);
  }
  const swaps = { present: "absent", absent: "present", is: "isNot", isNot: "is", any: "all", all: "any" } as const;
  for (const [name, other] of Object.entries(swaps))
    if (name in part && !(name.startsWith("is") && !("path" in part && !("means" in part))))
      add("condition turned", `${id} ${where}.${name} to ${other}`, near, keys, (copy) => {
        copy[other] = copy[name];
        delete copy[name];
      });
}

function shifted(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}

/** What can be changed in a model, as far as some endpoint that takes it asks for it. */
export function modelMutants(model: Model, endpoints: readonly Endpoint[], day: string): readonly Mutant[] {
  const users = endpoints.filter(
    (one) => one.models.includes(model.wire[one.standard] ?? "") && (one.product === "image") === (model.product === "image"),
  );
  if (users.length === 0) return [];
  const near = (asked: string): string => (asked.includes("seconds") ? "seconds" : (model.wire.legacy ?? model.wire.new ?? ""));
  const mutants: Mutant[] = [];
  const add = (kind: string, what: string, keys: Keys, change: (part: Loose) => void): unknown =>
    mutants.push({
      kind,
      what: `${model.id} ${what}`,
      subject: model.id,
      near: near(what),
      change: (copy: never) => change(at(copy, keys)),
    });
  if (model.retiredOn === undefined) add("model retired", "today", [], (copy) => (copy.retiredOn = day));
  else {
    for (const by of [1, -1])
      add("retirement moved", `${by} day`, [], (copy) => (copy.retiredOn = shifted(model.retiredOn ?? day, by)));
    add("retirement dropped", "", [], (copy) => delete copy.retiredOn);
  }
  const asked = new Set(users.flatMap(askedOf));
  for (const [name, value] of Object.entries(model.capabilities) as readonly (readonly [string, unknown])[]) {
    if (typeof value === "boolean" && asked.has(name))
      add("capability flipped", name, ["capabilities"], (copy) => (copy[name] = !value));
    if (Array.isArray(value)) addEntries(add, name, value as readonly string[], asked);
    if (name === "seconds" && asked.has("seconds")) addSeconds(add, value as { readonly only?: readonly number[] }, users);
  }
  return mutants;
}

/** The capabilities that an endpoint asks its models for. */
function askedOf({ bodyFields, rules }: Endpoint): readonly string[] {
  const text = JSON.stringify({ bodyFields, musts: rules.map(({ when, must }) => ({ when, must })) });
  const needs = [...text.matchAll(/"(?:needs|model)":"([^"]+)"/g)].map(([, name = ""]) => name);
  const among = [...text.matchAll(/"among":"([^"]+)"/g)].map(([, name = ""]) => name);
  return [...needs, ...among];
}

function addEntries(
  add: (kind: string, what: string, keys: Keys, change: (part: Loose) => void) => unknown,
  name: string,
  entries: readonly string[],
  asked: ReadonlySet<string>,
): void {
  const wanted = [...asked].flatMap((path) => (path.startsWith(`${name}:`) ? [path.slice(name.length + 1)] : []));
  for (const entry of wanted) {
    const index = entries.indexOf(entry);
    add("capability flipped", `${name}:${entry}`, ["capabilities", name], (copy) =>
      index === -1 ? copy.push(entry) : copy.splice(index, 1),
    );
  }
}

function addSeconds(
  add: (kind: string, what: string, keys: Keys, change: (part: Loose) => void) => unknown,
  { only }: { readonly only?: readonly number[] },
  users: readonly Endpoint[],
): void {
  if (!users.some(({ rules }) => JSON.stringify(rules).includes('"among":"seconds"'))) return;
  const keys = ["capabilities", "seconds"];
  if (only === undefined) {
    for (const bound of ["min", "max"])
      for (const by of [1, -1]) add("seconds moved", `seconds ${bound} ${by}`, keys, (copy) => (copy[bound] += by));
    return;
  }
  only.forEach((_, index) =>
    add("seconds moved", `seconds without ${only[index]}`, [...keys, "only"], (copy) => copy.splice(index, 1)),
  );
  add("seconds moved", "seconds with 7", [...keys, "only"], (copy) => copy.push(7));
}
