import { describe, expect, it } from "vitest";

import { ownMaterial } from "../../../scripts/lint/own-material.ts";
import { createEvidenceIndex } from "../claims/evidence-index.ts";
import { findEndpoint } from "../lookup.ts";
import type { Endpoint, Evidence, Rule } from "../vocabulary/index.ts";
import { appendOnly, ledgerLine, newLedgerLines } from "./append-only.ts";
import { boundVectors } from "./bound-vectors.ts";
import { billableOnce } from "./billable-once.ts";
import { defaultIsTaken } from "./default-is-taken.ts";
import { located } from "./located.ts";
import { errorProducer } from "./error-producer.ts";
import { evidencePerClaim } from "./evidence-per-claim.ts";
import { examplesValidate } from "./examples-validate.ts";
import { differingFiles, generatedFiles } from "./generated-files.ts";
import { lints } from "./index.ts";
import type { Lint, LintMaterial } from "./lint.ts";
import { liveScope } from "./live-scope.ts";
import { shortTexts } from "./short-texts.ts";
import { findDependent, standingOrder } from "./standing-order.ts";
import { symmetricExclusions } from "./symmetric-exclusions.ts";

// Sides that no picture or clip can have, as the limits of pixels and shape forbid them.
const IMPOSSIBLE = [
  ...["omni-video.create/video_list[].video_url", "omni-video-3.0-omni.create/contents[feature_video].url"].flatMap(sidesMax),
  ...sidesMax("omni-video-3.0-omni.create/contents[base_video].url"),
  "elements.create/element_video_list.refer_videos[].video_url#side min-1",
  "elements.create/element_video_list.refer_videos[].video_url#side max+1",
];

// What is generated has its own test, which compares every file on disk.
const ours = ownMaterial({ generated: new Map(), excluded: IMPOSSIBLE });

describe.each(lints.map((lint) => [lint.name, lint] as const))("%s", (_, lint) => {
  it("finds nothing in our contract", () => {
    expect(lint.find(ours)).toEqual([]);
  });

  it("says what it holds, and has a name of its own", () => {
    expect(lint.holds.length).toBeGreaterThan(20);
    expect(lints.filter((other) => other.name === lint.name)).toEqual([lint]);
  });
});

describe("evidence-per-claim", () => {
  it("finds a claim that no record speaks of, and a record of a claim that nothing states", () => {
    const [first] = ours.claims;
    expect(faults(evidencePerClaim, { log: ours.log.filter((line) => !line.claims.includes(first ?? "")) })).toContain(
      `no record speaks of ${first}`,
    );
    const stray = record({ claims: ["omni-video.create/colour#exists"] });
    expect(faults(evidencePerClaim, { log: [...ours.log, stray] })).toEqual([
      `${stray.id} names omni-video.create/colour#exists, which nothing states`,
    ]);
    expect(faults(evidencePerClaim, { log: [...ours.log, record({ claims: [] })] })).toHaveLength(1);
  });

  it("lets a record say of a model that it lacks something, of a model that there is", () => {
    expect(faults(evidencePerClaim, { log: [...ours.log, record({ claims: ["model:2.6#multiShot"] })] })).toEqual([]);
    expect(faults(evidencePerClaim, { log: [...ours.log, record({ claims: ["model:9#multiShot"] })] })).toHaveLength(1);
  });
});

describe("located", () => {
  it.each([
    ["no artifact", { kind: "document", artifact: "", locator: "section 1" }, 1],
    ["no place in it", { kind: "document", artifact: "API page of 2026-09", locator: "" }, 1],
    [
      "a relayed one without the file that tells of it",
      { kind: "document", artifact: "API page", locator: "row mode", relayed: true },
      1,
    ],
    ["a relayed one with it", { kind: "document", artifact: "API page (seeds/003)", locator: "row mode", relayed: true }, 0],
    ["one that is kept", { kind: "document", artifact: "API page of 2026-09", locator: "row mode" }, 0],
    ["a live call that is nowhere told", { kind: "probe", artifact: "", locator: "" }, 2],
    ["a live call that is told", { kind: "probe", artifact: "a run of ours", locator: "call 3" }, 0],
  ] as const)("%s", (_, source, count) => {
    expect(faults(located, { log: [record({ source })] })).toHaveLength(count);
  });
});

