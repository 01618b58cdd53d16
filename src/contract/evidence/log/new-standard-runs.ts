import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, claimsOn, recordsOf, type Origin } from "../record.ts";

const NEW = { standard: "new" } as const;

const UPDATES: Origin = {
  tag: "new-updates",
  kind: "document",
  artifact: "kling.ai/document-api updates log, read 2026-09-20 (reference/kling-video.md, SEP)",
  relayed: true,
  day: "2026-07-15",
  rung: "stated",
  scope: NEW,
};
const MAP: Origin = {
  tag: "capability-map-new",
  kind: "document",
  artifact: "kling.ai/document-api capability map of 2026-05-19 (reference/kling-video.md, SEP)",
  relayed: true,
  day: "2026-05-19",
  rung: "stated",
  scope: NEW,
};
const O1_ERROR: Origin = {
  tag: "o1-error-new",
  kind: "relay",
  artifact: "saved errors of O1, by reference/kling-video.md (O1ERR)",
  day: "2026-07-27",
  rung: "accepted",
  scope: { model: "kling-o1" },
};
const CONSOLE: Origin = {
  tag: "console-tasks",
  kind: "relay",
  artifact: "console README, live-verified, by reference/kling-video.md (CONSOLE)",
  day: "2026-08-21",
  rung: "accepted",
  scope: NEW,
};
const SEPTEMBER: Origin = {
  tag: "new-live-september",
  kind: "relay",
  artifact: "github aself101/kling-api migration checklist and spec, live notes, by reference/kling-video.md (LIVE9)",
  day: "2026-09-20",
  rung: "accepted",
  scope: { ...NEW, surface: "global" },
};
const OMNI_RUN: Origin = {
  tag: "omni-run-september",
  kind: "relay",
  artifact: "live generation at /omni-video/kling-v3-omni, by reference/kling-video.md (OMNI28)",
  day: "2026-09-28",
  rung: "completed",
  scope: NEW,
};
const SKILL: Origin = {
  tag: "skill-new-september",
  kind: "relay",
  artifact: "Chinese working notes on kling-3.0, live, by reference/kling-other.md (SKILL9)",
  day: "2026-09-30",
  rung: "accepted",
  scope: { ...NEW, model: "kling-3.0" },
};

const dated = [
  ...recordsOf(MAP, [
    {
      name: "o1-text-seconds",
      locator: "section 15.1, row T2V single; V-D5",
      claims: claimsAt("omni-video-o1.create", "rule:o1-seconds-text: holds\nrule:o1-seconds-frame: holds"),
    },
    {
      name: "2.6-range",
      locator: "section 15.1, row range; V-D9",
      verdict: "against",
      claims: claimsAt(["text-to-video-2.6.create", "image-to-video-2.6.create"], "rule:model-seconds: holds"),
      note: "the map's range says 3 to 10 s, its rows 5 and 10 s",
    },
    {
      name: "2.6-frames-silent",
      locator: "section 15.1, row first + last",
      claims: claimsAt("image-to-video-2.6.create", "rule:last-frame-silent: holds\nrule:last-frame-needs-1080p: holds"),
      note: "1080P silent only; the page itself asks for 1080p and does not speak of sound",
    },
    {
      name: "turbo-sound",
      locator: "section 15.1, row native audio; V-D17",
      claims: claimsOn("model:3.0-turbo", "nativeAudio"),
      note: "a capability here, while the pages of Turbo have no field for sound",
    },
  ]),
  ...recordsOf(UPDATES, [
    {
      name: "turbo-alone",
      day: "2026-06-17",
      locator: "section 18, row 2026-06-17; O-D1",
      claims: [
        ...claimsAt("text-to-video-3.0-turbo.create", "prompt: exists\nsettings: exists"),
        ...claimsAt("image-to-video-3.0-turbo.create", "contents: exists\nsettings: exists"),
      ],
      note: "first model of the new standard, and in no other",
    },
    {
      name: "new-standard-for-more",
      locator: "section 18, row 2026-07-15; O-D1",
      claims: [
        ...claimsAt(
          ["text-to-video-3.0.create", "text-to-video-2.6.create", "text-to-video-2.5-turbo.create"],
          "prompt: exists\nsettings: exists",
        ),
        ...claimsAt(
          [
            "image-to-video-3.0.create",
            "image-to-video-2.6.create",
            "image-to-video-2.5-turbo.create",
            "omni-video-3.0-omni.create",
            "motion-control-3.0.create",
            "motion-control-2.6.create",
          ],
          "contents: exists\nsettings: exists",
        ),
      ],
      note: "the legacy standard stays beside it",
    },
    {
      name: "callbacks-signed",
      day: "2026-08-07",
      locator: "section 18, row 2026-08-07",
      claims: claimsAt(
        "callback-new",
        "header:webhook-id: exists\nheader:webhook-timestamp: exists\nheader:webhook-signature: exists",
      ),
    },
  ]),
];

