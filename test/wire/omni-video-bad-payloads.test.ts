import { describe, expect, test } from "vitest";
import { check, evidenceLog, findEndpoint, toWireError } from "../../src/contract/index.ts";
import { badPayloads, goodPayloads } from "./omni-video-bad-payloads.ts";

const endpoint = findEndpoint("omni-video.create");
const today = "2026-11-21";

describe("a good payload is silent", () => {
  test.each(goodPayloads.map(({ name, body }) => [name, body] as const))("%s", (_, body) => {
    expect(check(endpoint.id, body, { today })).toEqual([]);
  });

  test("and tells only care when care is asked for", () => {
    const findings = goodPayloads.flatMap(({ body }) => check(endpoint.id, body, { today, care: true }));
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings.map((finding) => finding.severity))).toEqual(new Set(["care"]));
  });
});

describe("a bad payload is told", () => {
  test.each(badPayloads.map((payload) => [payload.name, payload] as const))(
    "%s",
    (_, { body, path, rule, severity = "refuse", fix, alsoAt = [] }) => {
      const findings = check(endpoint.id, body, { today });
      const finding = findings.find((candidate) => candidate.path === path && candidate.rule === rule);
      expect(finding, JSON.stringify(findings)).toMatchObject({ severity });
      expect(finding?.fix).toContain(fix);
      expect(finding?.message).not.toBe("");
      const others = findings.filter((other) => other.severity === "refuse" && other.path !== path);
      expect(others.map((other) => other.path)).toEqual(alsoAt);
    },
  );

  test.each(badPayloads.filter(({ severity }) => severity === undefined).map((payload) => [payload.name, payload] as const))(
    "%s: as the service words it, with evidence that exists",
    (_, { body }) => {
      const finding = check(endpoint.id, body, { today }).find(({ severity }) => severity === "refuse");
      if (finding === undefined) throw new Error("nothing was refused");
      const error = toWireError(finding);
      expect(error.wireMessage).not.toBe("");
      expect([400, 404]).toContain(error.http);
      const ids = new Set(evidenceLog.map((line) => line.id));
      expect(finding.evidence.filter((id) => !ids.has(id))).toEqual([]);
    },
  );
});

test("the corpus breaks every rule of the endpoint that is in force, and every form it is known to refuse", () => {
  const broken = new Set(badPayloads.map(({ rule }) => rule));
  const rules = endpoint.rules.filter(({ until }) => until === undefined || until > today).map(({ id }) => id);
  expect(rules.filter((id) => !broken.has(id))).toEqual([]);
  const paths = new Set(badPayloads.map(({ path }) => path.replace(/\[\d+\]/g, "[]")));
  expect(endpoint.refusedForms.filter((form) => !paths.has(form.path))).toEqual([]);
});

test("the observed texts of the service are used where they are known", () => {
  const texts = (name: string): readonly (string | undefined)[] => {
    const payload = badPayloads.find((candidate) => candidate.name === name);
    return check(endpoint.id, payload?.body ?? null, { today }).map((finding) => finding.wireMessage);
  };
  expect(texts("mode standard")).toContain("mode value 'standard' is invalid");
  expect(texts("a picture as a data: URL")).toContain("File is not in a valid base64 format");
  expect(texts("a clip as base64")).toContain("Video URL is invalid");
  expect(texts("7 s of O1 from text")).toContain("Duration only supports 5 or 10 seconds when no refer_image is provided");
  expect(texts("16 s")).toContain("duration value '16' is invalid");
  expect(texts("4K of O1")).toContain("4k mode is not supported by the current model: kling-video-o1");
});