describe("live-scope", () => {
  it("finds a live call of nowhere; what only states something needs no scope", () => {
    const source = { kind: "relay", artifact: "a note", locator: "row 1" } as const;
    expect(faults(liveScope, { log: [record({ source, rung: "completed" })] })).toHaveLength(1);
    expect(faults(liveScope, { log: [record({ source, rung: "completed", scope: { model: "kling-v3" } })] })).toEqual([]);
    expect(faults(liveScope, { log: [record({ source, rung: "stated" })] })).toEqual([]);
  });
});

describe("short-texts", () => {
  it("finds a text of 201 characters wherever it stands", () => {
    const long = "x".repeat(201);
    const places: readonly Partial<Evidence>[] = [
      { note: long },
      { source: { kind: "document", artifact: long, locator: "row" } },
      { source: { kind: "document", artifact: "page", locator: long } },
      { scope: { form: long } },
    ];
    for (const place of places) expect(faults(shortTexts, { log: [record(place)] })).toHaveLength(1);
    expect(faults(shortTexts, { log: [record({ note: "x".repeat(200) })] })).toEqual([]);
  });
});

describe("append-only", () => {
  const log = ours.log.slice(0, 3);
  const ledger = newLedgerLines(log, [], ours.hash);
  const [first, ...rest] = log;
  if (first === undefined) throw new Error("the log is empty");

  it("finds a record that changed in any of its parts", () => {
    const changes: readonly Partial<Evidence>[] = [
      { verdict: "unclear" },
      { day: "2026-01-01" },
      { note: "another note" },
      { claims: first.claims.slice(1) },
      { scope: { surface: "elsewhere" } },
    ];
    for (const change of changes) {
      expect(faults(appendOnly, { log: [{ ...first, ...change }, ...rest], ledger })).toEqual([
        `${first.id} changed; leave it as it was and add a new record`,
      ]);
    }
  });

  it("finds one that vanished, one that is not listed, and two with one id", () => {
    expect(faults(appendOnly, { log: rest, ledger })).toHaveLength(1);
    expect(faults(appendOnly, { log, ledger: ledger.slice(1) })).toEqual([
      `${first.id} is not in the ledger; run npm run generate`,
    ]);
    expect(faults(appendOnly, { log: [...log, first], ledger })).toHaveLength(1);
  });

  it("does not mind the order of records or of the claims in one", () => {
    const turned = log.toReversed().map((line) => Object.assign({}, line, { claims: line.claims.toReversed() }));
    expect(faults(appendOnly, { log: turned, ledger })).toEqual([]);
  });

  it("gives only the lines that are new", () => {
    expect(newLedgerLines(log, ledger, ours.hash)).toEqual([]);
    expect(newLedgerLines(log, ledger.slice(0, 2), ours.hash)).toEqual([ledgerLine(log[2] ?? first, ours.hash)]);
  });
});

describe("standing-order", () => {
  it("finds a reading of the log that depends on its order", () => {
    const lastWins: typeof createEvidenceIndex = (log) => {
      const index = createEvidenceIndex(log);
      return {
        ...index,
        standing: (claim, today, scope) => ({ ...index.standing(claim, today, scope), for: [index.of(claim)[0]?.id ?? ""] }),
      };
    };
    const claim = "omni-video.create/mode#member:std";
    expect(findDependent([claim], ours.log, lastWins)).toEqual([`the standing of ${claim} depends on the order of the log`]);
    expect(findDependent([claim], ours.log, createEvidenceIndex)).toEqual([]);
    expect(standingOrder.name).toBe("standing-order");
  });
});

