import { describe, expect, test } from "vitest";
import type { Endpoint } from "../../vocabulary/index.ts";
import { emptyParts } from "../../endpoints/shared/task-family.ts";
import { choice, list, media, text, whole } from "../../endpoints/shared/fields.ts";
import { makeVectors } from "./make-vectors.ts";
import { mediaCases } from "./media-vectors.ts";
import { applyChanges, changesBetween, readVectors, writeVectors, type Vector } from "./vector.ts";

const DAY = "2026-11-21";

const endpoint: Endpoint = {
  ...emptyParts,
  id: "boats.create",
  family: "boats",
  title: "Create a boat",
  standard: "legacy",
  method: "POST",
  path: "/boats",
  action: "create",
  product: "video",
  kind: "text-to-video",
  sdk: { resource: "boats", method: "create" },
  bodyFields: [
    text("name", "Its name.", { presence: "required", max: 10 }),
    choice(
      "rig",
      "Its sails.",
      [
        { value: "sloop", meaning: "One mast.", means: 1 },
        { value: "ketch", meaning: "Two.", means: 2 },
      ],
      { default: "sloop" },
    ),
    whole("crew", "Heads.", [1, 4]),
    list("sails", "Its sails.", [text("cloth", "What it is made of.", { presence: "required" })], { max: 3 }),
  ],
  answerFields: [],
  answer: "record",
  rules: [
    {
      id: "ketch-crew",
      title: "A ketch has a crew",
      reads: ["crew", "rig"],
      when: { path: "rig", is: "ketch" },
      must: { present: "crew" },
      message: "no crew",
      fix: "send crew",
      since: "2026-01-01",
    },
    {
      id: "never",
      title: "Nothing can keep this",
      reads: ["name"],
      when: { all: [{ present: "crew" }, { absent: "crew" }] },
      must: { present: "name" },
      message: "never",
      fix: "never",
    },
  ],
  refusedForms: [{ path: "rig", value: "yawl", effect: "refused", message: "no yawls", fix: "send ketch" }],
};

const { vectors, exclusions } = makeVectors([endpoint], [], DAY);
const byId = new Map(vectors.map((vector) => [vector.id, vector]));

describe("vectors of a small endpoint", () => {
  test.each([
    ["name#max", { says: "accepts" }],
    ["name#max+1", { says: "refuses", at: "name", by: "max" }],
    ["name#required", { says: "refuses", at: "name", by: "required" }],
    ["crew#min-1", { says: "refuses", at: "crew", by: "min" }],
    ["crew#max", { says: "accepts" }],
    ["rig#member:ketch", { says: "accepts" }],
    ["rig#means:ketch", { says: "means", at: "rig", as: 2 }],
    ["rig#default", { says: "reads", at: "rig", as: "sloop" }],
    ["rig#refused:yawl", { says: "refuses", at: "rig", by: "refused-form" }],
    ["sails#items:max", { says: "accepts" }],
    ["sails#items:max+1", { says: "refuses", at: "sails", by: "max" }],
    ["rule:ketch-crew#breaks:1", { says: "refuses", at: "crew", by: "ketch-crew" }],
    ["rule:ketch-crew#does not apply:1", { says: "accepts" }],
    ["rule:ketch-crew#the day before", { says: "accepts" }],
    ["rule:ketch-crew#on its first day", { says: "refuses", at: "crew", by: "ketch-crew" }],
  ])("%s", (name, verdict) => {
    expect(byId.get(`boats.create/${name}`)?.verdict).toEqual(verdict);
  });

  test("an accepted member brings along what a rule asks for with it", () => {
    expect(byId.get("boats.create/rig#member:ketch")?.value).toMatchObject({ rig: "ketch", crew: expect.any(Number) as number });
  });

  test("a rule's date is tried on the days around it", () => {
    expect(byId.get("boats.create/rule:ketch-crew#the day before")?.today).toBe("2025-12-31");
  });

  test("what cannot be made is told with a reason", () => {
    const never = exclusions.filter(({ id }) => id.startsWith("boats.create/rule:never#"));
    expect(never.length).toBeGreaterThan(0);
    expect(never[0]?.reason).toContain("no body found");
  });

  test("equal contracts give equal vectors, and other bounds other ones", () => {
    expect(makeVectors([endpoint], [], DAY).vectors).toEqual(vectors);
    const wider = { ...endpoint, bodyFields: [text("name", "Its name.", { presence: "required", max: 11 })], rules: [] };
    expect(makeVectors([wider], [], DAY).vectors.find(({ id }) => id === "boats.create/name#max")?.value).toEqual({
      name: "x".repeat(11),
    });
  });
});

describe("files of vectors", () => {
  test("read back as they were written", () => {
    expect(sortedById(readVectors(writeVectors(DAY, vectors)))).toEqual(sortedById(vectors));
  });

  test.each([
    [{ a: 1 }, { a: 1, b: [{ c: 829836802793406551n }] }],
    [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }, { b: null }] }],
    [{ a: "x".repeat(3000) }, {}],
    [{}, { a: "\u{1F3EE}".repeat(99) }],
  ])("changes make one record another: %#", (from, to) => {
    expect(applyChanges(from, changesBetween(from, to))).toEqual(to);
  });
});

describe("facts of media", () => {
  const limits = media("image", "A picture.", {
    medium: "image",
    forms: ["url"],
    limits: { formats: ["png"], maxBytes: 1000, minSide: 300, aspect: { narrowest: [2, 5], widest: [5, 2] }, judged: "task" },
  }).shape;

  test("stand at and just beyond each limit", () => {
    if (limits.kind !== "media") throw new Error("a medium was asked for");
    const cases = new Map(mediaCases(limits.limits).cases.map((one) => [one.name, one]));
    expect(cases.get("bytes max")).toMatchObject({ facts: { bytes: 1000 }, by: undefined });
    expect(cases.get("bytes max+1")).toMatchObject({ facts: { bytes: 1001 }, by: "media-bytes" });
    expect(cases.get("side min-1")).toMatchObject({ by: "media-side" });
    const widest = cases.get("aspect max")?.facts;
    expect((widest?.width ?? 0) * 2).toBe((widest?.height ?? 0) * 5);
    expect(cases.get("aspect max+1")).toMatchObject({ by: "media-aspect" });
  });
});

function sortedById(some: readonly Vector[]): readonly Vector[] {
  return some.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
