import { describe, expect, it } from "vitest";

import type { JsonObject } from "../../base/index.ts";
import { findEndpoint } from "../lookup.ts";
import { readTaskSearch } from "./read-search.ts";
import { writeTaskPage } from "./task-page.ts";

const search = findEndpoint("tasks.search");

describe("the body of a search", () => {
  it.each<[string, JsonObject, object]>([
    ["nothing", {}, { limit: 100 }],
    ["empty members", { cursor: "", filters: [] }, { limit: 100 }],
    [
      "times as numbers and as text",
      { start_time: 1_790_000_000_000, end_time: "1790000000001" },
      { from: 1_790_000_000_000, to: 1_790_000_000_001, limit: 100 },
    ],
    ["a cursor and a limit", { cursor: "next", limit: 7 }, { cursor: "next", limit: 7 }],
    [
      "states",
      { filters: [{ key: "status", values: ["submitted", "failed"] }] },
      { limit: 100, states: ["submitted", "failed"] },
    ],
    [
      "packs, in the words of packs",
      { filters: [{ key: "product_type", values: ["try_on"] }] },
      { limit: 100, packs: ["try-on"] },
    ],
    [
      "filters of one key, which hold together",
      {
        filters: [
          { key: "status", values: ["failed", "succeeded"] },
          { key: "status", values: ["failed"] },
        ],
      },
      { limit: 100, states: ["failed"] },
    ],
    ["filters without values", { filters: [{ key: "status" }, { key: "product_type", values: [] }] }, { limit: 100 }],
  ])("asks for %s", (_, body, facts) => {
    expect(readTaskSearch(search, body)).toEqual(facts);
  });
});

describe("a page", () => {
  it("says how many tasks it has and where the next begins; after the last there is none", () => {
    const task = {
      id: "1",
      externalId: null,
      state: "submitted",
      reason: null,
      createdAt: 1,
      updatedAt: 2,
      units: null,
    } as const;
    const record = { id: "1", status: "submitted", message: "", create_time: 1, update_time: 2, outputs: [] };
    expect(writeTaskPage(search, { tasks: [task], next: "there" })).toEqual({
      result: [record],
      count: 1,
      next_cursor: "there",
      has_more: true,
    });
    expect(writeTaskPage(search, { tasks: [], next: undefined })).toEqual({
      result: [],
      count: 0,
      next_cursor: "",
      has_more: false,
    });
  });
});
