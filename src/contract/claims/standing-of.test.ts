import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evidence } from "../vocabulary/index.ts";
import { classOf, daysBetween, staleSince } from "./shelf-life.ts";
import { standingOf } from "./standing-of.ts";

const claim = "omni-video.create/mode#member:std";
const today = "2026-11-21";
let count = 0;

describe("the label", () => {
  test("is hypothesis-only for nothing, for third parties alone and for a person's guess", () => {
    expect(label([])).toBe("hypothesis-only");
    expect(label([line({ kind: "third-party" })])).toBe("hypothesis-only");
    expect(label([line({ kind: "person", verdict: "unclear" })])).toBe("hypothesis-only");
  });

  test("is doc-derived for a document", () => {
    expect(label([line({ kind: "document" })])).toBe("doc-derived");
  });

  test("follows the newest live observation", () => {
    const taken = line({ kind: "probe", rung: "accepted", day: "2026-10-01" });
    const refused = line({ kind: "probe", rung: "accepted", verdict: "against", day: "2026-10-02" });
    expect(label([taken])).toBe("live-confirmed");
    expect(label([taken, refused])).toBe("live-rejected");
    expect(label([{ ...taken, day: "2026-10-03" }, refused])).toBe("live-confirmed");
    expect(label([{ ...taken, day: "2026-10-02" }, refused])).toBe("live-rejected");
  });

  test("counts a relayed run as live but not a relayed statement", () => {
    expect(label([line({ kind: "relay", rung: "accepted" })])).toBe("live-confirmed");
    expect(label([line({ kind: "relay", rung: "stated" })])).toBe("doc-derived");
  });

  test("lets a newer document end an older refusal", () => {
    const refused = line({ kind: "relay", rung: "accepted", verdict: "against", day: "2025-12-31" });
    const standing = standingOf(claim, [refused, line({ kind: "document", day: "2026-05-19" })], { today });
    expect(standing).toMatchObject({ label: "doc-derived", marks: [], against: [refused.id] });
  });

  test("confirms an effect only by a look at the effect", () => {
    const effect = "omni-video.create/sound#effect";
    const completed = { ...line({ kind: "probe", rung: "completed" }), claims: [effect] };
    expect(standingOf(effect, [completed], { today })).toMatchObject({ label: "doc-derived", marks: ["partial"] });
    expect(standingOf(effect, [{ ...completed, rung: "effective" }], { today }).label).toBe("live-confirmed");
  });
});

describe("the marks", () => {
  test("show a conflict that nothing settles, with both sides", () => {
    const yes = line({ kind: "document", day: "2026-03-01" });
    const no = line({ kind: "probe", rung: "accepted", verdict: "against", day: "2026-09-01" });
    expect(standingOf(claim, [yes, no], { today })).toMatchObject({
      label: "live-rejected",
      marks: ["conflict"],
      for: [yes.id],
      against: [no.id],
    });
  });

  test("show age by class: 180 days for a shape, 90 for a limit, 60 for an effect, 30 for a price", () => {
    expect(["a/b#exists", "a/b#max", "a/b#effect", "price:x#units", "a/rule:r#holds", "model:o1#seconds"].map(classOf)).toEqual([
      "shape",
      "limit",
      "effect",
      "price",
      "shape",
      "limit",
    ]);
    const live = line({ kind: "probe", rung: "accepted", day: "2026-05-25" });
    expect(standingOf(claim, [live], { today: "2026-11-21" }).marks).toEqual([]);
    expect(standingOf(claim, [live], { today: "2026-11-22" })).toMatchObject({
      label: "live-confirmed",
      marks: ["stale"],
      liveOn: "2026-05-25",
    });
    expect(staleSince(claim, "2026-05-25")).toBe("2026-11-22");
    expect(daysBetween("2026-05-25", "2026-11-21")).toBe(180);
  });

  test("tell what is known only through others", () => {
    expect(standingOf(claim, [line({ kind: "relay", rung: "accepted" })], { today }).marks).toContain("relayed");
    expect(standingOf(claim, [line({ kind: "third-party" })], { today }).marks).toEqual(["third-party-only"]);
  });

  test("tell of unclear observations and of those bound to one form of value", () => {
    expect(
      standingOf(claim, [line({ kind: "document" }), line({ kind: "probe", verdict: "unclear" })], { today }).marks,
    ).toContain("partial");
    const bound = { ...line({ kind: "probe", rung: "accepted" }), scope: { form: "url" } };
    expect(standingOf(claim, [bound], { today }).marks).toContain("partial");
    expect(standingOf(claim, [bound], { today, scope: { form: "url" } }).marks).not.toContain("partial");
  });
});

describe("the scope", () => {
  test("leaves out what holds elsewhere and keeps what is open", () => {
    const elsewhere = { ...line({ kind: "probe", rung: "accepted", verdict: "against" }), scope: { model: "kling-v2-6" } };
    const open = line({ kind: "document" });
    expect(standingOf(claim, [elsewhere, open], { today, scope: { model: "kling-v3" } })).toMatchObject({
      label: "doc-derived",
      against: [],
    });
    expect(standingOf(claim, [elsewhere, open], { today, scope: { model: "kling-v2-6" } }).label).toBe("live-rejected");
  });
});

describe("the order of the log", () => {
  test("does not matter, for any log", () => {
    fc.assert(
      fc.property(fc.array(lines(), { maxLength: 8 }), fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (log, keys) => {
        const shuffled = log
          .map((one, place) => ({ one, key: keys[place] ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(standingOf(claim, shuffled, { today })).toEqual(standingOf(claim, log, { today }));
      }),
      { numRuns: 500 },
    );
  });
});

function label(log: readonly Evidence[]): string {
  return standingOf(claim, log, { today }).label;
}

interface Parts {
  readonly kind: Evidence["source"]["kind"];
  readonly rung?: Evidence["rung"];
  readonly verdict?: Evidence["verdict"];
  readonly day?: string;
}

function line({ kind, rung = "stated", verdict = "for", day = "2026-10-01" }: Parts): Evidence {
  count += 1;
  return { id: `e-${count}`, claims: [claim], verdict, rung, source: { kind, artifact: "a", locator: "l" }, scope: {}, day };
}

function lines(): fc.Arbitrary<Evidence> {
  return fc
    .record({
      kind: fc.constantFrom<Evidence["source"]["kind"]>("document", "probe", "traffic", "relay", "third-party", "person"),
      rung: fc.constantFrom<Evidence["rung"]>("stated", "accepted", "completed", "effective"),
      verdict: fc.constantFrom<Evidence["verdict"]>("for", "against", "unclear"),
      day: fc.constantFrom("2026-03-01", "2026-03-02", "2026-09-20"),
    })
    .map(line);
}
