import type { PriceRow } from "../vocabulary/index.ts";
import { perSecond } from "./per-second.ts";

/** Units per second of output of the models that take creates, and the flat prices of the endpoints that are declared. */
export const currentPrices: readonly PriceRow[] = [
  ...perSecond("3.0-omni", "silent", [0.6, 0.8, 3], { videoInput: false }),
  ...perSecond("3.0-omni", "native", [0.8, 1, 3], { videoInput: false }),
  ...perSecond("3.0-omni", "silent", [0.9, 1.2, 3], { videoInput: true }),
  ...perSecond("3.0", "silent", [0.6, 0.8, 3]),
  ...perSecond("3.0", "native", [0.9, 1.2, 3]),
  ...perSecond("3.0", "silent", [0.9, 1.2], { kind: "motion-control" }),
  ...perSecond("3.0-turbo", "native", [0.8, 1]),
  ...perSecond("o1", "silent", [0.6, 0.8], { videoInput: false }),
  ...perSecond("o1", "silent", [0.9, 1.2], { videoInput: true }),
  ...perSecond("2.6", "silent", [0.3, 0.5]),
  ...perSecond("2.6", "native", [undefined, 1]),
  ...perSecond("2.6", "voice", [undefined, 1.2]),
  ...perSecond("2.6", "silent", [0.5, 0.8], { kind: "motion-control" }),
  ...perSecond("2.5-turbo", "silent", [0.3, 0.5]),
  { id: "element", kind: "element", units: 0, per: "call", pack: "video" },
];
