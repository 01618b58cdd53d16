import { answersAtOnce, endpointOf, findEndpoint, type TrueReason } from "../../contract/index.ts";

/** Whether a create whose answer was lost can be looked up: its task bears the id under which it travelled. */
export function isFindable(endpoint: string): boolean {
  return findEndpoint(endpoint).onceBy !== undefined;
}

/** Whether the service can be asked for what was made, once its id is known. What is in an answer alone is lost with it. */
export function canBeAskedFor(id: string): boolean {
  const endpoint = findEndpoint(id);
  const { family, standard } = endpoint;
  return !answersAtOnce(endpoint) && (standard === "new" || endpointOf(family, "one") !== undefined);
}

/** A reason whose next step is the one that this operation has: what cannot be looked up waits for a person. */
export function withNextStep(reason: TrueReason, endpoint: string): TrueReason {
  return isFindable(endpoint) ? reason : { ...reason, next: DECIDE };
}

const DECIDE =
  "It cannot be looked up, for it bears no id of ours, and it is never sent again: a person looks at the service's console and bill and decides. `onetake unknowns` shows it.";
