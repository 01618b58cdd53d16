import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, claimsOn, recordsOf, type Origin } from "../record.ts";

const LEGACY = { standard: "legacy" } as const;

const base: Omit<Origin, "tag" | "day"> = {
  kind: "relay",
  artifact: "reference/kling-video.md",
  rung: "accepted",
};

const NEW_API: Origin = {
  ...base,
  tag: "new-api",
  day: "2025-12-31",
  artifact: "github QuantumNous/new-api PR 2532, by reference/kling-video.md",
  scope: LEGACY,
};
const O1_ERROR: Origin = {
  ...base,
  tag: "o1-error",
  day: "2026-07-27",
  artifact: "saved errors of O1, by reference/kling-video.md (O1ERR)",
};
const RENDERS: Origin = {
  ...base,
  tag: "renders",
  day: "2026-08-02",
  artifact: "measured renders, by reference/kling-video.md (KROUTE)",
  rung: "completed",
};
const CONSOLE: Origin = {
  ...base,
  tag: "console",
  day: "2026-08-21",
  artifact: "console README, live-verified, by reference/kling-video.md (CONSOLE)",
  scope: LEGACY,
};
const KOREAN: Origin = {
  ...base,
  tag: "korean-note",
  day: "2026-08-26",
  artifact: "Korean note of no-cost probes, by reference/kling-video.md (KR)",
  scope: LEGACY,
};
const SEPTEMBER: Origin = {
  ...base,
  tag: "live-september",
  day: "2026-09-20",
  artifact: "github aself101/kling-api migration checklist and spec, live notes, by reference/kling-video.md (LIVE9)",
  scope: { surface: "global" },
};
const SKILL: Origin = {
  ...base,
  tag: "skill-september",
  day: "2026-09-30",
  artifact: "Chinese working notes on 3.0, live, by reference/kling-other.md (SKILL9)",
};

