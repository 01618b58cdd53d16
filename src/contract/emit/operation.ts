import type { Action, Endpoint, Standard } from "../vocabulary/index.ts";

/** What a client needs to know of an operation, without its fields. */
export interface Operation {
  /** The endpoint's id, such as `omni-video.create`. */
  readonly id: string;
  /** Name of the SDK resource and method. */
  readonly resource: string;
  readonly method: string;
  readonly http: "GET" | "POST";
  /** With `{id}` for the task id or external id. */
  readonly path: string;
  readonly action: Action;
  readonly standard: Standard;
  readonly answer: "record" | "list";
  /** Whether it may be sent again although it is no query: twice does what once does. */
  readonly repeatable?: true;
  /** Field that makes a repeat of the call recognisable. */
  readonly onceBy?: string;
  /** Of a look-up: the names in the query for ids and for external ids. */
  readonly ids?: readonly [string, string];
}

/** The compact form of an endpoint. */
export function toOperation(endpoint: Endpoint): Operation {
  const { id, sdk, method: http, path, action, standard, answer, onceBy, queryFields } = endpoint;
  const [own, external] = (["task-ids", "external-ids"] as const).map(
    (role) => queryFields.find((field) => field.role === role)?.name,
  );
  return {
    id,
    ...sdk,
    http,
    path,
    action,
    standard,
    answer,
    ...(onceBy === undefined ? {} : { onceBy }),
    ...(own === undefined || external === undefined ? {} : { ids: [own, external] }),
  };
}
