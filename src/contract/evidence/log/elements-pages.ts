import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, recordsOf, type Origin } from "../record.ts";
import { DELETED } from "./audio-listings.ts";
import { MARCH_OPTIONS, MARCH_PAGING, MARCH_TASK_CREATED, MARCH_TASK_RECORD } from "./listings.ts";

/** The element pages as a stranger's repository kept them on 2026-09-20. */
const PAGES: Origin = {
  tag: "element-pages-september",
  kind: "document",
  artifact: "github aself101/kling-api docs/api, pages of 2026-09-20 (reference/kling-other.md, O26)",
  relayed: true,
  day: "2026-09-20",
  rung: "stated",
  scope: { standard: "legacy" },
};

/** What the document of the first days of the 3.0 models has otherwise. */
const SERIES_3: Origin = {
  ...PAGES,
  tag: "series-3-elements",
  artifact: "KlingAI Series 3.0 Model API Specification, text of 2026-02-10 (reference/kling-other.md, QQ)",
  day: "2026-02-10",
};

const UPDATES: Origin = {
  ...PAGES,
  tag: "element-updates",
  artifact: "kling.ai/document-api updates log, read 2026-09-20 (reference/kling-other.md, O26)",
};

/** The old service's pages; early in 2026, no day is kept. */
const OLD_PAGES: Origin = {
  ...PAGES,
  tag: "old-element-pages",
  artifact: "Chinese transcription of the old element pages (reference/kling-other.md, OLDEL)",
  day: "2026-02-01",
};

const OURS: Origin = {
  tag: "our-reading-elements",
  kind: "person",
  artifact: "reading of the reference notes for this contract",
  day: "2026-11-21",
  rung: "stated",
  scope: { standard: "legacy" },
};

const ELEMENT_RESULT = `
  answer:task_result.elements: exists
  answer:task_result.elements[].element_id: exists required
  answer:task_result.elements[].element_name: exists
  answer:task_result.elements[].element_description: exists
  answer:task_result.elements[].reference_type: exists member:image_refer member:video_refer
  answer:task_result.elements[].element_image_list: exists
  answer:task_result.elements[].element_video_list: exists
  answer:task_result.elements[].element_voice_info: exists
  answer:task_result.elements[].element_voice_info.voice_id: exists
  answer:task_result.elements[].element_voice_info.voice_name: exists
  answer:task_result.elements[].element_voice_info.trial_url: exists
  answer:task_result.elements[].element_voice_info.owned_by: exists
  answer:task_result.elements[].tag_list: exists
  answer:task_result.elements[].owned_by: exists
  answer:task_result.elements[].status: exists member:succeed member:deleted
`;

const current = recordsOf(PAGES, [
  {
    name: "create",
    locator: "section 3.1; page kling-omni-3.0-element-mgt.md, request body",
    claims: claimsAt(
      "elements.create",
      `
      element_name: exists required max effect
      element_description: exists required max effect
      reference_type: exists required member:video_refer member:image_refer effect
      element_image_list: exists effect
      element_image_list.frontal_image: exists required form:url form:base64 limits effect
      element_image_list.refer_images: exists required min max effect
      element_image_list.refer_images[].image_url: exists required form:url form:base64 limits effect
      element_video_list: exists effect
      element_video_list.refer_videos: exists required min max effect
      element_video_list.refer_videos[].video_url: exists required form:url limits effect
      element_voice_id: exists effect
      tag_list: exists effect
      tag_list[].tag_id: exists required member:o_101 member:o_102 member:o_103 member:o_104 member:o_105
      tag_list[].tag_id: member:o_106 member:o_107 member:o_108 effect
      rule:images-required: holds
      rule:video-required: holds
      rule:video-forbidden: holds
      rule:views-differ: holds
      element_frontal_image: refused
      element_refer_list: refused
      ${MARCH_OPTIONS}${MARCH_TASK_CREATED}
    `,
    ),
    note: "voices of picture elements are for characters and humanoids; clips for kling-video-o3 and later, an id no other page has",
  },
  {
    name: "pictures-beside-a-clip",
    locator: "page kling-omni-3.0-element-mgt.md, notes on element_image_list and element_video_list",
    verdict: "unclear",
    claims: claimsAt("elements.create", "rule:images-forbidden: holds"),
    note: "excludes a clip beside pictures, and says nothing of pictures beside a clip",
  },
  {
    name: "queries",
    locator: "section 3.1, rows nested echo, status and deduction fields",
    claims: [
      ...claimsAt("elements.one", `path:id: exists required\n${MARCH_TASK_RECORD}${ELEMENT_RESULT}`),
      ...claimsAt("elements.list", `${MARCH_PAGING}${MARCH_TASK_RECORD}${ELEMENT_RESULT}`),
      ...claimsAt(
        "preset-elements.list",
        `
        answer:task_id: exists required
        answer:task_status: exists required member:submitted member:processing member:succeed member:failed
        answer:task_status_msg: exists
        answer:task_result: exists
        answer:created_at: exists required
        answer:updated_at: exists required
        ${MARCH_PAGING}${ELEMENT_RESULT}
      `,
      ),
    ],
  },
  {
    name: "delete",
    locator: "section 3.1, rows delete and delete answer; O-D2",
    claims: claimsAt("elements.delete", `element_id: required effect\n${DELETED}`),
    note: "a text, although queries answer a number; nothing says that the task of the answer can be queried",
  },
]);

