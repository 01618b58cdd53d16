import { formatDecimal } from "../../base/index.ts";
import type { Pack } from "../../contract/index.ts";
import type { Amounts } from "../../store/index.ts";

/** Hundredths of a unit as people read them, with the pack that they are of: `1.8 units of video`. */
export function unitsText(hundredths: number, pack: Pack): string {
  const units = formatDecimal(hundredths, 2);
  return `${units} ${units === "1" ? "unit" : "units"} of ${pack}`;
}

/** Amounts of several packs: `1.8 units of video and 2 units of image`; `nothing` where there are none. */
export function amountsText(amounts: Amounts): string {
  const parts = Object.entries(amounts).map(([pack, parts]) => unitsText(parts, pack as Pack)); // keys of Amounts are packs
  return parts.length === 0 ? "nothing" : parts.join(" and ");
}
