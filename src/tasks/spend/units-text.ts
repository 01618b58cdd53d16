import { formatDecimal } from "../../base/index.ts";
import type { Pack } from "../../contract/index.ts";

/** Hundredths of a unit as people read them, with the pack that they are of: `1.8 units of video`. */
export function unitsText(hundredths: number, pack: Pack): string {
  const units = formatDecimal(hundredths, 2);
  return `${units} ${units === "1" ? "unit" : "units"} of ${pack}`;
}