const runs = [
  ...recordsOf(O1_ERROR, [
    {
      name: "seconds",
      locator: "section 17.1, row Duration only supports 5 or 10 seconds; V-D5",
      claims: claimsAt("omni-video-o1.create", "rule:o1-seconds-text: holds\nrule:o1-seconds-frame: holds"),
      note: "which of the two standards it was sent to is not kept; the text names refer_image",
    },
  ]),
  ...recordsOf(CONSOLE, [
    {
      name: "legacy-tasks-too",
      locator: "section 17.2, row unified /tasks shows legacy tasks; O-D4",
      claims: claimsAt("tasks.find", "query:task_ids: exists\nanswer:id: exists\nanswer:status: exists"),
      note: "tasks of legacy paths are found as well",
    },
  ]),
  ...recordsOf(SEPTEMBER, [
    {
      name: "ids-of-a-find",
      locator: "section 14.5, live caps",
      claims: claimsAt(
        "tasks.find",
        `
        query:task_ids: exists
        query:external_task_ids: exists
        rule:ids-required: holds
        rule:ids-count: holds
      `,
      ),
      note: "more than 20 and none are refused; an unknown id gives an empty list",
    },
    {
      name: "find-tells-legacy-tasks",
      locator: "section 14.5, last line; O-D4",
      rung: "completed",
      claims: claimsAt(
        "tasks.find",
        "answer:outputs: exists\nanswer:outputs[].type: member:image member:element member:voice member:video\nanswer:billing: exists",
      ),
      note: "pictures, elements, voices and avatars of legacy paths, in outputs and billing",
    },
    {
      name: "times-of-a-search",
      locator: "section 14.5, list; V-D28",
      claims: claimsAt("tasks.search", "start_time: exists\nend_time: exists"),
      note: "numbers and text are both taken",
    },
    {
      name: "external-id",
      locator: "section 1, row external_task_id",
      rung: "stated",
      claims: claimsAt(
        [
          "text-to-video-3.0.create",
          "text-to-video-3.0-turbo.create",
          "text-to-video-2.6.create",
          "text-to-video-2.5-turbo.create",
          "image-to-video-3.0.create",
          "image-to-video-3.0-turbo.create",
          "image-to-video-2.6.create",
          "image-to-video-2.5-turbo.create",
          "omni-video-3.0-omni.create",
          "omni-video-o1.create",
          "motion-control-3.0.create",
          "motion-control-2.6.create",
        ],
        "options.external_task_id: exists effect",
      ),
      note: "a repeat was refused and cost nothing, on one new path that is not kept; so it is not counted as live here",
    },
    {
      name: "contents-empty",
      locator: "section 17.1, row contents cannot be empty",
      rung: "stated",
      claims: claimsAt(
        [
          "image-to-video-3.0.create",
          "image-to-video-3.0-turbo.create",
          "image-to-video-2.6.create",
          "image-to-video-2.5-turbo.create",
          "omni-video-3.0-omni.create",
          "omni-video-o1.create",
          "motion-control-3.0.create",
          "motion-control-2.6.create",
        ],
        "contents: required",
      ),
      note: "refused live on a new path that is not kept; so it is not counted as live here",
    },
    {
      name: "turbo-sound",
      locator: "section 17.2, row Turbo output always has an audio track; V-D17",
      rung: "completed",
      claims: claimsOn("model:3.0-turbo", "nativeAudio"),
      note: "the clip had a sound track that nothing asked for; one render",
    },
    {
      name: "no-callback-seen",
      locator: "reference/kling-other.md section 1.9, last row",
      rung: "stated",
      verdict: "unclear",
      claims: claimsAt(["callback-legacy", "callback-new"], "header:webhook-signature: exists"),
      note: "nobody who was found has seen a callback arrive",
    },
  ]),
  ...recordsOf(OMNI_RUN, [
    {
      name: "other-name-in-the-path",
      locator: "section 2, row omni-video of the new standard; V-D23",
      claims: [
        ...claimsOn("model:3.0-omni", "exists"),
        ...claimsAt(
          "omni-video-3.0-omni.create",
          "contents: exists\ncontents[].type: member:prompt member:first_frame\ncontents[first_frame].url: exists form:url",
        ),
      ],
      note: "the legacy name kling-v3-omni worked in the new path; the pages have kling-3.0-omni",
    },
  ]),
  ...recordsOf(SKILL, [
    {
      name: "element-id-as-text",
      locator: "reference/kling-other.md section 1.4, row new standard takes element_id as a string; V-D29",
      claims: claimsAt("image-to-video-3.0.create", "contents[element].element_id: exists"),
      note: "15 digits as text were taken",
    },
  ]),
];

/** Dated changes and strangers' live calls that speak of the new standard. */
export const newStandardRuns: readonly Evidence[] = [...dated, ...runs];
