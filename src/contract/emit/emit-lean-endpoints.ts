import { writeLeanEndpoints } from "../check/lean-endpoints.ts";
import type { Endpoint } from "../vocabulary/index.ts";
import { GENERATED_NOTE, templateLiteral } from "./names.ts";

/** Source of the module with the endpoints as `onetake/check` reads them. */
export function emitLeanEndpoints(endpoints: readonly Endpoint[]): string {
  return [
    GENERATED_NOTE,
    "/** Every endpoint as JSON, without titles, examples, answers and most meanings. */",
    `export const leanEndpoints: string = ${templateLiteral(writeLeanEndpoints(endpoints))};`,
    "",
  ].join("\n");
}
