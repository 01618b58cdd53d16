import type { Action, Endpoint, Product, Standard } from "../vocabulary/index.ts";

/** What a client needs to know of an operation, without its fields. */
export interface Operation {
  /** The endpoint's id, such as `omni-video.create`. */
  readonly id: string;
  readonly family: string;
  /** Name of the SDK resource and method. */
  readonly resource: string;
  readonly method: string;
  readonly http: "GET" | "POST";
  /** With `{id}` for the task id or external id. */
  readonly path: string;
  readonly action: Action;
  readonly product: Product;
  readonly standard: Standard;
  readonly answer: "record" | "list";
  readonly billable: boolean;
  /** Field that makes a repeat of the call recognisable. */
  readonly onceBy?: string;
}

/** The compact form of an endpoint. */
export function toOperation(endpoint: Endpoint): Operation {
  const { id, family, sdk, method, path, action, product, standard, answer, billable, onceBy } = endpoint;
  const operation = {
    id,
    family,
    resource: sdk.resource,
    method: sdk.method,
    http: method,
    path,
    action,
    product,
    standard,
    answer,
    billable,
  };
  return onceBy === undefined ? operation : { ...operation, onceBy };
}
