import type { Endpoint, Kind } from "../../vocabulary/index.ts";
import { emptyParts } from "../shared/task-family.ts";
import { newCreatedFields } from "./answers.ts";

/** What tells one create of the new standard from another. */
export interface NewCreate extends Pick<Endpoint, "bodyFields" | "rules" | "refusedForms" | "examples" | "sdk"> {
  readonly kind: Kind;
  /** Our id of the model, such as `3.0-turbo`. */
  readonly model: string;
  /** The last part of the path: the wire name of the model. */
  readonly wireName: string;
  readonly title: string;
  readonly alsoAt?: readonly string[];
}

/** A create of the new standard: the model stands in the path, and tasks are asked for at `/tasks`. */
export function defineCreate({ kind, model, wireName, alsoAt, ...own }: NewCreate): Endpoint {
  const family = `${kind}-${model}`;
  return {
    ...emptyParts,
    ...own,
    id: `${family}.create`,
    family,
    standard: "new",
    method: "POST",
    path: `/${kind}/${wireName}`,
    ...(alsoAt === undefined ? {} : { alsoAt }),
    action: "create",
    product: "video",
    kind,
    billable: true,
    pack: "video",
    onceBy: "options.external_task_id",
    answerFields: newCreatedFields,
    answer: "record",
    models: [wireName],
    pathModel: wireName,
  };
}
