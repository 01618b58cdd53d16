import { stringifyJson } from "../../base/index.ts";
import { toOpenApi, type Standard } from "../../contract/index.ts";

export const STANDARDS: readonly Standard[] = ["legacy", "new"];

/** The text after the member `servers` of each document, which is the same for every caller and takes a while to make. */
const rests = new Map<Standard, string>();

/** The OpenAPI document of a standard as JSON text, with the address of this server in the place of the service's own. */
export function writeOpenApi(standard: Standard, base: string): string {
  const servers = stringifyJson([{ url: base, description: "this server" }]);
  return `{"servers":${servers},${restOf(standard)}`;
}

function restOf(standard: Standard): string {
  const known = rests.get(standard);
  if (known !== undefined) return known;
  const { servers: _, ...document } = toOpenApi(standard);
  const rest = stringifyJson(document).slice(1);
  rests.set(standard, rest);
  return rest;
}
