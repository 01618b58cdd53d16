import type { PriceRow } from "../vocabulary/index.ts";
import { audioPrices } from "./audio.ts";
import { currentPrices } from "./current.ts";
import { imagePrices } from "./images.ts";
import { retiredPrices } from "./retired.ts";
import { videoWorkPrices } from "./video.ts";

export { unitPrices } from "./units.ts";

/** Every price that is known: list prices, before the discount of a pack. */
export const priceRows: readonly PriceRow[] = [
  ...currentPrices,
  ...videoWorkPrices,
  ...audioPrices,
  ...imagePrices,
  ...retiredPrices,
];
