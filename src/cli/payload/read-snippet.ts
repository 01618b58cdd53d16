import type { JsonObject } from "../../base/index.ts";
import { endpoints } from "../../contract/index.ts";
import { readLiteral } from "./read-literal.ts";

/** A place of a body whose value is not known here, with what stands there instead. */
export interface Unknown {
  readonly path: string;
  readonly source: string;
}

/** Names that stand at the top of some body. */
const NAMES: ReadonlySet<string> = new Set(endpoints.flatMap(({ bodyFields }) => bodyFields.map(({ name }) => name)));

/**
 * Finds the request body in the source of a program: the object literal with most names of the API at its top, the first of
 * those. Undefined when none has any.
 */
export function readSnippet(source: string): { readonly body: JsonObject; readonly unknown: readonly Unknown[] } | undefined {
  let best: { readonly body: JsonObject; readonly unknown: readonly Unknown[]; readonly score: number } | undefined;
  for (const { index } of source.matchAll(/\{/g)) {
    const literal = readLiteral(source, index);
    const score = literal === undefined ? 0 : Object.keys(literal.value).filter((name) => NAMES.has(name)).length;
    if (literal !== undefined && score > (best?.score ?? 0)) best = { body: literal.value, unknown: literal.unknown, score };
  }
  return best === undefined ? undefined : { body: best.body, unknown: best.unknown };
}
