import { fieldClaim, modelClaim } from "../../claims/claim-ids.ts";
import { fieldsIn } from "../../roles/paths.ts";
import type { Model } from "../../vocabulary/index.ts";
import { accepted, addAccept, placeIn, withValue, type Work } from "./body-vectors.ts";
import { add, claimsAbout, dated, exclude, refusedFormOf } from "./plan.ts";
import { goalOf, goalOfValue, search, type Goal } from "./solve.ts";
import { can, modelFieldOf, type State } from "./truth.ts";
import type { Verdict } from "./vector.ts";
import { dayBefore } from "./ways-of-models.ts";

/** Each model: living, before and after it was switched off, foreign, unknown; and each member that needs something of it. */
export function addModelVectors(work: Work): void {
  const { endpoint } = work.subject;
  const field = modelFieldOf(endpoint);
  if (field !== undefined) {
    for (const name of endpoint.models) addModel(work, field.name, name);
    addStrangers(work, field.name);
    if (typeof field.default === "string") addDefaultModel(work, field.name, field.default);
  }
  for (const { path, field: choice } of fieldsIn(endpoint.bodyFields)) {
    if (choice.shape.kind !== "choice") continue;
    for (const { value, needs } of choice.shape.members) {
      if (needs !== undefined) for (const name of endpoint.models) addNeed(work, { path, value, needs }, name);
    }
  }
}

/** The model of this endpoint that has a wire name. */
export function modelNamed({ subject: { endpoint, models } }: Work, name: string): Model | undefined {
  const product = endpoint.product === "image" ? "image" : "video";
  return models.find((model) => model.product === product && model.wire[endpoint.standard] === name);
}

/** The goal that a model is asked for; always met where the path names it. */
export function goalOfModel(work: Work, name: string): Goal {
  const field = modelFieldOf(work.subject.endpoint);
  return field === undefined ? goalOf({ all: [] }) : goalOfValue(field.name, name);
}

function addModel(work: Work, field: string, name: string): void {
  const { endpoint, day } = work.subject;
  const model = modelNamed(work, name);
  const atoms = [`member:${name}`];
  const about = [...claimsAbout(endpoint, field, atoms), ...(model === undefined ? [] : [modelClaim(model.id, "exists")])];
  const state = accepted(work, [goalOfValue(field, name)]);
  if (state === undefined || model === undefined) {
    exclude(work.plan, endpoint, field, `member:${name}`, "no accepted body asks for the model");
    return;
  }
  if (model.standing === "hypothesis") {
    addTold(work, field, `member:${name}`, state, { says: "asks", at: field, by: "model-hypothesis" }, about);
    return;
  }
  addAccept(work, field, `member:${name}`, model.retiredOn === undefined ? { ...state, today: day } : state, atoms);
  if (model.retiredOn === undefined) return;
  const retired: Verdict = { says: "refuses", at: field, by: "model-retired" };
  const claims = [...about, modelClaim(model.id, "retired")];
  addAccept(work, field, `last day:${name}`, { ...state, today: dayBefore(model.retiredOn) }, atoms);
  addTold(work, field, `retired:${name}`, { ...state, today: model.retiredOn }, retired, claims);
}

function addTold(work: Work, place: string, name: string, state: State, verdict: Verdict, about: readonly string[]): void {
  add(work.plan, { endpoint: work.subject.endpoint, surface: "body", place, name, ...dated(state), verdict, about });
}

function addStrangers(work: Work, field: string): void {
  const { endpoint, models } = work.subject;
  const [state] = work.starts;
  if (state === undefined) return;
  const known = models.flatMap(({ wire }) => wire[endpoint.standard] ?? []);
  const spelled = endpoint.models.slice(0, 2).flatMap((name) => [name.toUpperCase(), `${name}x`, name.replace("kling-", "")]);
  const others = [
    "",
    "other",
    "kling-v9",
    ...known,
    ...models.flatMap(({ wire, id }) => Object.values(wire).concat(id)),
    ...spelled,
  ];
  for (const name of new Set(others)) {
    if (endpoint.models.includes(name)) continue;
    const told = refusedFormOf(endpoint, field, name);
    const by = told !== undefined ? "refused-form" : modelNamed(work, name) === undefined ? "model-unknown" : "model-not-here";
    const about = claimsAbout(endpoint, field, ["exists"]);
    addTold(work, field, `other:${name}`, withValue(state, field, name), { says: "refuses", at: field, by }, about);
  }
}

/** The default model is asked for by leaving the field out. */
function addDefaultModel(work: Work, field: string, name: string): void {
  const model = modelNamed(work, name);
  const state = search(work.subject, work.starts, [goalOf({ absent: field })]);
  if (state === undefined || model?.retiredOn === undefined) return;
  const about = [fieldClaim(work.subject.endpoint.id, field, "default"), modelClaim(model.id, "retired")];
  const retired: Verdict = { says: "refuses", at: field, by: "model-retired" };
  addTold(work, field, "default retired", { ...state, today: model.retiredOn }, retired, about);
}

interface Need {
  readonly path: string;
  readonly value: string;
  readonly needs: string;
}

function addNeed(work: Work, { path, value, needs }: Need, name: string): void {
  const { endpoint } = work.subject;
  const model = modelNamed(work, name);
  if (model === undefined) return;
  const label = `needs:${value} with ${name}`;
  const about = [fieldClaim(endpoint.id, path, `member:${value}`), modelClaim(model.id, needs)];
  const goals = [goalOfModel(work, name), goalOfValue(path, value)];
  if (can(model, needs)) {
    const state = accepted(work, goals);
    if (state === undefined) exclude(work.plan, endpoint, path, label, "no accepted body has both beside what the rules ask for");
    else addAccept(work, path, label, state, [`member:${value}`]);
    return;
  }
  const others = { ...work.subject, standing: work.subject.standing.slice(0, 1) };
  const state = search(others, work.starts, goals) ?? search(others, work.starts, goals, { without: () => true });
  const at = state === undefined ? undefined : placeOfValue(work, state, path, value);
  if (state === undefined || at === undefined) {
    exclude(work.plan, endpoint, path, label, "no body has both beside what the rules ask for");
    return;
  }
  addTold(work, path, label, state, { says: "refuses", at, by: "capability" }, about);
}

function placeOfValue(work: Work, state: State, pattern: string, value: string): string | undefined {
  const places = Array.from({ length: 10 }, (_, index) => pattern.replace("[]", `[${index}]`));
  return pattern.includes("[]")
    ? places.find((place) => JSON.stringify(valueAt(state.body, place)) === JSON.stringify(value))
    : placeIn(work, state, pattern);
}

function valueAt(body: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((step) => step !== "")
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], body);
}
