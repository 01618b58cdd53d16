import type { Endpoint } from "../vocabulary/index.ts";
import { imageRecognizeExamples } from "./examples/image-recognize.ts";
import { deductionFields } from "./shared/answers.ts";
import { choice, flag, list, media, record, url } from "./shared/fields.ts";
import { legacyImage } from "./shared/media.ts";
import { dataPrefixRefusals } from "./shared/refused.ts";
import { emptyParts } from "./shared/task-family.ts";

/** Cuts the figure of a picture into its parts; answers at once. */
export const imageRecognize: readonly Endpoint[] = [
  {
    ...emptyParts,
    id: "image-recognize.call",
    family: "image-recognize",
    title: "Cut a picture into its parts",
    standard: "legacy",
    method: "POST",
    path: "/v1/videos/image-recognize",
    action: "call",
    product: "image",
    kind: "segments",
    sdk: { resource: "images", method: "recognize" },
    billable: true,
    pack: "video",
    withoutOnce: "it answers at once, makes no task, and takes no id of the caller's",
    bodyFields: [media("image", "The picture.", legacyImage, { presence: "required", role: "image" })],
    answerFields: [
      record("task_result", "What was found.", [
        list("images", "Four entries, one for each kind of part.", [
          choice("type", "Which part.", [
            { value: "object_seg", meaning: "The main thing." },
            { value: "head_seg", meaning: "The head with its hair." },
            { value: "face_seg", meaning: "The face without hair." },
            { value: "cloth_seg", meaning: "The clothes." },
          ]),
          flag("is_contain", "Whether the picture has such a part."),
          url("url", "Where the part alone is, as a picture.", { role: "made-picture" }),
        ]),
      ]),
      ...deductionFields,
    ],
    answer: "record",
    refusedForms: dataPrefixRefusals(["image"]),
    examples: imageRecognizeExamples,
  },
];