const series3 = recordsOf(SERIES_3, [
  {
    name: "voice-id-as-number",
    locator: "section 3.1, row element_voice_id",
    verdict: "unclear",
    claims: claimsAt("elements.create", "element_voice_id: exists"),
    note: "its table says text, its samples a number; the log of changes of 2026-03-11 settles on text",
  },
  {
    name: "no-element-status",
    locator: "section 3.1, row element status",
    verdict: "unclear",
    claims: claimsAt(["elements.one", "elements.list"], "answer:task_result.elements[].status: exists"),
    note: "the field is not there yet",
  },
]);

const old = [
  ...recordsOf(OLD_PAGES, [
    {
      name: "create",
      locator: "section 3.2",
      claims: claimsAt(
        "custom-elements.call",
        `
        element_name: exists effect
        element_description: exists effect
        element_frontal_image: exists effect
        element_refer_list: exists min max effect
        element_refer_list[].image_url: exists effect
        tag_list: exists effect
        element_video_list: refused
        answer:element_id: exists
        answer:element_name: exists
        answer:element_description: exists
        answer:element_frontal_image: exists
        answer:element_refer_list: exists
        answer:element_refer_list[].image_url: exists
        answer:tag_list: exists
        answer:tag_list[].id: exists
        answer:tag_list[].name: exists
        answer:tag_list[].description: exists
        answer:owned_by: exists
      `,
      ),
      note: "answers at once; elements of pictures only",
    },
    {
      name: "lists",
      locator: "section 3.2",
      claims: claimsAt(["custom-elements.list", "old-preset-elements.list"], "query:pageNum: exists\nquery:pageSize: exists"),
    },
    {
      name: "delete",
      locator: "section 3.2; O-D2",
      claims: claimsAt("elements.delete", "element_id: exists"),
      note: "the old library is deleted from at /v1/general/delete-elements too",
    },
  ]),
  ...recordsOf(UPDATES, [
    {
      name: "two-services",
      day: "2026-02-25",
      locator: "section 3.2, separate library; section 7, 2026-02-25",
      claims: [
        ...claimsAt("custom-elements.call", "answer:element_id: exists"),
        ...claimsAt("elements.create", "element_name: exists"),
      ],
      note: "a new service appears; the old one still answers, with ids that the new one does not know",
    },
  ]),
  ...recordsOf(PAGES, [
    {
      name: "pictures-of-legacy-pages",
      locator: "section 1.11, Images",
      claims: claimsAt(
        "custom-elements.call",
        `
        element_frontal_image: form:url form:base64 limits refused:data-prefix
        element_refer_list[].image_url: form:url form:base64 limits refused:data-prefix
      `,
      ),
      note: "said of the pictures of legacy pages as a whole",
    },
    {
      name: "paging-of-legacy-pages",
      locator: "section 1.8, row Legacy paging",
      claims: claimsAt(
        ["custom-elements.list", "old-preset-elements.list"],
        "query:pageNum: default min max\nquery:pageSize: default min max",
      ),
      note: "said of legacy lists as a whole",
    },
    {
      name: "headers-of-legacy-pages",
      locator: "section 1.2, row Header Authorization",
      claims: claimsAt(
        ["custom-elements.call", "custom-elements.list", "old-preset-elements.list"],
        "header:Content-Type: exists required default\nheader:Authorization: exists required",
      ),
      note: "said of every endpoint",
    },
  ]),
];

const readings = recordsOf(OURS, [
  {
    name: "old-create",
    locator: "reference/kling-other.md section 3.2",
    verdict: "unclear",
    claims: claimsAt("custom-elements.call", "tag_list[].tag_id: exists effect\nelement_image_list: refused"),
    note: "tags as in the service that replaced it; its own names of pictures are others",
  },
  {
    name: "old-lists",
    locator: "reference/kling-other.md section 3.2",
    verdict: "unclear",
    claims: claimsAt(
      ["custom-elements.list", "old-preset-elements.list"],
      `
      answer:element_id: exists
      answer:element_name: exists
      answer:element_description: exists
      answer:element_frontal_image: exists
      answer:element_refer_list: exists
      answer:element_refer_list[].image_url: exists
      answer:tag_list: exists
      answer:tag_list[].id: exists
      answer:tag_list[].name: exists
      answer:tag_list[].description: exists
      answer:owned_by: exists
    `,
    ),
    note: "as the create answers; the notes do not show the lists",
  },
]);

/** What sources say of both element services beyond the seeds' transcription. */
export const elementPages: readonly Evidence[] = [...series3, ...old, ...current, ...readings];
