import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { errorRows } from "../../contract/index.ts";
import { planCallbackTimes } from "./callback-times.ts";
import { decide } from "./decide.ts";
import { DrillInvalid } from "./drill-invalid.ts";
import { drillKeys } from "./drill-keys.ts";
import { readDrill } from "./read-drill.ts";
import { toRefusal } from "./to-refusal.ts";

describe("readDrill", () => {
  it("reads the text form, the record and the list alike", () => {
    const text = readDrill("refuse=over-concurrency; rate=0.3; seed=7 | slow=2s; on=all").faults;
    expect(text).toEqual([
      { seed: 7, on: "create", rate: 0.3, skip: 0, refuse: "over-concurrency" },
      { seed: 1, on: "all", rate: 1, skip: 0, slow: 2_000 },
    ]);
    expect(readDrill('[{"refuse": 1303, "rate": 0.3, "seed": 7}, {"slow": "2s", "on": "all"}]').faults).toEqual(text);
    expect(readDrill('{"slow": 2000, "on": "all"}').faults).toEqual(text.slice(1));
  });

  it("takes words in quotes as they are", () => {
    const [fault] = readDrill('refuse=1201; message="a; b | \\"c\\" = \\\\"').faults;
    expect(fault?.message).toBe('a; b | "c" = \\');
  });

  it("puts what happens to a task and its callbacks together", () => {
    const [fault] = readDrill("take=1m; fail=moderation; callback-copies=3; callback-apart=0; expired=yes; message=No.").faults;
    expect(fault?.task).toEqual({
      take: 60_000,
      fail: { name: "moderation", moment: "result", reason: "Failure to pass the risk control system" },
      expired: true,
      callbacks: { copies: 3, apart: 0 },
    });
  });

  it.each([
    ["", "is empty", ""],
    [" ; | ; ", "is empty", ""],
    ["slow", "has no value", "slow"],
    ["=2s", "has no value", "=2s"],
    ["wobble=1", "is no key", "wobble"],
    ["toString=1", "is no key", "toString"],
    ["slow=1s; slow=2s", "is said twice", "slow"],
    ["slow=soon", "is no time", "slow"],
    ["slow=-1s", "is no time", "slow"],
    ["slow=0.0001ms", "is no time", "slow"],
    ["slow=1w", "is no time", "slow"],
    ["slow=1s; rate=0", "is no share", "rate"],
    ["slow=1s; rate=1.1", "is no share", "rate"],
    ["slow=1s; rate=often", "is no share", "rate"],
    ["slow=1s; seed=-1", "is no whole number", "seed"],
    ["slow=1s; seed=4294967296", "is no whole number", "seed"],
    ["slow=1s; run=0", "is no whole number", "run"],
    ["slow=1s; on=list", "is not known", "on"],
    ["refuse=1305", "names no row", "refuse"],
    ["answer=1303", "says that no task was made", "answer"],
    ["stuck=succeeded", "is not known", "stuck"],
    ["fail=boredom", "is not known", "fail"],
    ["hang=no", "is only yes", "hang"],
    ["refuse=1303; retry-after=1500ms", "is no time of whole seconds", "retry-after"],
    ["slow=1s; retry-after=1s", "belongs to no refusal", "retry-after"],
    ["retry-after=1s", "says when, and nothing that happens", ""],
    ["lost=somewhere", "is not known", "lost"],
    ["rate=0.5; seed=2", "says when, and nothing that happens", ""],
    ["text=default", "says when, and nothing that happens", ""],
    ["refuse=1303; lost=after", "cannot be beside refuse", "lost"],
    ["answer=5000; hang=yes", "cannot be beside answer", "hang"],
    ["refuse=1303; stuck=processing", "leaves no task", "refuse"],
    ["lost=before; take=1s", "leaves no task", "lost"],
    ["on=query; stuck=processing", "makes no task", "on"],
    ["slow=1s; text=default", "belongs to no row", "text"],
    ["slow=1s; message=hello", "belongs to nothing", "message"],
    ["refuse=1303; text=default; message=hello", "cannot be beside text", "message"],
    ["refuse=1303; text=voice-id", "is none that over-concurrency was seen with", "text"],
    ["refuse=1000; text=default", "is none that auth-failed was seen with", "text"],
    ["late=1s; callback-apart=1s", "is no key", "late"],
    ["take=1s; callback-apart=1s", "needs copies", "callback-apart"],
    ['refuse=1201; message="a', "quote that does not end", ""],
    ['refuse=1201; message="a"b', "goes on after its quotes", "message"],
    ["[1]", "is no record", ""],
    ["[]", "is empty", ""],
    ["{", "is no JSON", ""],
    ['{"slow": null}', "is no text, number or truth", "slow"],
    [`refuse=1201; message=${"x".repeat(4_000)}`, "is longer than", ""],
  ])("refuses %s, says where and what to write", (text, words, key) => {
    let thrown: unknown;
    try {
      readDrill(text);
    } catch (caught) {
      thrown = caught;
    }
    expect(thrown).toBeInstanceOf(DrillInvalid);
    expect(thrown).toMatchObject({ code: "drill-invalid", message: expect.stringContaining(words), facts: { key } });
    expect((thrown as DrillInvalid).fix).toMatch(/\S/); // asserted above
  });

  it("never fails in another way", () => {
    const words = fc.constantFrom(
      ...Object.keys(drillKeys),
      "=",
      ";",
      "|",
      '"',
      "\\",
      "1s",
      "0.5",
      "yes",
      "1303",
      "{",
      "}",
      "[",
      " ",
      "\0",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 12 }).map((parts) => parts.join("")),
        ),
        (text) => {
          try {
            return readDrill(text).faults.length > 0;
          } catch (thrown) {
            return thrown instanceof DrillInvalid;
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("decide", () => {
  const struck = (text: string, count: number, act: "create" | "query" | "other" = "create"): readonly number[] => {
    const drill = readDrill(text);
    return Array.from({ length: count }, (_, ordinal) => ordinal).filter(
      (ordinal) => decide(drill, act, () => ordinal) !== undefined,
    );
  };

  it("is a function of the drill and the request's number", () => {
    fc.assert(
      fc.property(fc.nat(0xff_ff_ff_ff), fc.nat(10_000), (seed, ordinal) => {
        const drill = readDrill(`refuse=too-fast; rate=0.5; seed=${seed}`);
        expect(decide(drill, "create", () => ordinal)).toEqual(decide(readDrill(drill.text), "create", () => ordinal));
      }),
      { numRuns: 200 },
    );
  });

  it("strikes the share that it was told, and others for another seed", () => {
    for (const rate of [0.05, 0.3, 0.9]) {
      const shares = [1, 2, 3].map((seed) => struck(`slow=1s; rate=${rate}; seed=${seed}`, 4_000).length / 4_000);
      for (const share of shares) expect(Math.abs(share - rate)).toBeLessThan(0.03);
    }
    expect(struck("slow=1s; rate=0.5; seed=1", 64)).not.toEqual(struck("slow=1s; rate=0.5; seed=2", 64));
  });

  it("strikes a run after those it lets pass", () => {
    expect(struck("refuse=1303; skip=2; run=3", 10)).toEqual([2, 3, 4]);
    expect(struck("refuse=1303; run=1", 10)).toEqual([0]);
  });

  it("looks only at the requests that it is for", () => {
    expect(["create", "query", "other"].map((act) => struck("slow=1s", 1, act as "create").length)).toEqual([1, 0, 0]);
    expect(["create", "query", "other"].map((act) => struck("slow=1s; on=query", 1, act as "create").length)).toEqual([0, 1, 0]);
    expect(["create", "query", "other"].map((act) => struck("slow=1s; on=all", 1, act as "create").length)).toEqual([1, 1, 1]);
  });

  it("lets the first fault win where two say the same, and keeps what only one says", () => {
    const drill = readDrill("refuse=1303; seed=4 | answer=5000; slow=1s | take=2s; seed=9 | take=5s; queue=1s");
    expect(decide(drill, "create", () => 0)).toEqual({
      request: { refuse: "over-concurrency", slow: 1_000 },
      task: { seed: 9, take: 2_000, queue: 1_000, told: "take=2000; seed=9 | take=5000; queue=1000; seed=1" },
      told: expect.stringContaining("refuse=over-concurrency; seed=4 | "),
    });
  });

  it("tells what strikes in the words of the language", () => {
    const text = "answer=internal; slow=5; stuck=processing; expired=yes; fail=moderation; callback-late=3; seed=8";
    const told = decide(readDrill(text), "create", () => 0)?.told ?? "";
    expect(readDrill(told).faults).toEqual(readDrill(text).faults);
    expect(decide(readDrill("refuse=1303; retry-after=1m"), "create", () => 0)?.told).toBe(
      "refuse=over-concurrency; retry-after=60s; seed=1",
    );
  });
});

describe("toRefusal", () => {
  it("makes every row of the table with each of its observed texts, all places filled", () => {
    for (const row of errorRows) {
      for (const text of [undefined, ...Object.keys(row.messages)]) {
        const refusal = toRefusal(row.name, text === undefined ? {} : { text });
        expect(refusal).toMatchObject({ http: row.http, wireCode: row.code });
        expect(refusal.wireMessage).not.toMatch(/\{\w+\}|^$/);
      }
    }
    expect(toRefusal("over-concurrency", {}).wireMessage).toBe("parallel task over resource pack limit");
    expect(toRefusal("bad-value", { text: "external-id-taken" }).wireMessage).toBe(
      "External_task_id 100000000000000000 already exists",
    );
    expect(toRefusal("auth-failed", { message: "no" }).wireMessage).toBe("no");
  });
});

describe("planCallbackTimes", () => {
  const plan = (text: string, state: "submitted" | "processing" | "succeeded" | "failed", taskId = "1"): readonly number[] => {
    const task = decide(readDrill(text), "create", () => 0)?.task;
    return planCallbackTimes(task === undefined ? null : JSON.parse(JSON.stringify(task)), { taskId, state }, 1_000);
  };

  it("is one delivery at once for an ordinary task", () => {
    expect(planCallbackTimes(null, { taskId: "1", state: "submitted" }, 1_000)).toEqual([1_000]);
    expect(plan("stuck=processing", "processing")).toEqual([1_000]);
  });

  it("comes late, several times, or in another order", () => {
    expect(plan("callback-late=5s", "succeeded")).toEqual([6_000]);
    expect(plan("callback-copies=3", "failed")).toEqual([1_000, 2_000, 3_000]);
    expect(plan("callback-copies=2; callback-apart=0; callback-late=1s", "failed")).toEqual([2_000, 2_000]);
    expect(
      ["submitted", "processing", "succeeded"].map((state) => plan("callback-reorder=10s", state as "submitted")[0]),
    ).toEqual([11_000, 11_000, 1_000]);
  });

  it("drops the share that it was told, the same ones each time", () => {
    const ids = Array.from({ length: 2_000 }, (_, index) => String(index));
    const dropped = (seed: number): readonly string[] =>
      ids.filter((id) => plan(`callback-drop=0.3; seed=${seed}`, "succeeded", id).length === 0);
    expect(Math.abs(dropped(1).length / ids.length - 0.3)).toBeLessThan(0.04);
    expect(dropped(1)).toEqual(dropped(1));
    expect(dropped(2)).not.toEqual(dropped(1));
    expect(plan("callback-drop=1", "submitted")).toEqual([]);
  });
});
