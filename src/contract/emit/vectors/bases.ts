import type { JsonObject } from "../../../base/index.ts";
import { fieldsIn } from "../../roles/paths.ts";
import { put } from "./edit.ts";
import { sampleField } from "./samples.ts";
import { caresOf, goalOfPresence, isAccepted, search, type Subject } from "./solve.ts";
import { stateOf, type State } from "./truth.ts";

/** Accepted bodies that others are made from, each with what it is. */
export interface Base {
  readonly name: string;
  readonly state: State;
}

/** The accepted bodies of an endpoint: its examples, the smallest one, and one with as many fields as go together. */
export function basesOf(subject: Subject): { readonly bases: readonly Base[]; readonly faults: readonly string[] } {
  const { endpoint, day } = subject;
  const examples = endpoint.examples.filter(({ accepted }) => accepted).map(({ body }) => stateOf(body, day));
  const faults = examples.flatMap((state, index) =>
    isAccepted(subject, state) ? [] : [`the rules refuse the accepted example ${index + 1}`],
  );
  const good = examples.filter((state) => isAccepted(subject, state));
  const least = search(subject, [stateOf(leastBody(subject), day)], []) ?? good[0];
  const most = least === undefined ? [] : [mostOf(subject, least)];
  const named = [
    ...good.map((state, index) => ({ name: `example ${index + 1}`, state })),
    ...(least === undefined ? [] : [{ name: "least", state: least }]),
    ...most.map((state) => ({ name: "most", state })),
  ];
  return { bases: named, faults: least === undefined ? [...faults, "no smallest body was found"] : faults };
}

function leastBody({ endpoint }: Subject): JsonObject {
  const required = endpoint.bodyFields.filter(({ presence }) => presence === "required");
  return Object.fromEntries(required.map((field) => [field.name, sampleField(field, field.name)]));
}

/** Adds one field after the other, and keeps those beside which all rules are still kept. */
function mostOf(subject: Subject, least: State): State {
  const { endpoint } = subject;
  let state = least;
  for (const { path, field, isTag } of fieldsIn(endpoint.bodyFields)) {
    if (
      isTag ||
      goalOfPresence(path).isMet({
        endpoint,
        models: subject.models,
        state,
        record: state.body,
        fields: endpoint.bodyFields,
        prefix: "",
      })
    )
      continue;
    const next = put(endpoint.bodyFields, state.body, path, sampleField(field, path))
      .map((body) => stateOf(body, least.today))
      .find((candidate) => isAccepted(subject, candidate) && caresOf(subject, candidate).length === 0);
    state = next ?? state;
  }
  return state;
}
