import { unitPrices } from "../prices/index.ts";
import type { Pack } from "../vocabulary/index.ts";

const MILLION = 1_000_000;

/**
 * What units of a pack cost at list price, exactly: hundredths of a unit in, millionths of a US dollar out. The price of a unit of every pack is a
 * whole number of ten-thousandths of a dollar, so nothing is rounded.
 */
export function listPrice(pack: Pack, hundredths: number): number {
  const unit = unitPrices.find((each) => each.pack === pack);
  if (unit === undefined) throw new TypeError(`the pack ${pack} has no price`);
  return (Math.round(unit.dollars * MILLION) / 100) * hundredths;
}