describe("default-is-taken", () => {
  it.each([
    ["a member that is none", { kind: "choice", members: [{ value: "std", meaning: "720P." }] }, "standard", 1],
    ["a number beyond its bound", { kind: "whole", min: 1, max: 500 }, 501, 1],
    ["a flag as text", { kind: "flag" }, "false", 1],
    ["a member that is one", { kind: "choice", members: [{ value: "std", meaning: "720P." }] }, "std", 0],
    ["a number on its bound", { kind: "whole", min: 1, max: 500 }, 500, 0],
  ] as const)("%s", (_, shape, value, count) => {
    const field = { name: "thing", shape, presence: "optional", meaning: "A thing.", default: value } as const;
    expect(faults(defaultIsTaken, { endpoints: [{ ...omni, bodyFields: [field] }] })).toHaveLength(count);
    expect(faults(defaultIsTaken, { endpoints: [{ ...omni, queryFields: [field] }] })).toHaveLength(count);
  });
});

describe("symmetric-exclusions", () => {
  it("finds an exclusion that does not read both fields, and two that do not agree", () => {
    const one = exclusion("a-or-b", "a", "b");
    expect(faults(symmetricExclusions, withRules([{ ...one, reads: ["b"] }]))).toHaveLength(1);
    expect(faults(symmetricExclusions, withRules([one, { ...exclusion("b-or-a", "b", "a"), effect: "ignored" }]))).toHaveLength(
      2,
    );
    expect(faults(symmetricExclusions, withRules([one, exclusion("b-or-a", "b", "a")]))).toEqual([]);
  });

  it("finds a choice that forbids one of its fields and not the other", () => {
    const rules = findEndpoint("elements.create").rules;
    expect(faults(symmetricExclusions, withRules(rules))).toEqual([]);
    for (const dropped of ["images-forbidden", "video-forbidden"]) {
      expect(faults(symmetricExclusions, withRules(rules.filter((rule) => rule.id !== dropped))), dropped).toHaveLength(1);
    }
  });
});

describe("examples-validate", () => {
  const body = { model_name: "kling-v3-omni", prompt: "Rain.", aspect_ratio: "16:9" };

  it("finds an example that is not what it says, and a create without one of each", () => {
    const example = (accepted: boolean, mode: string) => ({ title: mode, body: { ...body, mode }, accepted });
    expect(faults(examplesValidate, withExamples([example(true, "standard"), example(false, "standard")]))).toHaveLength(1);
    expect(faults(examplesValidate, withExamples([example(true, "std"), example(false, "std")]))).toHaveLength(1);
    expect(faults(examplesValidate, withExamples([example(true, "std")]))).toEqual([`${omni.id} shows no body that is refused`]);
    expect(faults(examplesValidate, withExamples([example(true, "std"), example(false, "standard")]))).toEqual([]);
  });
});

describe("billable-once", () => {
  const { onceBy: _onceBy, pack: _pack, ...bare } = findEndpoint("omni-video.create");

  it("finds what cannot be recognised, what says both, and what is booked nowhere", () => {
    const wrong: readonly Endpoint[] = [
      { ...bare, pack: "video" },
      { ...bare, pack: "video", onceBy: "no_such_field" },
      { ...bare, pack: "video", onceBy: "external_task_id", withoutOnce: "there is none" },
      { ...bare, onceBy: "external_task_id" },
    ];
    for (const endpoint of wrong) expect(faults(billableOnce, { endpoints: [endpoint] })).toHaveLength(1);
    expect(faults(billableOnce, { endpoints: [{ ...bare, pack: "video", withoutOnce: "it answers at once" }] })).toEqual([]);
    expect(faults(billableOnce, { endpoints: [{ ...bare, billable: false }] })).toEqual([]);
  });
});

