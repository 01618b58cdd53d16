import type { PriceRow } from "../vocabulary/index.ts";

/** Work with sound has one price per call, in units of the video pack. */
export const audioPrices: readonly PriceRow[] = [
  { id: "speech", kind: "speech", units: 0.05, per: "call", pack: "video" },
  { id: "voice", kind: "voice", units: 0.05, per: "call", pack: "video" },
  { id: "sound", kind: "sound", units: 0.25, per: "call", pack: "video" },
  { id: "soundtrack", kind: "soundtrack", units: 0.25, per: "call", pack: "video" },
];
