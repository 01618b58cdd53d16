import type { UnitPrice } from "../vocabulary/index.ts";

/**
 * What one unit of each pack costs at list price in US dollars, before the discount of a pack. The three units are different
 * currencies; amounts in them are never added.
 */
export const unitPrices: readonly UnitPrice[] = [
  { pack: "video", dollars: 0.14 },
  { pack: "image", dollars: 0.0035 },
  { pack: "try-on", dollars: 0.07 },
];
