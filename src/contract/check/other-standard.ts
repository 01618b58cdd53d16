import type { Endpoint } from "../vocabulary/index.ts";
import type { CheckContext } from "./context.ts";
import type { Draft } from "./finding.ts";
import { listed } from "./place.ts";

/**
 * Finds a body that is written for the other standard: names at its top that this endpoint does not have and an endpoint of the
 * other standard for the same work does. The service ignores them, and so makes something that was not asked for.
 */
export function checkOtherStandard({ endpoint, body, contract }: CheckContext): readonly Draft[] {
  const strange = Object.keys(body).filter((name) => !hasField(endpoint, name));
  if (strange.length === 0) return [];
  const candidates = contract.endpoints
    .filter((other) => other.action === "create" && other.standard !== endpoint.standard && other.kind === endpoint.kind)
    .map((other) => ({ other, names: strange.filter((name) => hasField(other, name)) }));
  const [best] = candidates.toSorted((a, b) => b.names.length - a.names.length);
  if (best === undefined || best.names.length === 0) return [];
  const isPlural = best.names.length > 1;
  return [
    {
      path: "",
      rule: "other-standard",
      severity: "approve",
      message: `${listed(best.names)} ${isPlural ? "are fields" : "is a field"} of the ${best.other.standard} standard and ${isPlural ? "have" : "has"} no effect here`,
      fix: `send the body to ${best.other.method} ${best.other.path}, or have it translated`,
      claims: [],
    },
  ];
}

function hasField(endpoint: Endpoint, name: string): boolean {
  return endpoint.bodyFields.some((field) => field.name === name);
}
