import type { Evidence } from "../../vocabulary/index.ts";
import { claimsOn, recordsOf, type Origin } from "../record.ts";

/** What the seeds read out of the documents as a whole, beyond single fields. */
const REFERENCE: Origin = {
  tag: "seed-reading",
  kind: "document",
  artifact: "KlingAI Series 3.0 Model API Specification, captured 2026-03-28 (seeds/000)",
  relayed: true,
  day: "2026-03-29",
  rung: "stated",
  scope: { standard: "legacy" },
};
const REGISTER: Origin = { ...REFERENCE, tag: "seed-register", artifact: "preserved API pages of 2026-03 (seeds/002)" };
const ELEMENTS: Origin = { ...REFERENCE, tag: "seed-element-tier", artifact: "preserved element page of 2026-03 (seeds/003)" };

/** What the seeds' author decided or left open; nobody else's word. */
const AUTHOR: Origin = {
  tag: "seed-author",
  kind: "person",
  artifact: "the seeds' author (seeds/002-kling-api-field-status-register.md)",
  day: "2026-03-29",
  rung: "stated",
};

/** Evidence of the notes and of the house's policy. */
export const seedNotes: readonly Evidence[] = [
  ...recordsOf(REFERENCE, [
    {
      name: "continuity",
      locator: "Direct answer: does SOT contain 15-second content; 15-second continuity notes",
      claims: claimsOn("note:continuity", "holds"),
      note: "no single flag in the text that was reviewed; tools for structure and anchors instead",
    },
    {
      name: "multi-shot-beyond-omni",
      locator: "Text to Video and Image to Video - Create Task, relevance to continuity",
      claims: claimsOn("note:multi-shot-beyond-omni", "holds"),
    },
    {
      name: "captured-sections",
      locator: "What was actually captured; Capability Map",
      claims: [...claimsOn("note:captured-sections", "holds"), ...claimsOn("note:invocation-examples", "holds")],
    },
    {
      name: "reference-lists",
      locator: "Additional SOT-extracted structures, interpretation",
      claims: claimsOn("note:video-reference-role", "holds"),
    },
  ]),
  ...recordsOf(REGISTER, [
    {
      name: "output-24-fps",
      locator: "2026-03-29 newly extracted Omni row constraints, video_url",
      claims: claimsOn("note:output-24-fps", "holds"),
    },
    {
      name: "video-query-selector",
      locator: "2026-03-29 extraction-confidence refinement, last line",
      claims: claimsOn("note:video-query-selector", "holds"),
    },
    {
      name: "element-child",
      locator: "section E, element_list[].element_id",
      claims: claimsOn("note:element-child", "holds"),
    },
    {
      name: "voices",
      locator: "section F, voice_list and voice tags",
      claims: [
        ...claimsOn("note:voice-in-the-prompt", "holds"),
        ...claimsOn("note:voice-billing", "holds"),
        ...claimsOn("note:voice-sources", "holds"),
        ...claimsOn("note:native-audio", "holds"),
      ],
    },
    {
      name: "pro",
      locator: "section G; section A, mode",
      claims: claimsOn("note:pro-quality", "holds"),
      note: "a hint in the capture; the later extraction names 720P and 1080P",
    },
  ]),
  ...recordsOf(ELEMENTS, [
    {
      name: "lifecycle",
      locator: "sections 4, 6, 9 and 10",
      claims: [
        ...claimsOn("note:element-id-later", "holds"),
        ...claimsOn("note:element-query-selector", "holds"),
        ...claimsOn("note:element-workflow", "holds"),
        ...claimsOn("note:presets-by-owner", "holds"),
      ],
    },
    {
      name: "kinds",
      locator: "section 1, reference_type and element_video_list",
      claims: claimsOn("note:element-kinds-availability", "holds"),
      note: "kling-video-o3 is an id that no other page has",
    },
  ]),
  ...recordsOf({ ...AUTHOR, kind: "relay", tag: "seed-author-runs" }, [
    {
      name: "drift",
      locator: "seeds/000, Text to Video - Create Task, live caution",
      claims: claimsOn("note:model-support-drifts", "holds"),
    },
  ]),
  ...recordsOf(AUTHOR, [
    {
      name: "policy",
      locator: "section A, rows model_name and duration",
      claims: [...claimsOn("policy:house", "maxSeconds models")],
    },
    {
      name: "method",
      locator: "Status legend; Use of this register; seeds/000, Source-of-truth policy",
      claims: [
        ...claimsOn("note:sources-of-truth", "holds"),
        ...claimsOn("note:use-of-the-register", "holds"),
        ...claimsOn("note:four-labels", "holds"),
      ],
    },
    {
      name: "assumptions",
      locator: "section H",
      claims: [...claimsOn("note:no-chaining", "holds"), ...claimsOn("note:assumptions-to-avoid", "holds")],
    },
    {
      name: "papers",
      locator: "seeds/000, What still needs transcription; Related docs",
      claims: [...claimsOn("note:transcription", "holds"), ...claimsOn("note:papers-not-kept", "holds")],
    },
    {
      name: "no-live-create",
      locator: "seeds/003, section 10",
      claims: claimsOn("note:no-live-element-create", "holds"),
    },
    {
      name: "unknowns",
      locator: "section I; section F, keep_original_sound; seeds/003, section 7",
      verdict: "unclear",
      claims: [
        ...claimsOn("note:open-text-voices", "holds"),
        ...claimsOn("note:open-element-and-list-voices", "holds"),
        ...claimsOn("note:open-pro-behaviour", "holds"),
        ...claimsOn("note:open-capability-ranges", "holds"),
        ...claimsOn("note:open-nested-rows", "holds"),
        ...claimsOn("note:open-keep-sound", "holds"),
        ...claimsOn("note:open-element-delete-task", "holds"),
      ],
    },
  ]),
];
