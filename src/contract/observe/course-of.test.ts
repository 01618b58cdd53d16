import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EvidenceMark } from "../vocabulary/index.ts";
import { courseOf } from "./course-of.ts";

let count = 0;
function seen(day: string, verdict: EvidenceMark["verdict"], more: Partial<EvidenceMark> = {}): EvidenceMark {
  return { id: `${day}/traffic/${count++}`, day, verdict, rung: "accepted", source: { kind: "traffic" }, scope: {}, ...more };
}

describe("the course of what was observed", () => {
  it("is none where nothing was", () => {
    expect(courseOf([])).toBeUndefined();
    expect(courseOf([seen("2026-11-01", "unclear")])).toBeUndefined();
    expect(courseOf([seen("2026-11-01", "for", { rung: "stated", source: { kind: "document" } })])).toBeUndefined();
  });

  it("agrees where one side alone was seen", () => {
    expect(courseOf([seen("2026-11-01", "for"), seen("2026-11-09", "for")])).toEqual({ is: "agreed" });
  });

  it("has changed where all newer ones are on the other side", () => {
    const lines = [
      seen("2026-11-01", "for"),
      seen("2026-11-03", "for"),
      seen("2026-11-04", "against"),
      seen("2026-11-20", "against"),
    ];
    expect(courseOf(lines)).toEqual({ is: "changed", since: "2026-11-04", to: "against" });
    expect(courseOf([seen("2026-11-01", "against"), seen("2026-11-02", "for")])).toEqual({
      is: "changed",
      since: "2026-11-02",
      to: "for",
    });
  });

  it("is flaky where both answers came by turns within days, under the same scope", () => {
    const lines = [seen("2026-11-01", "for"), seen("2026-11-02", "against"), seen("2026-11-03", "for")];
    expect(courseOf(lines)).toEqual({ is: "flaky", from: "2026-11-01", until: "2026-11-03" });
    expect(courseOf([seen("2026-11-01", "for"), seen("2026-11-01", "against")])).toMatchObject({ is: "flaky" });
  });

  it("is a conflict where they came by turns and far apart, or under scopes that are not the same", () => {
    expect(courseOf([seen("2026-09-01", "for"), seen("2026-10-01", "against"), seen("2026-11-01", "for")])).toEqual({
      is: "conflict",
    });
    const elsewhere = { scope: { surface: "global" } };
    const lines = [seen("2026-11-01", "for"), seen("2026-11-02", "against", elsewhere), seen("2026-11-03", "for")];
    expect(courseOf(lines)).toEqual({ is: "conflict" });
  });

  it("is apart where both sides never could hold together", () => {
    const lines = [
      seen("2026-11-01", "for", { scope: { model: "kling-v3" } }),
      seen("2026-11-01", "against", { scope: { model: "kling-v2-6" } }),
    ];
    expect(courseOf(lines)).toEqual({ is: "apart" });
  });

  it("is one of them for any records, whatever their order", () => {
    const line = fc
      .record({
        day: fc.constantFrom("2026-11-01", "2026-11-02", "2026-11-09", "2026-12-01"),
        verdict: fc.constantFrom("for", "against", "unclear"),
        scope: fc.constantFrom({}, { model: "a" }, { model: "b" }, { surface: "global" }),
      } as const)
      .map(({ day, verdict, scope }) => seen(day, verdict, { scope }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.array(fc.nat(7), { minLength: 8, maxLength: 8 }), (lines, places) => {
        const shuffled = lines.map((each, place) => ({ each, place: places[place] ?? 0 })).toSorted((a, b) => a.place - b.place);
        expect(courseOf(shuffled.map(({ each }) => each))).toEqual(courseOf(lines));
      }),
    );
  });
});
