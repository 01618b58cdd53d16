import { findModelAt } from "../lookup.ts";
import { readRoles } from "../roles/read-roles.ts";
import type { JsonObject } from "../../base/index.ts";
import type { Endpoint, Standard } from "../vocabulary/index.ts";

/** Why a request has no translation, for programs. */
export type RefusalCode =
  /** It is of that standard already. */
  | "same-standard"
  /** It makes nothing, so that there is no body to translate. */
  | "not-a-create"
  /** The other standard has no endpoint for this kind of work. */
  | "no-endpoint"
  | "unknown-model"
  | "retired-model"
  /** The other standard does not have the model, or not for this kind of work. */
  | "no-model";

/** A request that the other standard has no counterpart for. */
export interface NoCounterpart {
  readonly outcome: "refused";
  readonly code: RefusalCode;
  readonly message: string;
  /** What to do instead. */
  readonly fix: string;
}

/** Where a translated request goes. */
export interface Counterpart {
  readonly outcome: "found";
  readonly endpoint: Endpoint;
  /** Wire name of the model there. */
  readonly model: string;
}

/** Finds the endpoint of the other standard that does the same work with the same model. */
export function findCounterpart(
  source: Endpoint,
  body: JsonObject,
  to: Standard,
  { among, today }: { readonly among: readonly Endpoint[]; readonly today: string },
): Counterpart | NoCounterpart {
  const candidates = among.filter(({ standard, action, kind }) => standard === to && action === "create" && kind === source.kind);
  if (source.standard === to) return refuse("same-standard", `${source.id} is of the ${to} standard already`, "send it as it is");
  if (source.action !== "create")
    return refuse("not-a-create", `${source.id} makes nothing`, "translate a body that makes something");
  if (candidates.length === 0) return noEndpoint(source, to);
  const name = source.pathModel ?? readRoles(source, body).one("model")?.value;
  const model = typeof name === "string" ? findModelAt(source, name) : undefined;
  const living = `use one of ${livingModels(candidates, today).join(", ")}`;
  if (model === undefined)
    return refuse("unknown-model", `no model is called ${typeof name === "string" ? name : "that"} at ${source.id}`, living);
  if (model.retiredOn !== undefined && model.retiredOn <= today)
    return refuse("retired-model", `${model.title} was switched off on ${model.retiredOn}`, living);
  const wireName = model.wire[to];
  const endpoint = candidates.find((one) => wireName !== undefined && one.models.includes(wireName));
  if (wireName === undefined || endpoint === undefined)
    return refuse("no-model", `the ${to} standard does not have ${model.title} for ${source.kind}`, living);
  return { outcome: "found", endpoint, model: wireName };
}

function livingModels(candidates: readonly Endpoint[], today: string): readonly string[] {
  return candidates.flatMap((one) =>
    one.models.filter((name) => {
      const retiredOn = findModelAt(one, name)?.retiredOn;
      return retiredOn === undefined || retiredOn > today;
    }),
  );
}

function noEndpoint(source: Endpoint, to: Standard): NoCounterpart {
  return refuse("no-endpoint", `the ${to} standard has no endpoint for ${source.kind}`, `keep calling ${source.path}`);
}

function refuse(code: RefusalCode, message: string, fix: string): NoCounterpart {
  return { outcome: "refused", code, message, fix };
}
