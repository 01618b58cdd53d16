import type { ImageSize, PriceRow } from "../vocabulary/index.ts";

/** The first day on which a list of the service was seen without these models. */
const RETIRED = { until: "2026-05-19" } as const;

/**
 * Units per picture of the models for still pictures, and of work that has a price whatever the model. A series costs its pictures.
 * Dressing a person is paid in units of a third pack.
 */
export const imagePrices: readonly PriceRow[] = [
  ...bySize("image-3.0", { "1k": 8, "2k": 8 }),
  ...bySize("image-3.0-omni", { "1k": 8, "2k": 8, "4k": 16 }),
  ...bySize("image-o1", { "1k": 8, "2k": 8 }),
  ...bySize("image-2.1", { "1k": 4, "2k": 4 }, false),
  ...bySize("image-2.1", { "1k": 8, "2k": 8 }, true),
  perImage("image-2.1/multi-image", 16, { model: "image-2.1", kind: "multi-image-to-image" }),
  perImage("expand", 8, { kind: "expand" }),
  { id: "views", kind: "views", units: 20, per: "call", pack: "image" },
  ...(["try-on-1", "try-on-1.5"] as const).map((model): PriceRow => ({
    id: model,
    model,
    units: 1,
    per: "call",
    pack: "try-on",
  })),
  perImage("image-2.0/text", 4, { model: "image-2.0", imageInput: false, ...RETIRED }),
  perImage("image-2.0/image", 8, { model: "image-2.0", imageInput: true, ...RETIRED }),
  perImage("image-2.0/multi-image", 16, { model: "image-2.0", kind: "multi-image-to-image", ...RETIRED }),
  perImage("image-2.0-new/image", 8, { model: "image-2.0-new", imageInput: true, ...RETIRED }),
  perImage("image-1.5/text", 4, { model: "image-1.5", imageInput: false, ...RETIRED }),
  perImage("image-1.5/image", 8, { model: "image-1.5", imageInput: true, ...RETIRED }),
  perImage("image-1.0", 1, { model: "image-1.0", ...RETIRED }),
];

/** One line of the price table: the same model at each of its sizes, from text, from a picture, or (unsaid) from either. */
function bySize(model: string, units: Readonly<Partial<Record<ImageSize, number>>>, imageInput?: boolean): readonly PriceRow[] {
  const from = imageInput === undefined ? [] : [imageInput ? "image" : "text"];
  return (Object.entries(units) as [ImageSize, number][]).map(([resolution, amount]) =>
    perImage([model, ...from, resolution].join("/"), amount, {
      model,
      resolution,
      ...(imageInput === undefined ? {} : { imageInput }),
    }),
  ); // the keys are sizes
}

function perImage(
  id: string,
  units: number,
  conditions: Pick<PriceRow, "model" | "kind" | "resolution" | "imageInput" | "until">,
): PriceRow {
  return { id, ...conditions, units, per: "image", pack: "image" };
}
