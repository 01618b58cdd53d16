import type { Endpoint, Model, Standard } from "../vocabulary/index.ts";

/** The model that a wire name stands for at an endpoint: for clips or for still pictures, by what the endpoint makes. */
export function findModelIn(
  models: readonly Model[],
  endpoint: Pick<Endpoint, "product" | "standard">,
  wireName: string,
): Model | undefined {
  const product = endpoint.product === "image" ? "image" : "video";
  return models.find((model) => model.product === product && hasName(model, wireName, endpoint.standard));
}

/** Whether a model has this name on the wire, in one standard or in any. */
export function hasName({ wire }: Model, name: string, standard: Standard | undefined): boolean {
  return standard === undefined ? wire.legacy === name || wire.new === name : wire[standard] === name;
}
