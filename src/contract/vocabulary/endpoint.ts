import type { JsonObject } from "../../base/index.ts";
import type { Field, RefusedForm } from "./field.ts";
import type { Pack } from "./model.ts";
import type { Rule } from "./rule.ts";

export type Standard = "legacy" | "new";

/** What a call does. `call` answers at once and makes no task. */
export type Action = "create" | "one" | "list" | "delete" | "call";

/** What a family of endpoints makes. */
export type Product = "video" | "image" | "element" | "voice" | "audio";

/** One operation of the API, complete: routes, validators, types, SDK methods and documents are made from it. */
export interface Endpoint {
  /** Stable id: family and action, such as `omni-video.create`. */
  readonly id: string;
  /** Endpoints that share a path and a kind of task, such as `omni-video`. */
  readonly family: string;
  readonly title: string;
  readonly standard: Standard;
  readonly method: "GET" | "POST";
  /** Path with `{id}` for the task id or external id. */
  readonly path: string;
  /** Other paths that reach the same operation. */
  readonly alsoAt?: readonly string[];
  readonly action: Action;
  readonly product: Product;
  /** Name of the SDK resource and method, such as `omniVideo` and `create`. */
  readonly sdk: { readonly resource: string; readonly method: string };
  readonly billable: boolean;
  readonly pack?: Pack;
  /** Field that makes a repeat recognisable; every billable endpoint names one. */
  readonly onceBy?: string;
  readonly pathFields: readonly Field[];
  readonly queryFields: readonly Field[];
  readonly bodyFields: readonly Field[];
  /** Fields of `data` in the answer; of one item when `answer` is `list`. */
  readonly answerFields: readonly Field[];
  readonly answer: "record" | "list";
  /** Whether the list or record is the service's own library (not the caller's tasks). */
  readonly catalogue?: "preset-voices" | "preset-elements";
  /** Wire names of the models that the endpoint takes, for `create`. */
  readonly models: readonly string[];
  readonly rules: readonly Rule[];
  readonly refusedForms: readonly RefusedForm[];
  readonly examples: readonly Example[];
}

/** A request as the service's documents show it, in values of our own. */
export interface Example {
  readonly title: string;
  readonly body: JsonObject;
  /** Whether `check` has nothing to refuse in it. */
  readonly accepted: boolean;
}
