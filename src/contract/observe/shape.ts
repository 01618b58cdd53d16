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
  /** The data of the answer. */
  readonly data?: unknown;
  /** Of a query of a task: the create whose task it is, so that its end can be credited to what the create sent. */
  readonly create?: ShapeVector;
}

/** What a value was, without the value: a declared member, a place within declared bounds, a form. */
export type ValueShape =
  | { readonly is: "absent" | "empty" | "null" | "true" | "false" | "record" | "list" | "text" | "other" }
  /** A member that the contract declares, by its wire value. */
  | { readonly is: "member"; readonly member: string }
  /** A number or a length against the declared bounds. */
  | { readonly is: "number" | "length"; readonly bound: "below" | "min" | "within" | "max" | "above" | "unbounded" }
  /** A media value: `url`, `base64`, `data`, `id`. */
  | { readonly is: "media"; readonly form: string };

/** A request's field: its declared path, with `[]` for items, how often it stood there, and what it was. */
export interface FieldShape {
  readonly path: string;
  readonly count: number;
  readonly values: readonly ValueShape[];
}

/**
 * An exchange without content. Every text in it is a word of the contract (an endpoint, a declared path, a member, a key of a known text), a
 * host's name or a day: there is no place where a prompt, an address, an id, a key or a name of the user's could be put.
 */
export interface ShapeVector {
  readonly endpoint: string;
  readonly standard: Standard;
  readonly host: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly fields: readonly FieldShape[];
  /** How many members of the body the contract does not declare. */
  readonly unknownFields: number;
  readonly outcome: ShapeOutcome;
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
  /** Units that were taken, in hundredths; absent where the answer tells none. */
  readonly units?: number;
}
