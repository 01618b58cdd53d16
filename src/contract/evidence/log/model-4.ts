import type { Evidence } from "../../vocabulary/index.ts";
import { claimsOn, recordsOf, type Origin } from "../record.ts";

const NEW = { standard: "new" } as const;
const RESELLER: Omit<Origin, "tag" | "day" | "artifact"> = { kind: "third-party", rung: "stated", scope: NEW };

const USE_API: Origin = {
  ...RESELLER,
  tag: "useapi-4.0",
  day: "2026-10-18",
  artifact: "useapi.net/docs/articles/kling-4-api of 2026-10-18 (reference/kling-video.md, K4)",
};
const VENICE: Origin = {
  ...RESELLER,
  tag: "venice-4.0",
  day: "2026-10-24",
  artifact: "docs.venice.ai/models/kling-4-0, which gives 2026-10-24 as its day (reference/kling-video.md, K4)",
};
const WAVESPEED: Origin = {
  ...RESELLER,
  tag: "wavespeed-4.0",
  day: "2026-10-24",
  artifact: "wavespeed.ai/collections/kling-4, listed since about 2026-10-24 (reference/kling-video.md, K4)",
};
const CREATIFY: Origin = {
  ...RESELLER,
  tag: "creatify-4.0",
  day: "2026-10-24",
  artifact: "creatify kling-video-v4, listed since about 2026-10-24 (reference/kling-video.md, K4)",
};
const COMFY: Origin = {
  ...RESELLER,
  tag: "comfy-4.0",
  day: "2026-10-24",
  artifact: "docs.comfy.org router pages kling-4-0, listed since about 2026-10-24 (reference/kling-video.md, COMFY)",
};
const OURS: Origin = {
  kind: "person",
  rung: "stated",
  tag: "our-reading-4.0",
  day: "2026-11-21",
  artifact: "reading of the reference notes for this contract",
  scope: NEW,
};
const PAGE: Origin = {
  kind: "document",
  tag: "callback-page-delivery",
  rung: "stated",
  relayed: true,
  day: "2026-09-20",
  artifact: "github aself101/kling-api docs/api, kling-get-started-callbacks of 2026-09-20 (reference/kling-other.md, O26)",
};

/** What resellers print of models that no page of the API names, row by row of the reference's section 19. */
export const modelFour: readonly Evidence[] = [
  ...recordsOf(PAGE, [
    {
      name: "delivery",
      locator: "Test Callback; reference/kling-other.md section 1.9, row retries",
      verdict: "unclear",
      claims: claimsOn("note:callback-delivery", "holds"),
      note: "silent but for the test callback",
    },
  ]),
  ...recordsOf(USE_API, [
    {
      name: "dates",
      locator: "section 19, row app",
      claims: claimsOn("note:4.0-availability", "holds"),
      note: "the developer API was announced as coming soon",
    },
  ]),
  ...recordsOf(VENICE, [
    {
      name: "capabilities",
      locator: "section 19, rows duration, aspect and audio",
      claims: [
        ...claimsOn("model:4.0", "exists seconds nativeAudio ratios:16:9 ratios:9:16 ratios:1:1 ratios:21:9"),
        ...claimsOn("model:4.0-flash", "seconds nativeAudio ratios:16:9 ratios:9:16 ratios:1:1 ratios:21:9"),
        ...claimsOn("note:4.0-availability", "holds"),
        ...claimsOn("note:4.0-sound", "holds"),
      ],
    },
    { name: "price", locator: "section 19, row price", claims: claimsOn("note:4.0-price", "holds") },
  ]),
  ...recordsOf(WAVESPEED, [
    {
      name: "capabilities",
      locator: "section 19, rows duration, aspect, middle_frame and reference mode",
      claims: [
        ...claimsOn("model:4.0", "exists seconds firstFrame endFrame referenceVideo ratios:16:9 ratios:9:16 ratios:1:1"),
        ...claimsOn("model:4.0", "ratios:21:9"),
        ...claimsOn("model:4.0-flash", "seconds firstFrame"),
        ...claimsOn("note:4.0-frames", "holds"),
        ...claimsOn("note:4.0-inputs", "holds"),
      ],
    },
    { name: "price", locator: "section 19, row price", claims: claimsOn("note:4.0-price", "holds") },
  ]),
  ...recordsOf(CREATIFY, [
    {
      name: "larger",
      locator: "section 19, row resolution",
      verdict: "unclear",
      claims: claimsOn("model:4.0", "resolutions:720p resolutions:1080p"),
      note: "lists 2k and 4k, which no other reseller does",
    },
  ]),
  ...recordsOf(COMFY, [
    {
      name: "capabilities",
      locator: "section 19, rows duration, resolution, audio, middle_frame, reference mode",
      claims: [
        ...claimsOn("model:4.0", "exists seconds resolutions:720p resolutions:1080p nativeAudio voiceControl elements:images"),
        ...claimsOn("model:4.0", "elements:video referenceVideo firstFrame endFrame"),
        ...claimsOn("model:4.0-flash", "exists seconds resolutions:720p nativeAudio referenceVideo firstFrame"),
        ...claimsOn("note:4.0-frames", "holds"),
        ...claimsOn("note:4.0-inputs", "holds"),
        ...claimsOn("note:4.0-prompt", "holds"),
        ...claimsOn("note:4.0-sound", "holds"),
        ...claimsOn("note:4.0-availability", "holds"),
      ],
      note: "kling/kling-4.0 and kling-4.0-flash in the shape of the new standard",
    },
  ]),
  ...recordsOf(OURS, [
    {
      name: "kinds-of-elements",
      locator: "section 19, row reference mode",
      verdict: "unclear",
      claims: claimsOn("model:4.0", "elements:images elements:video"),
      note: "7 elements are spoken of, not of which kinds; both are assumed, as with 3.0 Omni",
    },
    {
      name: "ratios-of-flash",
      locator: "section 19, row aspect",
      verdict: "unclear",
      claims: claimsOn("model:4.0-flash", "ratios:16:9 ratios:9:16 ratios:1:1 ratios:21:9"),
      note: "the row does not tell 4.0 and Flash apart",
    },
  ]),
];
