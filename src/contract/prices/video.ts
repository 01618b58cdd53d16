import type { PriceRow, Resolution } from "../vocabulary/index.ts";
import { perSecond } from "./per-second.ts";

/**
 * Work on clips that has a price of its own, whatever the model: per second of the result (an edit, and a picture that speaks,
 * whose length is that of the sound), per started five seconds (lip-sync), or per call.
 */
export const videoWorkPrices: readonly PriceRow[] = [
  ...bySize("multi-elements", "second", [0.6, 1]),
  ...bySize("avatar", "second", [0.4, 0.8]),
  ...bySize("extend", "call", [2, 3.5]),
  { id: "lip-sync", kind: "lip-sync", units: 0.5, per: "five-seconds", pack: "video" },
  { id: "faces", kind: "faces", units: 0.05, per: "call", pack: "video" },
  { id: "segments", kind: "segments", units: 0.1, per: "call", pack: "video" },
  // A guess: the answer to the call tells of deductions, and no price list has a row for it.
  { id: "selection", kind: "selection", units: 0, per: "call", pack: "video" },
  ...perSecond("1.6", "silent", [0.4, 0.7], { kind: "multi-image-to-video", until: "2026-09-15" }),
];

function bySize(
  kind: NonNullable<PriceRow["kind"]>,
  per: "second" | "call",
  [small, large]: readonly [number, number],
): readonly PriceRow[] {
  const sizes: readonly (readonly [Resolution, number])[] = [
    ["720p", small],
    ["1080p", large],
  ];
  return sizes.map(([resolution, units]) => ({ id: `${kind}/${resolution}`, kind, resolution, units, per, pack: "video" }));
}
