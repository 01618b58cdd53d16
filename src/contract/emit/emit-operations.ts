import type { Endpoint } from "../vocabulary/index.ts";
import { GENERATED_NOTE } from "./names.ts";
import { toOperation } from "./operation.ts";

/** Source of the module that lists every operation in its compact form, with literal types. */
export function emitOperations(endpoints: readonly Endpoint[]): string {
  const rows = endpoints.map((endpoint) => `  ${writeLiteral(toOperation(endpoint))},`);
  return [
    GENERATED_NOTE,
    'import type { Operation } from "../emit/operation.ts";',
    "",
    "/** Every operation of the contract, compact, for clients that need no fields. */",
    "export const operations = [",
    ...rows,
    "] as const satisfies readonly Operation[];",
    "",
  ].join("\n");
}

function writeLiteral(operation: object): string {
  const members = Object.entries(operation).map(([name, value]) => `    ${name}: ${JSON.stringify(value)},`);
  return `{\n${members.join("\n")}\n  }`;
}
