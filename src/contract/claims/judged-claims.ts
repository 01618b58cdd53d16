import { endpoints } from "../endpoints/index.ts";
import { models } from "../models/index.ts";
import { priceRows, unitPrices } from "../prices/index.ts";
import type { ClaimId, Endpoint, Model } from "../vocabulary/index.ts";
import { claimOfPrice, claimOfUnit, claimsOfRequest, sayableOfModel } from "./claims-of.ts";

/** The groups of claims on which requests are judged: what each endpoint says of a request, and what is said of the models. */
export function requestClaims(
  group: string,
  declared: { readonly endpoints: readonly Endpoint[]; readonly models: readonly Model[] },
): readonly ClaimId[] {
  if (group === "model") return declared.models.flatMap(sayableOfModel);
  const endpoint = declared.endpoints.find(({ id }) => id === group);
  return endpoint === undefined ? [] : claimsOfRequest(endpoint);
}

/** The group of claims on which a price rests. */
export function priceClaims(group: string): readonly ClaimId[] {
  return group === "price" ? [...priceRows.map(claimOfPrice), ...unitPrices.map(claimOfUnit)] : [];
}

/** Every group of claims that the table of evidence has. */
export function judgedClaims(): ReadonlyMap<string, readonly ClaimId[]> {
  const groups = [...endpoints.map(({ id }) => id), "model"].map(
    (group) => [group, requestClaims(group, { endpoints, models })] as const,
  );
  return new Map([...groups, ["price", priceClaims("price")]]);
}
