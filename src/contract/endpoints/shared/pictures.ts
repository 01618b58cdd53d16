import type { Field, Member } from "../../vocabulary/index.ts";
import { choice, list, text, url, whole } from "./fields.ts";

/** The prompt of endpoints that make nothing without one. */
export function requiredPromptField(meaning: string): Field {
  return text("prompt", meaning, { presence: "required", max: 2500, role: "prompt" });
}

/** The prompt of endpoints whose pictures say enough. */
export const sparePromptField: Field = text("prompt", "What is seen, where the pictures do not say it.", {
  max: 2500,
  role: "prompt",
});

const SIZES: readonly Member[] = [
  { value: "1k", meaning: "1K.", means: "1k", needs: "sizes:1k" },
  { value: "2k", meaning: "2K.", means: "2k", needs: "sizes:2k" },
  { value: "4k", meaning: "4K.", means: "4k", needs: "sizes:4k" },
];

/** The size class of a picture, up to `largest`; the service's pages do not say how many pixels that are. */
export function pictureSizeField(largest: "2k" | "4k"): Field {
  const members = largest === "4k" ? SIZES : SIZES.filter((member) => member.value !== "4k");
  return choice("resolution", "Size class of the picture.", members, { role: "resolution", default: "1k" });
}

const RATIOS: readonly Member[] = ["16:9", "9:16", "1:1", "4:3", "3:4", "3:2", "2:3", "21:9"].map((value) => ({
  value,
  meaning: `Width to height ${value}.`,
  means: value,
}));

const AUTO: Member = { value: "auto", meaning: "The model chooses, by the input pictures.", means: "auto", needs: "autoRatio" };

/** The shape of a picture. */
export const pictureRatioField: Field = choice("aspect_ratio", "Width to height of the picture.", RATIOS, {
  role: "ratio",
  default: "16:9",
});

/** The shape of a picture where it may be left to the model. */
export const freeRatioField: Field = choice(
  "aspect_ratio",
  "Width to height of the picture; without effect where an input picture fixes it.",
  [AUTO, ...RATIOS],
  { role: "ratio", default: "auto" },
);

/** How many pictures are made; each takes a place of the pack's concurrency and is paid for. */
export const countField: Field = whole("n", "How many pictures are made.", [1, 9], { role: "count", default: 1 });

const pictureFields: readonly Field[] = [
  whole("index", "Number of the picture, counted from 0.", [0, 9], { presence: "required" }),
  url("url", "Where the picture is; it goes away after 30 days.", { presence: "required" }),
];
const watermarkUrl = url("watermark_url", "Where the watermarked copy is, when one was asked for.");

/** The pictures of a task that makes no watermarked copies. */
export const plainPicturesField: Field = list("images", "The pictures that were made.", pictureFields);

/** The pictures of a task. */
export const picturesField: Field = list("images", "The pictures that were made.", [...pictureFields, watermarkUrl]);

/** The pictures of a series, in order. */
export const seriesField: Field = list("series_images", "The pictures of a series, in order.", [...pictureFields, watermarkUrl]);
