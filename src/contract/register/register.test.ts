import { describe, expect, it } from "vitest";

import { allClaims } from "../claims/claims-of.ts";
import { evidenceLog } from "../evidence/index.ts";
import type { Evidence } from "../vocabulary/index.ts";
import { coverageOf } from "./coverage.ts";
import { disagreements } from "./disagreements.ts";
import { documentedEndpoints } from "./documented.ts";
import type { RegisterEntry } from "./entry.ts";
import { explainEntry } from "./explain.ts";
import { findEntries } from "./find-entries.ts";
import { groupAlike } from "./group-alike.ts";
import { interpret, namesOf } from "./interpret.ts";
import { createRegister, type Register } from "./register.ts";

const today = "2026-11-24";
const register = createRegister({ today });

describe("the statements of the register", () => {
  it("are all claims of the contract, in its order, each in words", () => {
    expect(register.statements.map(({ id }) => id)).toEqual(allClaims());
    const speechless = register.statements.filter(({ says, atom }) => says.trim() === "" || says === atom);
    expect(speechless.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    [
      "omni-video.create/image_list[].image_url#limits",
      "jpg, jpeg, png up to 10 MB, sides from 300 px, width to height 1:2.5 to 2.5:1",
    ],
    ["omni-video.create/image_list[].image_url#form:base64", "may be raw base64, without a data: prefix"],
    ["omni-video.create/video_list[].video_url#limits", "24 to 60 fps"],
    ["omni-video.create/video_list[].video_url#limits", "; with kling-video-o1 sides up to 2160 px, any shape, up to 10 s"],
    ["elements.create/element_video_list.refer_videos[].video_url#limits", "16:9 or 9:16, 3 to 8 s"],
    ["elements.create/element_name#max", "at most 20 characters"],
    ["elements.create/element_name#required", "has to be sent"],
    ["elements.create/element_image_list.refer_images#exists", "a list of 1 to 3 items, each a record of image_url"],
    ["elements.create/element_video_list.refer_videos#exists", "a list of exactly 1 item"],
    ["elements.list/query:pageSize#exists", "a whole number from 1 to 500"],
    ["elements.list/query:pageSize#default", "30 when it is absent"],
    ["elements.list/answer:task_id#required", "is always there"],
    ["omni-video.create/mode#member:pro", '"pro": 1080P'],
    ["omni-video.create/mode#refused:standard", 'Instead: send "mode": "std"'],
    ["omni-video.create/image#refused", "taken without effect"],
    ["omni-video.create/rule:sound-off-with-video#holds", "can only be off"],
    ["omni-video.create/rule:4k-without-video#holds", "Lifted on 2026-06-17"],
    ["omni-video.create/element_list[].element_id#exists", "a whole number of up to 64 bits"],
    ["model:3.0#seconds", "makes clips of 3 to 15 s"],
    ["model:2.6#seconds", "makes clips of 5 or 10 s"],
    ["model:3.0-omni#resolutions:4k", "has the size 4k"],
    ["model:1.0#retired", "takes no creates since 2026-09-15"],
    ["price:3.0-omni/video/silent/720p#units", "0.9 units of the video pack per second"],
    ["error:1303#exists", "HTTP 429"],
    ["note:continuity#holds", "maintain_context"],
    ["policy:house#maxSeconds", "at most 15 s"],
  ])("%s says: %s", (claim, words) => {
    expect(register.find(claim)?.says).toContain(words);
  });
});

describe("an entry", () => {
  it("of a refused form has the status of the form, not of the refusal", () => {
    expect(register.find("omni-video.create/mode#refused:standard")?.status).toBe("live-rejected");
    expect(register.find("omni-video.create/image#refused")?.status).toBe("live-confirmed");
    const worked = record("omni-video.create/mode#refused:standard", { verdict: "against", day: "2026-11-01" });
    const later = createRegister({ today, log: [...evidenceLog, worked] });
    expect(later.find("omni-video.create/mode#refused:standard")?.status).toBe("live-confirmed");
  });

  it("of a policy or of how we work has no status among facts", () => {
    expect(register.find("policy:house#models")?.status).toBe("ours");
    expect(register.find("note:sources-of-truth#holds")?.status).toBe("ours");
    expect(register.find("note:continuity#holds")?.status).toBe("doc-derived");
    expect(register.find("note:open-keep-sound#holds")?.status).toBe("hypothesis-only");
  });

  it("has both sides, newest first, and when it gets out of date", () => {
    const entry = register.find("price:3.0-omni/video/silent/720p#units");
    expect(entry?.against.length).toBeGreaterThan(0);
    expect(entry?.for.map(({ day }) => day)).toEqual(
      entry?.for
        .map(({ day }) => day)
        .toSorted()
        .toReversed(),
    );
    expect(register.find("omni-video.create/mode#member:std")).toMatchObject({ liveOn: "2026-03-29", staleFrom: "2026-09-26" });
    expect(register.find("nothing#exists")).toBeUndefined();
  });

  it("is stale from its day on and not before", () => {
    const marksOn = (day: string): readonly string[] | undefined =>
      createRegister({ today: day }).find("omni-video.create/mode#member:std")?.marks;
    expect(marksOn("2026-09-25")).not.toContain("stale");
    expect(marksOn("2026-09-26")).toContain("stale");
  });

  it("as of a day knows nothing of later records", () => {
    const then = createRegister({ today: "2026-03-29", asOf: "2026-03-29" });
    for (const statement of then.statements) {
      const entry = then.entry(statement);
      for (const line of [...entry.for, ...entry.against, ...entry.unclear]) expect(line.day <= "2026-03-29", line.id).toBe(true);
    }
    expect(then.find("omni-video.create/mode#member:4k")).toMatchObject({ status: "hypothesis-only", for: [] });
    expect(register.find("omni-video.create/mode#member:4k")?.status).toBe("doc-derived");
  });
});

describe("what is looked for", () => {
  it("by endpoint and by family", () => {
    expect(subjectsOf({ endpoint: "omni-video.create" })).toEqual(["omni-video.create"]);
    expect(subjectsOf({ endpoint: "omni-video" })).toEqual(["omni-video.create", "omni-video.one", "omni-video.list"]);
    expect(subjectsOf({ endpoint: "omni" })).toEqual([]);
    expect(subjectsOf({ endpoint: "model:3.0" })).toEqual(["model:3.0"]);
  });

  it.each(["image_url", "image_list[].image_url", "image_list.image_url", "image_list[0].image_url"])("by field: %s", (field) => {
    const paths = new Set(findEntries(register, { field, endpoint: "omni-video.create" }).map(({ path }) => path));
    expect([...paths]).toEqual(["image_list[].image_url"]);
  });

  it("by place and rule", () => {
    expect(findEntries(register, { field: "answer:task_id", endpoint: "elements.delete" }).map(({ atom }) => atom)).toContain(
      "exists",
    );
    expect(findEntries(register, { field: "rule:shots-sum", endpoint: "text2video.create" })).toHaveLength(1);
    expect(findEntries(register, { field: "" })).toEqual([]);
  });

  it("by status and mark, as many as there are", () => {
    const all = findEntries(register, {});
    for (const status of ["doc-derived", "live-confirmed", "live-rejected", "hypothesis-only", "ours"] as const) {
      const found = findEntries(register, { statuses: [status] });
      expect(found.length, status).toBeGreaterThan(0);
      expect(found).toEqual(all.filter((entry) => entry.status === status));
    }
    const stale = findEntries(register, { marks: ["stale", "relayed"] });
    expect(stale).toEqual(all.filter(({ marks }) => marks.includes("stale") && marks.includes("relayed")));
    const disputed = findEntries(register, { isDisputed: true });
    expect(disputed).toEqual(all.filter((entry) => entry.for.length > 0 && entry.against.length > 0));
    expect(disputed.length).toBeGreaterThan(findEntries(register, { marks: ["conflict"] }).length);
  });

  it("by words of the claim, of what it says and of its notes", () => {
    const ids = (text: string): readonly string[] => findEntries(register, { text }).map(({ id }) => id);
    expect(ids("keep_continuity")).toEqual(["note:continuity#holds"]);
    expect(ids("image together index refused")).toContain("omni-video.create/image_list[].index#refused");
    expect(ids("FRONT view elements.create")).toContain("elements.create/element_image_list.frontal_image#exists");
    expect(ids("no such words anywhere")).toEqual([]);
  });

  it("by source", () => {
    for (const entry of findEntries(register, { source: "seeds/003 section 7" })) {
      expect(
        [...entry.for, ...entry.against, ...entry.unclear].some(({ source }) =>
          `${source.artifact} ${source.locator}`.includes("seeds/003"),
        ),
      ).toBe(true);
    }
    expect(subjectsOf({ source: "CONSOLE" })).toContain("image2video.create");
  });
});

describe("words that somebody typed", () => {
  it.each([
    ["omni-video.create/mode#member:std", "claim"],
    ["omni-video", "subject"],
    ["error:1303", "subject"],
    ["image_list[].type", "field"],
    ["omni-video.create/mode", "field"],
    ["omni-video/answer:task_id", "field"],
    ["risk of chained clips", "text"],
  ])("%s is a %s", (words, as) => {
    expect(interpret(register, words).as).toBe(as);
  });

  it("keep to the other conditions", () => {
    const found = interpret(register, "mode", { endpoint: "text2video.create" }).entries;
    expect(new Set(found.map(({ subject, path }) => `${subject.id}/${path}`))).toEqual(new Set(["text2video.create/mode"]));
    expect(interpret(register, "cfg_scale", { statuses: ["ours"] }).entries).toEqual([]);
  });

  it("may be near to names that there are", () => {
    expect(namesOf(register)).toEqual(
      expect.arrayContaining(["omni-video", "omni-video.create", "image_list[].type", "type", "note:continuity"]),
    );
  });
});

describe("claims that stand alike", () => {
  it("share a row, and none is lost", () => {
    const entries = findEntries(register, { endpoint: "omni-video.create" });
    const rows = groupAlike(entries);
    expect(rows.length).toBeLessThan(entries.length);
    expect(rows.flatMap(({ atoms }) => atoms)).toHaveLength(entries.length);
    for (const { first, name } of rows) expect(name.endsWith(first.path)).toBe(true);
  });
});

describe("an explanation", () => {
  it.each([
    [
      "omni-video.create/mode#refused:standard",
      /^live-rejected: seen failing in a live call on 2026-03-29, stale since/,
      'send "mode": "std".',
    ],
    ["omni-video.create/aspect_ratio#member:1:1", /^doc-derived/, "can be sent, with care: watch the answer of the first call"],
    [
      "image2video.create/rule:elements-or-voices#holds",
      /sources contradict each other/,
      "keep to the rule, or check refuses it",
    ],
  ])("of %s", (claim, stands, send) => {
    const explanation = explainEntry(entryOf(claim));
    expect(explanation.stands).toMatch(stands);
    expect(explanation.send).toBe(send);
    expect(explanation.why).toMatch(/^\d+ records? /);
  });

  it("tells nothing to send where nothing is sent", () => {
    for (const claim of ["error:1303#exists", "note:continuity#holds", "omni-video.one/answer:task_id#exists"]) {
      expect(explainEntry(entryOf(claim)).send).toBeUndefined();
    }
  });

  it("asks for approval of what nobody showed", () => {
    const bare = createRegister({ today, log: [] });
    const explanation = explainEntry(entryOf("omni-video.create/mode#member:4k", bare));
    expect(explanation).toMatchObject({ why: "no record speaks of it" });
    expect(explanation.send).toContain("approval");
  });
});

describe("the coverage", () => {
  it("counts what is declared against a list written by hand", () => {
    const names = documentedEndpoints.map(({ method, path }) => `${method} ${path}`);
    expect(names).toEqual([...new Set(names)]);
    expect(names.length).toBeGreaterThan(90);
    for (const { source } of documentedEndpoints)
      expect(source).toMatch(/seeds\/00\d|reference\/kling-(video|other)\.md section/);
    const { endpoints, missing } = coverageOf(register);
    expect(missing).toEqual([]);
    expect(endpoints).toEqual({ has: names.length, of: names.length });
  });

  it("finds a claim for every field, located evidence for every claim, and both sides of every dispute", () => {
    const { fields, located, disputed, stale, conflicts } = coverageOf(register);
    expect(fields.has).toBe(fields.of);
    expect(located.has).toBe(located.of);
    expect(located.of).toBe(allClaims().length);
    expect(disputed.has).toBe(disputed.of);
    expect(stale).toBe(findEntries(register, { marks: ["stale"] }).length);
    expect(conflicts).toBeLessThanOrEqual(disputed.of);
  });

  it("shows every disagreement that the reference names", () => {
    expect(disagreements).toHaveLength(59);
    expect(coverageOf(register).unnamed).toEqual([]);
  });

  it("sees what is missing", () => {
    const bare = coverageOf(createRegister({ today, log: [] }));
    expect(bare.located.has).toBe(0);
    expect(bare.unnamed).toEqual(disagreements);
    expect(bare.hypotheses).toBe(bare.located.of);
  });
});

function subjectsOf(query: Parameters<typeof findEntries>[1]): readonly string[] {
  return [...new Set(findEntries(register, query).map(({ subject }) => subject.id))];
}

function entryOf(claim: string, from: Register = register): RegisterEntry {
  const entry = from.find(claim);
  if (entry === undefined) throw new Error(`there is no claim ${claim}`);
  return entry;
}

function record(claim: string, parts: Partial<Evidence>): Evidence {
  return {
    id: "test",
    claims: [claim],
    verdict: "for",
    rung: "completed",
    source: { kind: "probe", artifact: "a run of the test", locator: "row 1" },
    scope: { standard: "legacy" },
    day: "2026-11-01",
    ...parts,
  };
}
