import type { JsonObject } from "../../base/index.ts";
import type { Field, RefusedForm } from "./field.ts";
import type { Pack } from "./model.ts";
import type { Rule } from "./rule.ts";

export type Standard = "legacy" | "new";

/**
 * What a call does. `create` makes a task, `one` and `list` query tasks of a family, `delete` takes a resource away. `find` looks
 * tasks up by their ids and `search` by time and kind, whatever family made them. `call` answers at once and makes no task that
 * could be asked for later.
 */
export type Action = "create" | "one" | "list" | "delete" | "find" | "search" | "call";

/** What a family of endpoints makes. */
export type Product = "video" | "image" | "element" | "voice" | "audio" | "account";

/**
 * The work that an endpoint does, in words that code may branch on. Endpoints of both standards that do the same work share a
 * kind; price rows and the translation between the standards go by it.
 */
export type Kind =
  | "text-to-video"
  | "image-to-video"
  | "omni-video"
  | "multi-image-to-video"
  | "motion-control"
  /** Adds, swaps or removes something in a clip. */
  | "multi-elements"
  /** Marks what `multi-elements` works on. */
  | "selection"
  | "extend"
  | "lip-sync"
  | "avatar"
  | "effects"
  /** Finds the faces of a clip. */
  | "faces"
  /** Cuts a picture into its parts. */
  | "segments"
  | "image"
  | "omni-image"
  | "multi-image-to-image"
  | "expand"
  /** Other views of a subject. */
  | "views"
  | "try-on"
  | "element"
  | "voice"
  | "speech"
  /** Sound from a text. */
  | "sound"
  /** Sound for a clip. */
  | "soundtrack"
  | "tasks"
  | "costs"
  | "ledger";

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
  readonly kind: Kind;
  /** Name of the SDK resource and method, such as `omniVideo` and `create`. */
  readonly sdk: { readonly resource: string; readonly method: string };
  readonly billable: boolean;
  readonly pack?: Pack;
  /** Field that makes a repeat recognisable, as a path of the body. Every billable endpoint names one, or says why there is none. */
  readonly onceBy?: string;
  /** Why nothing makes a repeat recognisable: such a call is never repeated automatically. */
  readonly withoutOnce?: string;
  readonly headerFields: readonly Field[];
  readonly pathFields: readonly Field[];
  readonly queryFields: readonly Field[];
  readonly bodyFields: readonly Field[];
  /** Fields of `data` in the answer; of one item when `answer` is `list`. */
  readonly answerFields: readonly Field[];
  readonly answer: "record" | "list";
  /** Whether the list or record is the service's own library (not the caller's tasks). */
  readonly catalogue?: "preset-voices" | "preset-elements";
  /** Wire names of the models that the endpoint takes. */
  readonly models: readonly string[];
  /** Wire name of the model that the path itself names; the body then has no field for it. */
  readonly pathModel?: string;
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
