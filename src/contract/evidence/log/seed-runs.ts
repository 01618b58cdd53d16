import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, claimsOn, recordsOf, type Origin } from "../record.ts";

/** Live runs of the seeds' author on the service outside China, 2026-03-28 and 29, told in the register. */
const RUNS: Origin = {
  tag: "seed-runs",
  kind: "relay",
  artifact: "seeds/002-kling-api-field-status-register.md",
  day: "2026-03-29",
  rung: "completed",
  scope: { surface: "global", standard: "legacy" },
};

const OMNI_RUNS: Origin = { ...RUNS, scope: { ...RUNS.scope, model: "kling-v3-omni" } };

/** What was seen working and failing. */
export const seedRuns: readonly Evidence[] = [
  ...recordsOf(OMNI_RUNS, [
    {
      name: "omni-core",
      locator: "section A, rows model_name to aspect_ratio",
      claims: claimsAt(
        "omni-video.create",
        `
        model_name: exists member:kling-v3-omni
        prompt: exists
        duration: exists
        mode: exists member:std
        aspect_ratio: exists member:16:9
      `,
      ),
      scope: { mode: "std" },
    },
    {
      name: "omni-shots",
      locator: "section B",
      claims: claimsAt(
        "omni-video.create",
        `
        multi_shot: exists
        shot_type: exists member:customize
        multi_prompt: exists
        multi_prompt[].index: exists required
        multi_prompt[].duration: exists required
      `,
      ),
      note: "entries without index or duration were refused",
    },
    {
      name: "omni-first-frame",
      locator: "section C, image_list; seeds/000, live annotations",
      claims: claimsAt(
        "omni-video.create",
        "image_list: exists\nimage_list[].image_url: exists\nimage_list[].type: exists member:first_frame",
      ),
    },
    {
      name: "omni-image-key",
      locator: "section C, live-rejected legacy path",
      rung: "accepted",
      claims: claimsAt("omni-video.create", "image_list[].image: refused"),
    },
    {
      name: "omni-image-and-index",
      locator: "section C, image_list[].image + index",
      rung: "accepted",
      verdict: "unclear",
      claims: claimsAt("omni-video.create", "image_list[].index: refused"),
      scope: { form: "image+index" },
      note: "refused together with image; index beside image_url was not tried",
    },
    {
      name: "omni-top-level-image",
      locator: "section C, separate weaker path",
      rung: "effective",
      claims: claimsAt("omni-video.create", "image: refused"),
      scope: { form: "base64" },
      note: "taken and finished, with weak or no adherence to the picture",
    },
    {
      name: "omni-clip-url",
      locator: "section D, video_url, remote URL",
      claims: claimsAt("omni-video.create", "video_list: exists\nvideo_list[].video_url: exists form:url"),
      scope: { form: "url" },
    },
    {
      name: "omni-clip-base64",
      locator: "section D, video_url, base64 video",
      rung: "accepted",
      claims: claimsAt("omni-video.create", "video_list[].video_url: refused:base64"),
      scope: { form: "base64" },
      note: "answered with: Video URL is invalid",
    },
    {
      name: "omni-top-level-clip",
      locator: "section D, old invalid method",
      rung: "stated",
      claims: claimsAt("omni-video.create", "video_url: refused"),
      note: "the method was rejected as proof of anything",
    },
  ]),
  ...recordsOf(RUNS, [
    {
      name: "mode-standard",
      locator: "section A, mode; reference/kling-video.md section 17.2",
      rung: "accepted",
      claims: claimsAt(
        ["omni-video.create", "text2video.create", "image2video.create"],
        "mode: refused:standard refused:professional",
      ),
    },
    {
      name: "data-prefix",
      locator: "reference/kling-video.md section 17.1, row File is not in a valid base64 format",
      rung: "accepted",
      claims: [
        ...claimsAt("omni-video.create", "image_list[].image_url: refused:data-prefix"),
        ...claimsAt("image2video.create", "image: refused:data-prefix"),
      ],
      scope: { form: "data-prefix" },
    },
    {
      name: "omni-model-elsewhere",
      locator: "reference/kling-video.md section 2, model-name traps",
      rung: "accepted",
      claims: claimsAt(["text2video.create", "image2video.create"], "model_name: refused:kling-v3-omni"),
    },
    {
      name: "text-create-log",
      locator: "live log 1774805076247_text2video.json (kling-v3), by reference/kling-video.md section 17.2",
      rung: "accepted",
      claims: [
        ...claimsAt(
          "text2video.create",
          `
          model_name: exists member:kling-v3
          prompt: exists
          answer:task_id: exists
          answer:task_status: exists member:submitted
          answer:created_at: exists
          answer:updated_at: exists
        `,
        ),
        ...claimsOn("model:3.0", "exists"),
      ],
      note: "created_at equals updated_at",
    },
    {
      name: "omni-queries",
      locator: "seeds/000, Query Task (Single) and (List), live alignment",
      claims: [
        ...claimsAt(
          "omni-video.one",
          `
          path:id: exists
          answer:task_id: exists
          answer:task_status: exists member:succeed
          answer:task_result: exists
          answer:task_result.videos: exists
          answer:task_result.videos[].url: exists
        `,
        ),
        ...claimsAt(
          "omni-video.list",
          "query:pageNum: exists\nquery:pageSize: exists\nanswer:task_id: exists\nanswer:task_status: exists",
        ),
        ...claimsOn("model:3.0-omni", "exists"),
      ],
    },
    {
      name: "element-with-sound",
      locator: "reference/kling-other.md section 3.3, last line",
      claims: claimsAt("omni-video.create", "element_list: exists\nelement_list[].element_id: exists\nsound: exists member:on"),
      scope: { model: "kling-v3-omni" },
    },
  ]),
];
