import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, claimsOn, recordsOf, type Origin } from "../record.ts";

const NOTES: Omit<Origin, "tag" | "day" | "artifact"> = { kind: "third-party", rung: "stated" };

const GRID: Origin = {
  ...NOTES,
  tag: "grid",
  day: "2026-08-01",
  artifact: "github inference-sh/grid pricing.md (reference/kling-other.md, GRID)",
};
const TRACKERS: Origin = {
  ...NOTES,
  tag: "trackers",
  day: "2025-12-31",
  artifact: "issue trackers of clients (reference/kling-video.md)",
};
const MIRROR: Origin = {
  ...NOTES,
  tag: "price-mirror",
  day: "2026-09-20",
  artifact: "a mirror of the price page (reference/kling-video.md)",
};
const VERCEL: Origin = {
  ...NOTES,
  tag: "vercel-ai",
  day: "2026-08-01",
  artifact: "github vercel/ai packages/klingai (reference/kling-video.md, VERCEL)",
};
const LEGACY_PAGE: Origin = {
  ...NOTES,
  tag: "legacy-page-notes",
  day: "2026-09-30",
  artifact: "Vietnamese notes on the legacy omni page (reference/kling-video.md, CLIPAI)",
};
const RE_READ: Origin = {
  ...NOTES,
  tag: "re-read-october",
  day: "2026-10-08",
  artifact: "provider reference, pages re-read on 2026-10-08 (reference/kling-video.md, RH)",
};
const RESELLERS: Origin = {
  ...NOTES,
  tag: "resellers-4.0",
  day: "2026-10-24",
  artifact: "Comfy Router, wavespeed and venice pages on 4.0 (reference/kling-video.md, K4 and COMFY)",
};
const OURS: Origin = {
  kind: "person",
  rung: "stated",
  tag: "our-reading",
  day: "2026-11-21",
  artifact: "reading of the reference notes for this contract",
};

/** What third parties print, and what is only our own reading. */
export const communityNotes: readonly Evidence[] = [
  ...recordsOf(GRID, [
    {
      name: "old-prices",
      locator: "section 1.14, older models",
      claims: (
        [
          "2.1-master/silent/1080p",
          "2.0-master/silent/720p",
          "2.1/silent/720p",
          "2.1/silent/1080p",
          "1.6/silent/720p",
          "1.6/silent/1080p",
          "1.5/silent/720p",
          "1.5/silent/1080p",
          "1.0/silent/720p",
          "1.0/silent/1080p",
        ] as const
      ).flatMap((row) => claimsOn(`price:${row}`, "units")),
      note: "printed per clip of 5 and 10 s; the same per second",
    },
  ]),
  ...recordsOf(TRACKERS, [
    {
      name: "2.6-std-refused",
      locator: "section 17.1, row mode value 'std' is invalid; V-D26",
      verdict: "against",
      claims: claimsAt(["text2video.create", "image2video.create"], "mode: member:std"),
      scope: { standard: "legacy", model: "kling-v2-6" },
      note: "in the early days of 2.6; the day is not kept",
    },
  ]),
  ...recordsOf(MIRROR, [
    {
      name: "omni-with-clip",
      locator: "section 16, last lines; V-D13",
      verdict: "against",
      claims: claimsOn("price:3.0-omni/video/silent/720p", "units"),
      note: "prints 0.6 in the row with a clip",
    },
  ]),
  ...recordsOf(VERCEL, [
    {
      name: "sound-needs-pro",
      locator: "V-D25",
      claims: claimsAt(["text2video.create", "image2video.create"], "rule:sound-needs-pro: holds"),
      scope: { standard: "legacy", model: "kling-v2-6" },
      note: "on 3.0 any mode has sound",
    },
    { name: "camera", locator: "section 5.1, live message", claims: claimsAt("text2video.create", "rule:camera-mode: holds") },
    {
      name: "elements-or-voices",
      locator: "reference/kling-other.md section 3.3, row image-to-video 3.0",
      claims: claimsAt("image2video.create", "rule:elements-or-voices: holds"),
    },
  ]),
  ...recordsOf(LEGACY_PAGE, [
    {
      name: "clip-limits",
      locator: "section 4.2; V-D6",
      claims: claimsAt("omni-video.create", "video_list[].video_url: limits"),
      scope: { standard: "legacy" },
    },
  ]),
  ...recordsOf(RE_READ, [
    {
      name: "no-retirement-found",
      locator: "V-D1, O-D24",
      verdict: "unclear",
      claims: (["1.0", "1.5", "1.6", "2.0-master", "2.1", "2.1-master"] as const).flatMap((id) =>
        claimsOn(`model:${id}`, "retired"),
      ),
      note: "neither the updates log nor this reading has a deprecation",
    },
    {
      name: "prices",
      locator: "section 16, heading",
      claims: (
        ["3.0/silent/720p", "3.0/native/720p", "3.0-omni/no-video/silent/720p", "3.0-omni/video/silent/720p"] as const
      ).flatMap((row) => claimsOn(`price:${row}`, "units")),
    },
  ]),
  ...recordsOf(RESELLERS, [
    {
      name: "4.0",
      locator: "section 19",
      claims: [
        ...claimsOn(
          "model:4.0",
          `
          exists seconds resolutions:720p resolutions:1080p nativeAudio elements:images elements:video
          referenceVideo firstFrame endFrame ratios:16:9 ratios:9:16 ratios:1:1 ratios:21:9
        `,
        ),
        ...claimsOn(
          "model:4.0-flash",
          "exists seconds resolutions:720p nativeAudio firstFrame ratios:16:9 ratios:9:16 ratios:1:1 ratios:21:9",
        ),
      ],
      scope: { standard: "new" },
    },
  ]),
  ...recordsOf(OURS, [
    {
      name: "one-frame-of-a-kind",
      locator: "reference/kling-video.md section 4, row image_list",
      verdict: "unclear",
      claims: claimsAt("omni-video.create", "rule:one-first-frame: holds\nrule:one-end-frame: holds"),
      note: "no source shows two frames of a kind, and none forbids them",
    },
    {
      name: "shots-with-intelligence",
      locator: "reference/kling-video.md section 3.3, row shot_type",
      verdict: "unclear",
      claims: claimsAt(["omni-video.create", "text2video.create", "image2video.create"], "rule:shots-with-intelligence: holds"),
      note: "follows from the model cutting the one prompt; never seen tried",
    },
    {
      name: "shot-index-contiguous",
      locator: "reference/kling-video.md section 21",
      verdict: "unclear",
      claims: claimsAt(["omni-video.create", "text2video.create", "image2video.create"], "rule:shot-index: holds"),
      note: "the pages say from 1; whether gaps are refused is not known",
    },
    {
      name: "mask-origin",
      locator: "reference/kling-video.md V-D20",
      verdict: "unclear",
      claims: claimsAt("image2video.create", "dynamic_masks[].trajectories[].y: effect"),
      note: "the pages count from the bottom left, some clients from the top left",
    },
  ]),
];