describe("error-producer", () => {
  it("finds a producer that does not name its code, and one from upstream that we name", () => {
    const row = ours.errorRows.find((each) => each.producer === "identify");
    if (row === undefined) throw new Error("no row is made by identify");
    expect(faults(errorProducer, { errorRows: [row], sources: new Map() })).toHaveLength(1);
    expect(faults(errorProducer, { errorRows: [{ ...row, producer: "upstream" }] })).toHaveLength(1);
    expect(faults(errorProducer, { errorRows: [{ ...row, producer: "drill" }] })).toHaveLength(1);
    const drilled = ours.errorRows.filter((each) => each.producer === "drill");
    expect(drilled.length).toBeGreaterThan(0);
    expect(faults(errorProducer, { errorRows: drilled })).toEqual([]);
    expect(faults(errorProducer, { errorRows: drilled, sources: new Map() })).toHaveLength(drilled.length);
    expect(faults(errorProducer, { errorRows: [{ ...row, producer: "check" }] })).toHaveLength(1);
    expect(faults(errorProducer, { errorRows: [row] })).toEqual([]);
  });
});

describe("bound-vectors", () => {
  const field = { name: "count", shape: { kind: "whole", min: 1, max: 9 }, presence: "optional", meaning: "A count." } as const;
  const endpoints = [{ ...omni, bodyFields: [field], queryFields: [field] }];
  const cases = ["min-1", "min", "max", "max+1"];
  const all = cases.flatMap((name) => [`${omni.id}/count#${name}`, `${omni.id}/query:count#${name}`]);

  it("finds each side of a bound that no vector stands on", () => {
    expect(faults(boundVectors, { endpoints, vectors: all })).toEqual([]);
    for (const dropped of all) {
      const vectors = all.filter((id) => id !== dropped);
      expect(faults(boundVectors, { endpoints, vectors }), dropped).toHaveLength(1);
      expect(faults(boundVectors, { endpoints, vectors, excluded: [dropped] })).toEqual([]);
    }
  });

  it("asks for both edges of texts, lists and every limit of a medium", () => {
    const missing = boundVectors.find({ ...ours, vectors: [], excluded: [] }).join("\n");
    expect(missing).toContain("omni-video.create/prompt has no vector for max, max+1");
    expect(missing).toContain("elements.create/element_image_list.refer_images has no vector for items:max, items:max+1");
    expect(missing).toContain("bytes max, bytes max+1, side min-1, side min, aspect min-1, aspect min, aspect max, aspect max+1");
    expect(missing).toContain("seconds min-1, seconds min, seconds max, seconds max+1, fps min-1, fps min, fps max, fps max+1");
  });
});

describe("generated-files", () => {
  it("finds a file that is missing or differs by a byte", () => {
    const made = new Map([
      ["docs/a.md", "one\n"],
      ["docs/b.md", "two\n"],
      ["docs/c.md", "three\n"],
    ]);
    const onDisk = new Map([
      ["docs/a.md", "one\n"],
      ["docs/b.md", "two"],
    ]);
    expect(differingFiles(made, (path) => onDisk.get(path))).toEqual(["docs/b.md", "docs/c.md"]);
    expect(faults(generatedFiles, { generated: made, read: (path) => onDisk.get(path) })).toHaveLength(2);
  });
});

const omni = findEndpoint("omni-video.create");

function faults(lint: Lint, change: Partial<LintMaterial>): readonly string[] {
  return lint.find({ ...ours, ...change });
}

function record(parts: Partial<Evidence>): Evidence {
  return {
    id: "2026-11-01/test/record",
    claims: ["omni-video.create/mode#exists"],
    verdict: "for",
    rung: "stated",
    source: { kind: "document", artifact: "API page of 2026-09", locator: "row mode" },
    scope: {},
    day: "2026-11-01",
    ...parts,
  };
}

function sidesMax(place: string): readonly string[] {
  return [`${place}#side max`, `${place}#side max+1`];
}

function exclusion(id: string, one: string, other: string): Rule {
  return {
    id,
    title: id,
    reads: [one, other],
    when: { present: one },
    must: { absent: other },
    message: "both",
    fix: "send one",
  };
}

function withRules(rules: readonly Rule[]): Partial<LintMaterial> {
  return { endpoints: [{ ...omni, rules }] };
}

function withExamples(examples: Endpoint["examples"]): Partial<LintMaterial> {
  return { endpoints: [{ ...omni, examples }] };
}
