import { wireError } from "../contract/index.ts";
import { UnstorableTextError } from "../store/index.ts";

/** Only the ids and addresses among the columns of a task are the caller's own text: where they cannot be stored, that is the caller's mistake. */
export function toRefusal(thrown: unknown): unknown {
  if (!(thrown instanceof UnstorableTextError)) return thrown;
  return wireError("bad-value", { message: thrown.message, ...(thrown.fix && { fix: thrown.fix }) });
}

/** The refusal of an external id that a task of the account has already. */
export function externalIdTaken(id: string): Error {
  return wireError("bad-value", {
    textKey: "external-id-taken",
    values: { id },
    fix: "Query the task that has this external id, or choose another id for a new task.",
  });
}
