import type { Standard } from "../vocabulary/index.ts";

/** One exchange with the service, as whoever made it saw it. Only {@link ShapeVector}s of it are kept. */
export interface Exchange {
  /** Id of the endpoint. */
  readonly endpoint: string;
  /** Where it went: the host's name, nothing else of the address. */
  readonly host: string;
  /** Unix milliseconds. */
  readonly at: number;
  /** The body as it travelled; absent for queries. */
  readonly body?: unknown;
  /** HTTP status; 0 when no answer came. */
  readonly http: number;
  /** The service's code; undefined where the answer was not of this API. */
  readonly code?: number;
  /** The service's words; they decide which known text it was and are not kept. */
  readonly message?: string;
  /** The data of the answer; of a query of a task the task's record. */
  readonly data?: unknown;
  /** Of a query of a task: the create whose task it is, so that its end can be credited to what the create sent. */
  readonly create?: ShapeVector;
  /** It was made to find something out. */
  readonly probe?: boolean;
}

/** What a value was, without the value: a declared member, a place within declared bounds, a form. */
export type ValueShape =
  | { readonly is: "absent" | "empty" | "null" | "true" | "false" | "record" | "list" | "text" | "other" }
  /** A member that the contract declares, or a value that it declares as refused, by its wire value. */
  | { readonly is: "member"; readonly member: string }
  /** A number or a length against the declared bounds. */
  | { readonly is: "number" | "length"; readonly bound: Bound }
  /** A media value or address: `url`, `base64`, `data` (with a prefix), `digits`. */
  | { readonly is: "media"; readonly form: string };

/** Where a number stands between declared bounds; `within` also where only one of them is declared. */
export type Bound = "below" | "min" | "within" | "max" | "above" | "unbounded";

/** A request's field: its declared path, with `[]` for items, how often it stood there, and what it was. */
export interface FieldShape {
  readonly path: string;
  readonly count: number;
  /** Each different one once. */
  readonly values: readonly ValueShape[];
}

/**
 * An exchange without content. Every text in it is a word of the contract (an endpoint, a declared path, a member, a key of a known text), a
 * day, or a word for where it went: there is no place where a prompt, an address, an id, a key or a name of the user's could be put.
 */
export interface ShapeVector {
  readonly endpoint: string;
  readonly standard: Standard;
  /** A host of the service by its name, `loopback` for this machine, and for any other `gateway-` with a digest of its name. */
  readonly host: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly fields: readonly FieldShape[];
  /** How many members of the body the contract does not declare. */
  readonly unknownFields: number;
  readonly outcome: ShapeOutcome;
  /** Of a create: what it costs by the price list. */
  readonly order?: ShapeOrder;
  /** It was made to find something out. */
  readonly probe?: true;
}

/** A price in hundredths of a unit, by a row of the list. */
export interface ShapeOrder {
  readonly row: string;
  readonly min: number;
  readonly max: number;
}

/** What became of it. */
export interface ShapeOutcome {
  readonly kind: "accepted" | "refused" | "lost" | "foreign" | "succeeded" | "failed";
  readonly http: number;
  /** The service's code where it is one of its table; 0 else. */
  readonly code: number;
  /** Key of the known text that was said, such as `value`; empty for words that are not known. */
  readonly text: string;
  /** Declared paths of the request that the words name. */
  readonly named: readonly string[];
  /** Id of the endpoint's rule whose observed text was said. */
  readonly rule?: string;
  /** Units that were taken, in hundredths; absent where the answer tells none. */
  readonly units?: number;
}
