import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, claimsOn, recordsOf, type Origin } from "../record.ts";

/** The service's own log of changes; each record has the day of its entry. */
const UPDATES: Origin = {
  tag: "updates",
  kind: "document",
  artifact: "kling.ai/document-api updates log, read 2026-09-20 (reference/kling-video.md, SEP)",
  relayed: true,
  day: "2026-09-20",
  rung: "stated",
  scope: { standard: "legacy" },
};

/** Dated changes, with what each of them ended. */
export const documentUpdates: readonly Evidence[] = recordsOf(UPDATES, [
  { name: "o1", day: "2025-12-15", locator: "section 18, row 2025-12-15", claims: claimsOn("model:o1", "exists") },
  {
    name: "voices-2.6",
    day: "2025-12-16",
    locator: "section 18, row 2025-12-16",
    claims: claimsOn("model:2.6", "exists nativeAudio voiceControl"),
  },
  {
    name: "watermark-and-deduction",
    day: "2026-01-23",
    locator: "section 18, row 2026-01-23",
    claims: [
      ...claimsAt(
        ["omni-video.create", "text2video.create", "image2video.create"],
        "watermark_info: exists\nwatermark_info.enabled: exists",
      ),
      ...claimsAt(["omni-video.one", "text2video.one", "image2video.one"], "answer:final_unit_deduction: exists"),
    ],
  },
  {
    name: "series-3",
    day: "2026-02-25",
    locator: "section 18, row 2026-02-25",
    claims: [...claimsOn("model:3.0", "exists seconds multiShot"), ...claimsOn("model:3.0-omni", "exists seconds multiShot")],
  },
  {
    name: "o1-frames-and-elements",
    day: "2026-03-11",
    locator: "section 18, row 2026-03-11",
    claims: claimsAt("omni-video.create", "rule:o1-end-frame-elements: holds"),
  },
  {
    name: "shots-by-the-model",
    day: "2026-03-11",
    locator: "reference/kling-other.md section 7, 2026-03-11",
    claims: [
      ...claimsAt(["omni-video.create", "text2video.create", "image2video.create"], "shot_type: member:intelligence"),
      ...claimsAt("elements.create", "element_voice_id: exists"),
    ],
    note: "the voice id of an element is a text from here on",
  },
  {
    name: "voices-of-picture-elements",
    day: "2026-03-23",
    locator: "section 18, row 2026-03-23",
    verdict: "against",
    claims: claimsAt("elements.create", "rule:voice-for-video-elements: holds"),
    note: "lifted, for characters and humanoids",
  },
  {
    name: "counting",
    day: "2026-04-01",
    locator: "section 18, row 2026-04-01; section 4.1, right column",
    claims: claimsAt(
      "omni-video.create",
      "rule:references: holds\nrule:references-with-video: holds\nrule:elements-with-frame: holds",
    ),
    note: "finer by kind of element; its largest totals stay 7 and 4",
  },
  {
    name: "4k",
    day: "2026-04-23",
    locator: "section 18, row 2026-04-23",
    claims: [
      ...claimsAt(["omni-video.create", "text2video.create", "image2video.create"], "mode: member:4k"),
      ...claimsOn("model:3.0", "resolutions:4k"),
      ...claimsOn("model:3.0-omni", "resolutions:4k"),
    ],
  },
  {
    name: "4k-not-with-a-clip",
    day: "2026-04-23",
    locator: "section 4, row mode; section 18, rows 2026-04-23 and 2026-06-17",
    claims: claimsAt("omni-video.create", "rule:4k-without-video: holds"),
  },
  {
    name: "multi-shot-with-frames",
    day: "2026-05-07",
    locator: "section 18, row 2026-05-07; V-D4",
    verdict: "against",
    claims: [
      ...claimsAt("omni-video.create", "rule:multi-shot-without-frames: holds"),
      ...claimsAt("image2video.create", "rule:multi-shot-without-end: holds"),
    ],
    note: "multi-shot goes together with first and first and end frame",
  },
  {
    name: "turbo",
    day: "2026-06-17",
    locator: "section 18, row 2026-06-17",
    claims: claimsOn("model:3.0-turbo", "exists"),
    scope: { standard: "new" },
  },
  {
    name: "clips-to-15-s",
    day: "2026-06-17",
    locator: "section 18, row 2026-06-17; V-D6",
    claims: claimsAt("omni-video.create", "video_list[].video_url: limits"),
    scope: { model: "kling-v3-omni" },
  },
  {
    name: "4k-with-a-clip",
    day: "2026-06-17",
    locator: "section 18, row 2026-06-17",
    verdict: "against",
    claims: claimsAt("omni-video.create", "rule:4k-without-video: holds"),
    note: "lifted",
  },
  {
    name: "clip-and-multi-shot",
    day: "2026-06-17",
    locator: "section 18, row 2026-06-17; section 4.3",
    claims: claimsAt("omni-video.create", "rule:feature-video-multi-shot: holds"),
  },
]);
