import { stringifyJson } from "../../base/index.ts";
import { endpoints } from "../endpoints/index.ts";
import { errorRows } from "../errors/index.ts";
import { emitErrorTable } from "./emit-error-table.ts";
import { emitOperations } from "./emit-operations.ts";
import { emitRegister } from "./emit-register.ts";
import { emitTypes } from "./emit-types.ts";
import { toBodySchema } from "./json-schema.ts";

/** Every generated file: its path from the repository's root, and its content. Equal contracts give equal bytes. */
export function emitAll(): ReadonlyMap<string, string> {
  const schemas = endpoints
    .filter((endpoint) => endpoint.bodyFields.length > 0)
    .map((endpoint) => [`docs/schema/${endpoint.id}.json`, `${stringifyJson(toBodySchema(endpoint), 2)}\n`] as const);
  return new Map([
    ["src/contract/generated/error-table.ts", emitErrorTable(errorRows)],
    ["src/contract/generated/operations.ts", emitOperations(endpoints)],
    ["src/contract/generated/types.ts", emitTypes(endpoints)],
    ["docs/register.md", emitRegister()],
    ...schemas,
  ]);
}
