import type { Endpoint, Field, Kind, Pack, Product } from "../../vocabulary/index.ts";
import { createdTaskFields } from "./answers.ts";
import { commonHeaders } from "./headers.ts";
import { pagingFields, taskPathField } from "./paging.ts";

/** What tells one family of task endpoints of the legacy standard from another. */
export interface TaskFamily {
  readonly family: string;
  /** Name of the SDK resource. */
  readonly resource: string;
  /** What is made, for titles: `an omni video`. */
  readonly noun: string;
  readonly path: string;
  readonly product: Product;
  readonly kind: Kind;
  /** Pack that its creates are booked on; the video pack unless said. */
  readonly pack?: Pack;
  /** Fields of a task record in a query. */
  readonly answerFields: readonly Field[];
  /** Why its creates have no external id; they are recognised by it unless said. */
  readonly withoutOnce?: string;
  /** Fields of the answer to a create, where they are not the common ones. */
  readonly createdFields?: readonly Field[];
  /** The last part of the path of the single query, where it takes the task's own id only. */
  readonly idField?: Field;
  /** Most items in a page of its list, where it is not the usual number. */
  readonly longestPage?: number;
}

/** What only the create of a family has. */
export type CreateParts = Pick<Endpoint, "bodyFields" | "models" | "rules" | "refusedForms" | "examples">;

/**
 * Create, query of one and list of a family. A create takes units (or is booked with none) and is recognised by its external id.
 */
export function defineTaskFamily(family: TaskFamily, create: CreateParts): readonly [Endpoint, Endpoint, Endpoint] {
  return [
    {
      ...common(family),
      ...create,
      id: `${family.family}.create`,
      title: `Create ${family.noun}`,
      method: "POST",
      path: family.path,
      action: "create",
      sdk: { resource: family.resource, method: "create" },
      billable: true,
      pack: family.pack ?? "video",
      ...(family.withoutOnce === undefined ? { onceBy: "external_task_id" } : { withoutOnce: family.withoutOnce }),
      answerFields: family.createdFields ?? createdTaskFields,
    },
    {
      ...common(family),
      id: `${family.family}.one`,
      title: `Query ${family.noun}`,
      method: "GET",
      path: `${family.path}/{id}`,
      action: "one",
      sdk: { resource: family.resource, method: "get" },
      pathFields: [family.idField ?? taskPathField],
    },
    {
      ...common(family),
      id: `${family.family}.list`,
      title: `List tasks of the kind: ${family.noun}`,
      method: "GET",
      path: family.path,
      action: "list",
      sdk: { resource: family.resource, method: "list" },
      queryFields: pagingFields(family.longestPage),
      answer: "list",
    },
  ];
}

/** The parts of an endpoint that makes nothing and takes nothing. */
export const emptyParts = {
  billable: false,
  headerFields: commonHeaders,
  pathFields: [],
  queryFields: [],
  bodyFields: [],
  models: [],
  rules: [],
  refusedForms: [],
  examples: [],
} as const satisfies Partial<Endpoint>;

function common(family: TaskFamily) {
  return {
    ...emptyParts,
    family: family.family,
    standard: "legacy",
    product: family.product,
    kind: family.kind,
    answerFields: family.answerFields,
    answer: "record",
  } as const;
}