/** Strangers' live calls, known through the reference notes. */
export const communityRuns: readonly Evidence[] = [
  ...recordsOf(NEW_API, [
    {
      name: "task-record",
      locator: "section 1 and section 17.1, row Image pixel is invalid",
      rung: "completed",
      claims: claimsAt(
        ["text2video.one", "image2video.one"],
        `
        answer:task_id: exists
        answer:task_status: exists member:succeed member:failed
        answer:task_status_msg: exists
        answer:task_result: exists
        answer:task_result.videos: exists
      `,
      ),
      note: "a failed task is HTTP 200 and code 0 with a text only",
    },
    {
      name: "picture-side",
      locator: "section 17.1, row Image pixel is invalid",
      rung: "completed",
      claims: claimsAt("image2video.create", "image: limits"),
      note: "a side under 300 px fails the task about 1.6 s after the create",
    },
  ]),
  ...recordsOf(O1_ERROR, [
    {
      name: "seconds",
      locator: "section 17.1, row Duration only supports 5 or 10 seconds; V-D5",
      claims: claimsAt("omni-video.create", "rule:o1-seconds: holds"),
      scope: { model: "kling-video-o1" },
    },
  ]),
  ...recordsOf(RENDERS, [
    {
      name: "lengths",
      locator: "section 17.2, row single renders",
      claims: claimsOn("model:3.0", "exists seconds"),
      scope: { standard: "legacy", model: "kling-v3" },
      note: "3, 4, 5, 6 and 8 s were all made",
    },
    {
      name: "length-out-of-range",
      locator: "V-D14; section 17.2, row out-of-range duration",
      verdict: "against",
      claims: claimsAt(["text2video.create", "image2video.create"], "rule:model-seconds: holds"),
      scope: { standard: "legacy" },
      note: "taken and billed, says one source; two others saw a refusal",
    },
    {
      name: "price",
      locator: "section 16, live checks",
      claims: claimsOn("price:3.0/silent/720p", "units"),
      scope: { standard: "legacy", model: "kling-v3" },
    },
  ]),
  ...recordsOf(CONSOLE, [
    {
      name: "2.1-master",
      locator: "section 17.1, rows with source CONSOLE",
      claims: claimsAt(
        "image2video.create",
        `
        rule:tail-model: holds
        rule:masks-model: holds
        rule:camera-model: holds
        rule:model-seconds: holds
        cfg_scale: max
      `,
      ),
      scope: { model: "kling-v2-1-master" },
    },
    {
      name: "guidance-on-2.x",
      locator: "V-D15; section 17.1, row cfgScale",
      verdict: "unclear",
      claims: claimsAt("image2video.create", "rule:guidance-model: holds"),
      scope: { model: "kling-v2-1-master" },
      note: "the pages say 2.x has no cfg_scale, yet its range is judged",
    },
    { name: "no-header", locator: "section 1, row no header", claims: claimsOn("error:1001", "exists") },
  ]),
  ...recordsOf(KOREAN, [
    {
      name: "model-without-name",
      locator: "section 2, model-name traps",
      claims: claimsAt(["omni-video.create", "text2video.create", "image2video.create"], "model: refused"),
      note: "model is ignored and the default model runs",
    },
    {
      name: "model-names",
      locator: "section 2, model-name traps",
      claims: [
        ...claimsAt("omni-video.create", "model_name: member:kling-v3-omni member:kling-video-o1"),
        ...claimsAt(
          ["text2video.create", "image2video.create"],
          "model_name: member:kling-v3 member:kling-v2-5-turbo member:kling-v2-6",
        ),
      ],
    },
    {
      name: "length-refused",
      locator: "section 17.1, row duration value '99' is invalid; V-D14",
      claims: claimsAt(["text2video.create", "image2video.create"], "rule:model-seconds: holds"),
    },
    {
      name: "retirement-notice",
      locator: "V-D1; section 18, row 2026-09-15",
      rung: "stated",
      claims: (["1.0", "1.5", "1.6", "2.0-master", "2.1", "2.1-master"] as const).flatMap((id) =>
        claimsOn(`model:${id}`, "retired"),
      ),
      note: "tells of a notice for 2026-09-15 that the public log does not have",
    },
    { name: "wrong-region", locator: "section 1, row keys and task ids are regional", claims: claimsOn("error:1002", "exists") },
  ]),
  ...recordsOf(SEPTEMBER, [
    {
      name: "1.0-discontinued",
      locator: "section 17.1, row The model 'kling-v1' has been discontinued; V-D1, O-D24",
      claims: [...claimsOn("model:1.0", "retired"), ...claimsOn("error:1203", "exists")],
      note: "the service code was not kept",
    },
    {
      name: "unknown-task",
      locator: "section 1, row unknown id; O-D3",
      claims: claimsOn("error:1201", "exists"),
      note: "400 and 1201 with a text, not 404 and 1203",
    },
    { name: "pack-empty", locator: "section 17.1, row Account balance not enough", claims: claimsOn("error:1102", "exists") },
    {
      name: "token-on-new-path",
      locator: "section 1, row new paths refuse JWT",
      claims: claimsOn("error:1002", "exists"),
      scope: { standard: "new" },
    },
    {
      name: "external-id",
      locator: "section 1, row external_task_id; reference/kling-other.md section 1.8",
      rung: "effective",
      claims: claimsAt("omni-video.create", "external_task_id: exists effect"),
      scope: { standard: "new" },
      note: "a repeat is refused and costs nothing; seen on the new standard",
    },
    {
      name: "element-price",
      locator: "reference/kling-other.md section 1.14, elements",
      rung: "completed",
      claims: claimsOn("price:element", "units"),
    },
    {
      name: "element-create",
      locator: "reference/kling-other.md sections 1.2 and 1.7",
      rung: "completed",
      claims: claimsAt(
        "elements.create",
        `
        element_name: exists
        element_description: exists
        reference_type: exists member:image_refer
        element_image_list: exists
        element_image_list.frontal_image: exists
        element_image_list.refer_images: exists
      `,
      ),
      scope: { standard: "legacy" },
    },
    {
      name: "element-delete",
      locator: "reference/kling-other.md section 3.1, row delete; O-D2",
      rung: "completed",
      claims: claimsAt("elements.delete", "element_id: exists effect"),
      scope: { standard: "legacy" },
      note: "both paths delete from the same library",
    },
    {
      name: "prices",
      locator: "section 16, live checks",
      rung: "completed",
      claims: [
        ...claimsOn("price:3.0-turbo/native/720p", "units"),
        ...claimsOn("price:3.0-omni/no-video/silent/720p", "units"),
        ...claimsOn("price:2.5-turbo/silent/720p", "units"),
      ],
      scope: { standard: "new" },
    },
  ]),
  ...recordsOf(SKILL, [
    {
      name: "element-pictures",
      locator: "reference/kling-other.md section 1.5, row refer images must be between 1 and 3",
      claims: claimsAt("elements.create", "element_image_list.refer_images: min max"),
      scope: LEGACY,
    },
  ]),
];
