import type { PriceRow } from "../vocabulary/index.ts";
import { perSecond } from "./per-second.ts";

const RETIRED = { until: "2026-09-15" } as const;

/**
 * Prices that no longer count: models retired on 2026-09-15, and rows that only the price table of 2026-02-10 has (voices on 3.0,
 * a clip with native audio on 3.0 Omni). They stay readable; `until` is the first day on which a later price list was seen
 * without them.
 */
export const retiredPrices: readonly PriceRow[] = [
  ...perSecond("3.0", "voice", [1.1, 1.4], { since: "2026-02-10", until: "2026-09-20" }),
  ...perSecond("3.0-omni", "native", [1.1, 1.4], { videoInput: true, since: "2026-02-10", until: "2026-09-20" }),
  ...perSecond("2.1-master", "silent", [undefined, 2], RETIRED),
  ...perSecond("2.0-master", "silent", [2], RETIRED),
  ...perSecond("2.1", "silent", [0.4, 0.7], RETIRED),
  ...perSecond("1.6", "silent", [0.4, 0.7], RETIRED),
  ...perSecond("1.5", "silent", [0.4, 0.7], RETIRED),
  ...perSecond("1.0", "silent", [0.2, 0.7], RETIRED),
];
