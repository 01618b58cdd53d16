import { endpoints } from "./endpoints/index.ts";
import { findModelIn, hasName } from "./models/find-model.ts";
import { models } from "./models/index.ts";
import type { Action, Endpoint, Model, Standard, VideoModel } from "./vocabulary/index.ts";

export { contractDay, contractVersion } from "./version.ts";

const byId = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));

/**
 * The endpoint with an id such as `omni-video.create`.
 * @throws TypeError for an id that the contract does not declare.
 */
export function findEndpoint(id: string): Endpoint {
  const endpoint = byId.get(id);
  if (endpoint === undefined) throw new TypeError(`the contract has no endpoint "${id}"`);
  return endpoint;
}

/** The endpoint of a family (`omni-video`) that does an action (`create`), when there is one. */
export function endpointOf(family: string, action: Action): Endpoint | undefined {
  return endpoints.find((endpoint) => endpoint.family === family && endpoint.action === action);
}

/**
 * Whether a request to an endpoint makes a task, also one whose result is in the answer: what may cost money. All else asks, or changes what is
 * there.
 */
export function makesTask({ action, billable }: Pick<Endpoint, "action" | "billable">): boolean {
  return action === "create" || billable;
}

/** Whether what an endpoint makes is in its very answer, and nowhere else. */
export function answersAtOnce({ action, billable }: Pick<Endpoint, "action" | "billable">): boolean {
  return action === "call" && billable;
}

/** The model for clips with a wire name, in one standard or (by default) in any. */
export function findModel(wireName: string, standard?: Standard): VideoModel | undefined {
  return models.find((model): model is VideoModel => model.product === "video" && hasName(model, wireName, standard));
}

/** The model that a wire name stands for at an endpoint: for clips or for still pictures, by what the endpoint makes. */
export function findModelAt(endpoint: Pick<Endpoint, "product" | "standard">, wireName: string): Model | undefined {
  return findModelIn(models, endpoint, wireName);
}
