import { describe, expect, test } from "vitest";
import { readQuery } from "../check/read-query.ts";

const ids = (count: number): string => Array.from({ length: count }, (_, place) => String(place + 1)).join(",");

describe("the query of a look-up", () => {
  test.each([[{ task_ids: "1" }], [{ external_task_ids: "take-1,take-2" }], [{ task_ids: ids(20) }]])("takes %j", (query) => {
    expect(readQuery("tasks.find", query)).toEqual({ values: query, findings: [] });
  });

  test.each([
    [{}, "ids-required", "task_ids or external_task_ids is required"],
    [{ task_ids: "" }, "ids-required", "task_ids or external_task_ids is required"],
    [{ task_ids: ids(21) }, "ids-count", "task_ids and external_task_ids cannot exceed 20 in total"],
    [{ task_ids: "1", external_task_ids: "take-1" }, "ids-of-one-kind", "task_ids and external_task_ids are both given"],
  ])("refuses %j by %s", (query, rule, wireMessage) => {
    expect(readQuery("tasks.find", query).findings).toMatchObject([{ rule, severity: "refuse", wireMessage }]);
  });

  test("tells the evidence of what it refuses", () => {
    expect(readQuery("tasks.find", {}).findings[0]?.evidence).toContain("2026-09-20/new-live-september/ids-of-a-find");
  });
});

test("a list without rules is read as before", () => {
  expect(readQuery("omni-video.list", { pageNum: "2" })).toMatchObject({ values: { pageNum: 2, pageSize: 30 }, findings: [] });
});
