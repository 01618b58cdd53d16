import type { JsonObject } from "../../base/index.ts";
import type { Operation } from "../../contract/calls.ts";
import type { CallInput } from "../call.ts";
import type { CallOptions } from "../options.ts";
import type { Client } from "../types.ts";

/** A path of Onetake's own. */
export interface LocalAsk extends CallInput {
  /** Named in errors, such as `cancel`. */
  readonly name: string;
  readonly http: Operation["http"];
  /** With `:id` for the id. */
  readonly path: string;
  /** Whether it may be sent again by itself where no answer came; reads always may. */
  readonly repeatable?: true;
}

/** Asks an Onetake server for what only such servers have, and answers the data. */
export async function askLocal<Answer>(client: Client, asked: LocalAsk, options?: CallOptions): Promise<Answer> {
  const { name, http, path, repeatable, ...input } = asked;
  const operation: Operation = {
    resource: "local",
    action: "call",
    standard: "legacy",
    answer: "record",
    id: `local.${name}`,
    method: name,
    http,
    path: path.replace(":id", "{id}"),
    ...(repeatable && { repeatable }),
  };
  const answer = await client.call(operation, input, options);
  return (answer as { readonly record: JsonObject }).record as unknown as Answer; // what Onetake servers answer
}
