import type { JsonObject } from "../../base/index.ts";
import type { Endpoint, Field, Model } from "../vocabulary/index.ts";
import type { Contract } from "./contract.ts";
import type { CheckOptions } from "./finding.ts";

/** What every part of a check works on. */
export interface CheckContext {
  readonly endpoint: Endpoint;
  readonly body: JsonObject;
  /** The fields of `body`, where it is a record inside the request's own body. */
  readonly fields?: readonly Field[];
  /** The request's model (or the default one, or the one that the path names), when the contract knows it. */
  readonly model: Model | undefined;
  readonly today: string;
  readonly contract: Contract;
  readonly options: CheckOptions;
}
