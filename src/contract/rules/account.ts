import type { Rule } from "../vocabulary/index.ts";

const TIMES = ["start_time", "end_time"];

/** Time and cursor of a ledger. */
export const ledgerRules: readonly Rule[] = [
  {
    id: "times-required",
    title: "Without a cursor a start and an end are given",
    reads: [...TIMES, "cursor"],
    when: { absent: "cursor" },
    must: { all: TIMES.map((present) => ({ present })) },
    message: "start_time or end_time is missing, and there is no cursor",
    fix: "send both, in Unix milliseconds, or the next_cursor of the page before",
  },
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
    title: "A cursor replaces all else",
    reads: [...TIMES, "limit", "filters", "cursor"],
    when: { present: "cursor" },
    must: { not: { any: [...TIMES, "limit", "filters"].map((present) => ({ present })) } },
    effect: "ignored",
    message: "start_time, end_time, limit and filters have no effect beside a cursor",
    fix: "leave them out while a cursor is followed",
  },
];

/** Packs are filtered by name or by id. Empty lists of values, as a sample sends them, ask for nothing. */
export const packageFilterRule: Rule = {
  id: "package-name-or-id",
  title: "Packs are filtered by name or by id",
  reads: ["filters[package_name].values", "filters[package_id].values", "filters"],
  must: { atMostOne: ["filters[package_name].values", "filters[package_id].values"] },
  message: "a filter by package_name and one by package_id are both there",
  fix: "keep one of the two",
};
