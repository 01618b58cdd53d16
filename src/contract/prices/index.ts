import type { PriceRow } from "../vocabulary/index.ts";
import { currentPrices } from "./current.ts";
import { retiredPrices } from "./retired.ts";

/** Every price that is known: list prices, before the discount of a pack. */
export const priceRows: readonly PriceRow[] = [...currentPrices, ...retiredPrices];
