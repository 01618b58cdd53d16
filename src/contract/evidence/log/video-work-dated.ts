import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, recordsOf, type Origin } from "../record.ts";

/** The service's own log of changes; each record has the day of its entry. */
const UPDATES: Origin = {
  tag: "clip-updates",
  kind: "document",
  artifact: "kling.ai/document-api updates log, read 2026-09-20 (reference/kling-video.md, SEP)",
  relayed: true,
  day: "2026-09-20",
  rung: "stated",
  scope: { standard: "legacy" },
};

/** The pages of 2025, as another stranger's repository kept them. */
const PAST: Origin = {
  ...UPDATES,
  tag: "pages-2025",
  artifact: "github microfox-ai/microfox packages/kling-ai/scrapedDocs (reference/kling-video.md, J25)",
  day: "2025-06-18",
};

const updateRecords = recordsOf(UPDATES, [
  {
    name: "new-lip-sync",
    day: "2025-09-15",
    locator: "section 18, row 2025-09; reference/kling-other.md section 7, 2025-09-15",
    claims: [
      ...claimsAt("identify-face.call", "answer:session_id: exists"),
      ...claimsAt("advanced-lip-sync.create", "session_id: exists"),
      ...claimsAt("lip-sync.create", "rule:superseded: holds"),
    ],
  },
  {
    name: "recognize",
    day: "2025-10-20",
    locator: "reference/kling-other.md section 7, 2025-10-20",
    claims: claimsAt("image-recognize.call", "image: exists"),
  },
  {
    name: "motion-2.6",
    day: "2025-12-16",
    locator: "section 18, row 2025-12-16",
    claims: claimsAt("motion-control.create", "model_name: member:kling-v2-6"),
  },
  {
    name: "effects-2025",
    day: "2025-12-30",
    locator: "section 13, withdrawn, 2025-12-30",
    claims: claimsAt("effects.create", "effect_scene: refused:celebration refused:c4d_cartoon"),
  },
  {
    name: "watermark-and-deduction",
    day: "2026-01-23",
    locator: "section 18, row 2026-01-23; reference/kling-other.md section 1.12",
    claims: [
      ...claimsAt(["avatar.create", "advanced-lip-sync.create"], "watermark_info: exists\nwatermark_info.enabled: exists"),
      ...claimsAt(["avatar.one", "advanced-lip-sync.one"], "answer:final_unit_deduction: exists"),
    ],
  },
  {
    name: "effects-january",
    day: "2026-01-30",
    locator: "section 13, withdrawn, 2026-01-30",
    claims: claimsAt(
      "effects.create",
      `
      effect_scene: refused:kiss refused:fight refused:hug refused:thumbs_up refused:tiger_hug refused:pet_lion
      effect_scene: refused:3d_cartoon_1
    `,
    ),
  },
  {
    name: "motion-3.0",
    day: "2026-03-04",
    locator: "section 18, row 2026-03-04; reference/kling-other.md section 3.3, row motion control 3.0",
    claims: claimsAt(
      "motion-control.create",
      "model_name: member:kling-v3\nelement_list: exists max\nrule:elements-model: holds\nrule:element-orientation: holds",
    ),
  },
  {
    name: "effects-july",
    day: "2026-07-03",
    locator: "section 13, withdrawn, 2026-07-03; section 18, row 2026-07-03",
    claims: claimsAt("effects.create", "effect_scene: refused:magic_match_tree"),
  },
]);

const pastRecords = recordsOf(PAST, [
  {
    name: "lip-sync-sound",
    locator: "section 11, old form, audio_file and audio_url; section 3.2, row audio of lip-sync",
    claims: claimsAt("lip-sync.create", "input.audio_file: form:base64 limits\ninput.audio_url: form:url limits"),
  },
  {
    name: "lip-sync",
    locator: "section 11, old form",
    claims: claimsAt(
      "lip-sync.create",
      `
      input: exists effect
      input.video_id: exists effect
      input.video_url: exists form:url limits effect
      input.mode: exists member:text2video member:audio2video effect
      input.text: exists max effect
      input.voice_id: exists effect
      input.voice_language: exists member:zh member:en effect
      input.voice_speed: exists min max effect
      input.audio_type: exists member:file member:url effect
      input.audio_file: exists effect
      input.audio_url: exists effect
      callback_url: exists effect
      rule:one-clip: holds
    `,
    ),
  },
  {
    name: "lip-sync-parent",
    locator: "section 3.5, row task_info",
    claims: claimsAt(
      ["lip-sync.one", "lip-sync.list"],
      `
      answer:task_info: exists
      answer:task_info.parent_video: exists
      answer:task_info.parent_video.id: exists
      answer:task_info.parent_video.url: exists
      answer:task_info.parent_video.duration: exists
    `,
    ),
  },
  {
    name: "authorization",
    locator: "reference/kling-other.md section 1.2, row JWT",
    claims: claimsAt(["lip-sync.create", "lip-sync.one", "lip-sync.list"], "header:Authorization: exists required"),
  },
  {
    name: "extend-seed",
    locator: "section 3.5, row task_result.videos[]",
    claims: claimsAt(["video-extend.one", "video-extend.list"], "answer:task_result.videos[].seed: exists"),
  },
  {
    name: "effects-of-2025",
    locator: "section 13, last line",
    verdict: "against",
    claims: claimsAt("effects.create", "input.model_name: refused\ninput.mode: refused\ninput.duration: refused"),
    note: "the form of 2025 had these fields",
  },
]);

/** What the pages of 2025 and the log of changes say of work with clips. */
export const videoWorkDated: readonly Evidence[] = [...pastRecords, ...updateRecords];
