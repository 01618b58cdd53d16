import { findTasksRules, searchTasksRules } from "../../rules/new-tasks.ts";
import type { Endpoint, Field } from "../../vocabulary/index.ts";
import { searchExamples } from "../examples/new-tasks.ts";
import { choice, field, flag, list, text, values, whole } from "../shared/fields.ts";
import { emptyParts } from "../shared/task-family.ts";
import { newTaskFields } from "./answers.ts";

const common = {
  ...emptyParts,
  family: "tasks",
  standard: "new",
  product: "video",
  kind: "tasks",
  path: "/tasks",
} as const;

const times: readonly Field[] = [
  field(
    "start_time",
    "Unix milliseconds from which on tasks were created; 30 days before the end unless said.",
    { kind: "long", orText: true },
    { role: "from-time" },
  ),
  field(
    "end_time",
    "Unix milliseconds up to which tasks were created; now unless said.",
    { kind: "long", orText: true },
    { role: "to-time" },
  ),
];

/** What each word stands for. */
const WORDS: Readonly<Record<string, string>> = {
  submitted: "submitted",
  processing: "processing",
  succeeded: "succeeded",
  failed: "failed",
  video: "video",
  image: "image",
  try_on: "try-on",
};

const filters: Field = list(
  "filters",
  "What the tasks have to be; values of one filter are alternatives.",
  [
    choice(
      "key",
      "What is compared.",
      [
        { value: "status", meaning: "Where the task stands: submitted, processing, succeeded, failed.", means: "state" },
        { value: "product_type", meaning: "What it makes: video, image, try_on.", means: "pack" },
      ],
      { role: "filter-key" },
    ),
    values(
      "values",
      "Which values are wanted.",
      {
        kind: "choice",
        members: Object.entries(WORDS).map(([value, means]) => ({ value, meaning: `Tasks with ${value}.`, means })),
      },
      { role: "filter-values" },
    ),
  ],
  { role: "filters" },
);

/** Tasks of any family, by their ids or by time and kind. Tasks of the legacy standard are told here too. */
export const newTasks: readonly Endpoint[] = [
  {
    ...common,
    id: "tasks.find",
    title: "Look tasks up by their ids",
    method: "GET",
    action: "find",
    sdk: { resource: "tasks", method: "find" },
    queryFields: [
      values("task_ids", "Ids of the service, parted by commas.", { kind: "text" }, { role: "task-ids" }),
      values("external_task_ids", "The caller's own ids, parted by commas.", { kind: "text" }, { role: "external-ids" }),
    ],
    rules: findTasksRules,
    answerFields: newTaskFields,
    answer: "list",
  },
  {
    ...common,
    id: "tasks.search",
    title: "Search tasks by time, state and product",
    method: "POST",
    action: "search",
    sdk: { resource: "tasks", method: "search" },
    bodyFields: [
      ...times,
      text("cursor", "Where the page before ended: its `next_cursor`.", { role: "cursor" }),
      field("limit", "Tasks in a page.", { kind: "whole", max: 500 }, { default: 100, role: "limit" }),
      filters,
    ],
    rules: searchTasksRules,
    examples: searchExamples,
    answerFields: [
      list("result", "The tasks.", newTaskFields),
      whole("count", "How many there are in this answer.", undefined),
      text("next_cursor", "Where the next page begins.", { role: "cursor" }),
      flag("has_more", "Whether there is a next page."),
    ],
    answer: "record",
  },
];
