import type { Endpoint, Field, Product } from "../../vocabulary/index.ts";
import { createdTaskFields } from "./answers.ts";
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
  /** Fields of a task record in a query. */
  readonly answerFields: readonly Field[];
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
      pack: "video",
      onceBy: "external_task_id",
      answerFields: createdTaskFields,
    },
    {
      ...common(family),
      id: `${family.family}.one`,
      title: `Query ${family.noun}`,
      method: "GET",
      path: `${family.path}/{id}`,
      action: "one",
      sdk: { resource: family.resource, method: "get" },
      pathFields: [taskPathField],
    },
    {
      ...common(family),
      id: `${family.family}.list`,
      title: `List tasks of the kind: ${family.noun}`,
      method: "GET",
      path: family.path,
      action: "list",
      sdk: { resource: family.resource, method: "list" },
      queryFields: pagingFields(),
      answer: "list",
    },
  ];
}

/** The parts of an endpoint that makes nothing and takes nothing. */
export const emptyParts = {
  billable: false,
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
    answerFields: family.answerFields,
    answer: "record",
  } as const;
}
