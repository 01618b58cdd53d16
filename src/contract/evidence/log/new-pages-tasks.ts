import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, recordsOf, type Origin } from "../record.ts";
import { COMMON_HEADERS } from "./listings.ts";
import { NEW_PAGES } from "./new-pages.ts";
import {
  NEW_FOUND,
  NEW_FOUND_MATERIALS,
  NEW_FOUND_REFERENCES,
  NEW_FOUND_ROLES,
  NEW_MATERIAL_ROLE,
  NEW_MATERIALS,
  NEW_REFERENCE_ROLE,
  NEW_REFERENCES,
  NEW_TASK,
} from "./new-task-listings.ts";

const CALLBACK_PAGE: Origin = {
  ...NEW_PAGES,
  tag: "callback-page-september",
  artifact: "github aself101/kling-api docs/api, kling-get-started-callbacks of 2026-09-20 (reference/kling-other.md, O26)",
  scope: {},
};

/** What the pages of 2026-09-20 say of the queries of the new standard. */
const queries = recordsOf(NEW_PAGES, [
  {
    name: "find",
    locator: "tail of every new page, Query Task (By task ID); section 14.5; V-D24",
    claims: [
      ...claimsAt("tasks.find", "query:task_ids: exists\nquery:external_task_ids: exists\nrule:ids-of-one-kind: holds"),
      ...claimsAt("tasks.find", COMMON_HEADERS),
      ...claimsAt("tasks.find", NEW_TASK),
      ...claimsAt("tasks.find", NEW_REFERENCES),
    ],
    note: "the success word is succeeded, where the legacy standard has succeed",
  },
  {
    name: "search",
    locator: "tail of every new page, Query Task (By Cursor); section 14.5; V-D28",
    claims: [
      ...claimsAt(
        "tasks.search",
        `
        start_time: exists effect
        end_time: exists effect
        cursor: exists effect
        limit: exists default max effect
        filters: exists effect
        filters[].key: exists member:status member:product_type effect
        filters[].values: exists member:submitted member:processing member:succeeded member:failed
        filters[].values: member:video member:image member:try_on effect
        rule:times-in-order: holds
        rule:cursor-overrides: holds
        rule:filter-status: holds
        rule:filter-product-type: holds
      `,
      ),
      ...claimsAt("tasks.search", COMMON_HEADERS),
      ...claimsAt("tasks.search", NEW_FOUND),
      ...claimsAt("tasks.search", NEW_FOUND_REFERENCES),
    ],
    note: "times are numbers on the pages of Turbo and text on the twelve others",
  },
  {
    name: "references-or-materials",
    locator: "Response Example, outputs of type element; O-D22",
    verdict: "unclear",
    claims: [...claimsAt("callback-new", NEW_REFERENCES), ...claimsAt("callback-new", NEW_MATERIAL_ROLE)],
    note: "the word of queries; the page on callbacks has another",
  },
  {
    name: "tag-ids",
    locator: "Response Example, outputs of type element, tags",
    verdict: "unclear",
    claims: [
      ...claimsAt("tasks.find", "answer:outputs[element].tags[].id: exists"),
      ...claimsAt("tasks.search", "answer:result[].outputs[element].tags[].id: exists"),
      ...claimsAt("callback-new", "answer:outputs[element].tags[].id: exists"),
    ],
    note: "shown as a number; the tags that elements are made with have ids in text",
  },
]);

/** What the page on callbacks says of both dialects. */
const callbackPage = recordsOf(CALLBACK_PAGE, [
  {
    name: "new-record",
    locator: "New Callback Function; reference/kling-other.md section 1.9, row body; O-D14",
    claims: [...claimsAt("callback-new", NEW_TASK), ...claimsAt("callback-new", NEW_MATERIALS)],
    scope: { standard: "new" },
    note: "the bare record, without the envelope of answers",
  },
  {
    name: "legacy-record",
    locator: "Legacy Callback Function; reference/kling-other.md section 1.9, row body; O-D14",
    claims: claimsAt(
      "callback-legacy",
      `
      answer:task_id: exists required
      answer:task_status: exists required member:submitted member:processing member:succeed member:failed
      answer:task_status_msg: exists
      answer:created_at: exists required
      answer:updated_at: exists required
      answer:final_unit_deduction: exists
      answer:final_balance_deduction: exists
      answer:final_balance_deduction.quota: exists
      answer:final_balance_deduction.list_price: exists
      answer:task_info: exists
      answer:task_info.parent_video: exists
      answer:task_info.parent_video.id: exists
      answer:task_info.parent_video.url: exists
      answer:task_info.parent_video.duration: exists
      answer:task_info.external_task_id: exists
      answer:task_result: exists
      answer:task_result.images: exists
      answer:task_result.images[].index: exists
      answer:task_result.images[].url: exists
      answer:task_result.videos: exists
      answer:task_result.videos[].id: exists
      answer:task_result.videos[].url: exists
      answer:task_result.videos[].duration: exists
    `,
    ),
    scope: { standard: "legacy" },
    note: "only pictures and clips are shown; elements, voices and sounds are not spoken of",
  },
  {
    name: "signed",
    locator: "Callback Request Headers, Verify Signature; reference/kling-other.md section 1.9, rows on signing",
    claims: claimsAt(
      "callback-new",
      `
      header:Content-Type: exists
      header:webhook-id: exists
      header:webhook-timestamp: exists
      header:webhook-signature: exists
    `,
    ),
    scope: { standard: "new" },
    note: "only when the account has a secret; 5 minutes of tolerance, 7 days of two secrets while one is changed",
  },
  {
    name: "legacy-signed",
    locator: "Prerequisites; reference/kling-other.md section 1.9, last row",
    verdict: "unclear",
    claims: claimsAt(
      "callback-legacy",
      `
      header:Content-Type: exists
      header:webhook-id: exists
      header:webhook-timestamp: exists
      header:webhook-signature: exists
    `,
    ),
    scope: { standard: "legacy" },
    note: "the page speaks of options.callback_url; whether legacy callbacks are signed too is not said",
  },
  {
    name: "which-shape-of-3.0-omni",
    locator: "headings of both functions; reference/kling-other.md section 1.9, row which shape",
    verdict: "unclear",
    claims: [...claimsAt("callback-legacy", "answer:task_id: exists"), ...claimsAt("callback-new", "answer:id: exists")],
    scope: { model: "kling-3.0-omni" },
    note: "legacy is said to be for 3.0 Omni and earlier, new for paths with a model; 3.0 Omni is both",
  },
  {
    name: "materials-or-references",
    locator: "New Callback Function, outputs of type element; O-D22",
    verdict: "unclear",
    claims: [
      ...claimsAt("tasks.find", NEW_MATERIALS),
      ...claimsAt("tasks.find", NEW_REFERENCE_ROLE),
      ...claimsAt("tasks.find", NEW_MATERIAL_ROLE),
      ...claimsAt("callback-new", NEW_REFERENCE_ROLE),
      ...claimsAt("tasks.search", NEW_FOUND_MATERIALS),
      ...claimsAt("tasks.search", NEW_FOUND_ROLES),
    ],
    note: "the word of callbacks; the pages on queries have another",
  },
]);

export const newPagesTasks: readonly Evidence[] = [...queries, ...callbackPage];
