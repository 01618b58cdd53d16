import type { Endpoint, RoleValues } from "../contract/index.ts";

/**
 * How many slots of its pack a task holds until it ends: one for a clip, one for each picture. What makes elements, voices and sounds
 * holds none: no source says that it does.
 */
export function slotsOf(endpoint: Pick<Endpoint, "product">, roles: RoleValues): number {
  if (endpoint.product === "video") return 1;
  if (endpoint.product !== "image") return 0;
  const isSeries = roles.one("series")?.means === "series";
  const count = Number(roles.one(isSeries ? "series-count" : "count")?.means);
  return Number.isInteger(count) && count >= 1 ? count : 1;
}
