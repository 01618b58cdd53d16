import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Standard } from "../vocabulary/index.ts";
import type { TaskFacts } from "../wire/facts.ts";
import { readTask } from "../wire/read-task.ts";
import { writeTask } from "../wire/task.ts";
import { translateTask } from "./translate-task.ts";

const legacy = {
  task_id: "829836802793406551",
  task_status: "succeed",
  task_status_msg: "",
  task_info: { external_task_id: "take-1" },
  task_result: { videos: [{ id: "829836802793406552", url: "https://media.example.com/a.mp4", duration: "5.041" }] },
  final_unit_deduction: "4",
  created_at: 1_760_000_000_000,
  updated_at: 1_760_000_060_000,
};

const other = {
  id: "829836802793406551",
  status: "succeeded",
  message: "",
  create_time: 1_760_000_000_000,
  update_time: 1_760_000_060_000,
  external_id: "take-1",
  outputs: [{ type: "video", id: "829836802793406552", url: "https://media.example.com/a.mp4", duration: "5.041" }],
  billing: [{ charge_type: "unit", amount: "4", package_type: "video" }],
};

describe("task records", () => {
  test("are written in the other words", () => {
    expect(translateTask(legacy, { to: "new" })).toEqual({ record: other, lost: [] });
    expect(translateTask(other, { to: "legacy" })).toEqual({ record: legacy, lost: [] });
  });

  test("answers to a create have fewer members", () => {
    const created = { task_id: "1", task_status: "submitted", task_info: {}, created_at: 5, updated_at: 5 };
    expect(translateTask(created, { to: "new", action: "create" })).toEqual({
      record: { id: "1", status: "submitted", create_time: 5, update_time: 5 },
      lost: [],
    });
  });

  test("a failure keeps its reason", () => {
    const failed = { ...other, status: "failed", message: "image is unreadable", outputs: [] };
    expect(translateTask(failed, { to: "legacy" }).record).toMatchObject({
      task_status: "failed",
      task_status_msg: "image is unreadable",
    });
  });

  test("what has no place is told", () => {
    const paid = {
      ...legacy,
      final_balance_deduction: { quota: "0.5", list_price: "1" },
      watermark_info: { enabled: true },
      colour: 1,
    };
    expect(translateTask(paid, { to: "new" }).lost.toSorted()).toEqual([
      "colour",
      "final_balance_deduction.list_price",
      "final_balance_deduction.quota",
      "watermark_info.enabled",
    ]);
  });

  test("what is no record is refused", () => {
    expect(() => translateTask({ status: "succeeded" }, { to: "new" })).toThrow(/no task record/);
  });

  test("hold the same facts on both sides", () => {
    const text = fc.string({ minLength: 1, maxLength: 20 });
    const video = fc.record({ id: text, url: text, watermarkUrl: text, seconds: text }, { requiredKeys: ["id", "url"] });
    const facts: fc.Arbitrary<TaskFacts> = fc.record({
      id: text,
      externalId: fc.option(text),
      state: fc.constantFrom("submitted", "processing", "failed"),
      reason: fc.option(text),
      createdAt: fc.nat(),
      updatedAt: fc.nat(),
      units: fc.option(text),
    });
    const done = fc
      .tuple(facts, fc.array(video, { minLength: 1, maxLength: 3 }))
      .map(([one, videos]): TaskFacts => Object.assign(one, { state: "succeeded" as const, videos }));
    fc.assert(
      fc.property(fc.oneof(facts, done), fc.constantFrom<Standard>("legacy", "new"), (one, to) => {
        const from: Standard = to === "new" ? "legacy" : "new";
        const written = writeTask({ standard: from, action: from === "new" ? "find" : "one", product: "video" }, one);
        expect(readTask(translateTask(written, { to }).record)).toEqual(readTask(written));
      }),
    );
  });
});
