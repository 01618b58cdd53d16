import { can, modelFieldOf, type State, type World } from "./truth.ts";

/** Bodies that ask for another model; of a retired one on the day before it went. */
export function waysToModel(isMeant: (wireName: string) => boolean, { endpoint, models, state }: World): readonly State[] {
  const field = modelFieldOf(endpoint);
  if (field === undefined) return [];
  return endpoint.models.filter(isMeant).map((name) => {
    const model = models.find(({ wire, product }) => wire[endpoint.standard] === name && product === productOf(endpoint.product));
    const last = model?.retiredOn === undefined ? undefined : dayBefore(model.retiredOn);
    return { body: { ...state.body, [field.name]: name }, today: last === undefined || last > state.today ? state.today : last };
  });
}

function productOf(product: string): "image" | "video" {
  return product === "image" ? "image" : "video";
}

/** Whether a model of this endpoint lacks a capability. */
export function lacksAt(name: string, capability: string, { endpoint, models }: World): boolean {
  const model = models.find(({ wire, product }) => wire[endpoint.standard] === name && product === productOf(endpoint.product));
  return model !== undefined && !can(model, capability);
}

/** The day before a day. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
