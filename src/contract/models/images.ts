import type { ImageCapabilities, ImageModel } from "../vocabulary/index.ts";

/** The eight shapes that every current model for free pictures makes. */
const RATIOS: readonly string[] = ["16:9", "9:16", "1:1", "4:3", "3:4", "3:2", "2:3", "21:9"];

/** Models for still pictures that take creates (capability map of 2026-05-19 and the dated changes after it). */
const current: readonly ImageModel[] = [
  {
    id: "image-3.0",
    product: "image",
    title: "Kling Image 3.0",
    wire: { legacy: "kling-v3" },
    capabilities: pictures({ elements: ["images"] }),
    validFrom: "2026-02-25",
    standing: "documented",
  },
  {
    id: "image-3.0-omni",
    product: "image",
    title: "Kling Image 3.0 Omni",
    wire: { legacy: "kling-v3-omni" },
    capabilities: pictures({
      sizes: ["1k", "2k", "4k"],
      autoRatio: true,
      series: true,
      multiImage: true,
      elements: ["images"],
    }),
    validFrom: "2026-02-25",
    standing: "documented",
  },
  {
    id: "image-o1",
    product: "image",
    title: "Kling Image O1",
    wire: { legacy: "kling-image-o1" },
    capabilities: pictures({ autoRatio: true, multiImage: true, elements: ["images"] }),
    validFrom: "2025-12-15",
    standing: "documented",
  },
  {
    id: "image-2.1",
    product: "image",
    title: "Kling Image 2.1",
    wire: { legacy: "kling-v2-1" },
    // The map gives it series, although no endpoint that takes it has a field for them; the log has both sides.
    capabilities: pictures({ series: true, multiImage: true, characterReference: true }),
    standing: "documented",
  },
];

/**
 * Models that neither the capability map nor the pages name any more. No source dates their end, so it is the first day on which a
 * list of the service was seen without them. Their sizes and shapes are told nowhere.
 */
const retired: readonly ImageModel[] = [
  past("image-2.0", "Kling Image 2.0", "kling-v2", { multiImage: true }),
  past("image-2.0-new", "Kling Image 2.0 New", "kling-v2-new", { textToImage: false }),
  past("image-1.5", "Kling Image 1.5", "kling-v1-5", { characterReference: true }),
  past("image-1.0", "Kling Image 1.0", "kling-v1", {}),
];

/** Models that dress a person; they make no pictures of their own, and no source tells their sizes and shapes. */
const tryOn: readonly ImageModel[] = [
  dresser("try-on-1", "Kolors Virtual Try-On 1", { legacy: "kolors-virtual-try-on-v1" }),
  dresser("try-on-1.5", "Kolors Virtual Try-On 1.5", { legacy: "kolors-virtual-try-on-v1-5" }),
  // Requests for the others run on it since that day; how it is named on the wire is told nowhere.
  { ...dresser("try-on-3.0", "Virtual Try-On 3.0", {}), validFrom: "2026-09-15" },
];

/** Every model for still pictures. */
export const imageModels: readonly ImageModel[] = [...current, ...retired, ...tryOn];

function pictures(own: Partial<ImageCapabilities>): ImageCapabilities {
  return {
    sizes: ["1k", "2k"],
    ratios: RATIOS,
    autoRatio: false,
    textToImage: true,
    imageToImage: true,
    series: false,
    multiImage: false,
    characterReference: false,
    elements: [],
    ...own,
  };
}

function past(id: string, title: string, legacy: string, own: Partial<ImageCapabilities>): ImageModel {
  return {
    id,
    product: "image",
    title,
    wire: { legacy },
    capabilities: pictures({ sizes: [], ratios: [], ...own }),
    retiredOn: "2026-05-19",
    standing: "documented",
  };
}

function dresser(id: string, title: string, wire: ImageModel["wire"]): ImageModel {
  const capabilities = pictures({ sizes: [], ratios: [], textToImage: false, imageToImage: false });
  return { id, product: "image", title, wire, capabilities, standing: "documented" };
}
