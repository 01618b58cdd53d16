import type { Rule } from "../vocabulary/index.ts";

const IDS = ["task_ids", "external_task_ids"];

/** Which tasks are asked for: by the service's ids or by one's own, up to 20. */
export const findTasksRules: readonly Rule[] = [
  {
    id: "ids-required",
    title: "Some ids are given",
    reads: IDS,
    must: { atLeastOne: IDS },
    message: "neither task_ids nor external_task_ids is given",
    fix: "send one of the two, ids parted by commas",
    wireMessage: "task_ids or external_task_ids is required",
  },
  {
    id: "ids-of-one-kind",
    title: "Ids are of one kind",
    reads: IDS,
    must: { atMostOne: IDS },
    message: "task_ids and external_task_ids are both given",
    fix: "ask for each kind in a call of its own",
  },
  {
    id: "ids-count",
    title: "At most 20 ids are given",
    reads: IDS,
    must: { countOf: IDS, max: 20 },
    message: "more than 20 ids are given",
    fix: "ask in portions of 20",
    wireMessage: "task_ids and external_task_ids cannot exceed 20 in total",
  },
];

/** Time, cursor and filters of a search. */
export const searchTasksRules: readonly Rule[] = [
  {
    id: "times-in-order",
    title: "The end is later than the start",
    reads: ["end_time", "start_time"],
    must: { from: "start_time", to: "end_time", min: 1 },
    message: "end_time is not later than start_time",
    fix: "send an end_time after start_time, both in Unix milliseconds",
  },
  {
    id: "cursor-overrides",
    title: "A cursor replaces the times",
    reads: ["start_time", "end_time", "cursor"],
    when: { present: "cursor" },
    must: { not: { any: [{ present: "start_time" }, { present: "end_time" }] } },
    effect: "ignored",
    message: "start_time and end_time have no effect beside a cursor",
    fix: "leave them out while a cursor is followed",
  },
  filterRule("status", ["video", "image", "try_on"], "submitted, processing, succeeded or failed"),
  filterRule("product_type", ["submitted", "processing", "succeeded", "failed"], "video, image or try_on"),
];

function filterRule(key: string, foreign: readonly string[], own: string): Rule {
  return {
    id: `filter-${key.replace("_", "-")}`,
    title: `A filter by ${key} has values of ${key}`,
    reads: ["filters", "filters[].key", "filters[].values[]"],
    must: {
      forEach: "filters[]",
      when: { path: "key", is: key },
      must: { not: { any: foreign.map((is) => ({ path: "values[]", is })) } },
    },
    message: `a filter by ${key} has a value of another kind`,
    fix: `send ${own}`,
  };
}
