import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/base/index.ts";
import { check, evidenceLog, findEndpoint, toWireError } from "../../src/contract/index.ts";

/** A body in which nothing is wrong, written by hand from the documents. */
export interface GoodPayload {
  readonly name: string;
  readonly body: JsonObject;
}

/** A body with one mistake, written by hand from the documents and the dated runs. */
export interface BadPayload {
  readonly name: string;
  readonly body: Json;
  /** Where the mistake is. */
  readonly path: string;
  /** Which rule it breaks. */
  readonly rule: string;
  /** How much it weighs; `refuse` unless said. */
  readonly severity?: "approve" | "care";
  /** Words that the fix has to hold. */
  readonly fix: string;
  /** Other places that the same mistake makes wrong too. */
  readonly alsoAt?: readonly string[];
}

/** Bodies of one endpoint, judged on one day. */
export interface PayloadCorpus {
  readonly endpoint: string;
  /** The day of judgement; earlier than the contract's own where a model or form has been withdrawn since. */
  readonly today?: string;
  readonly good: readonly GoodPayload[];
  readonly bad: readonly BadPayload[];
}

/**
 * Judges an endpoint by bodies that a person wrote: good ones are silent, each bad one is told at its place, with a fix and as the
 * service words it, and together they break every rule in force and every form that is known to be refused.
 */
export function payloadSuite({ endpoint: id, today = "2026-11-21", good, bad }: PayloadCorpus): void {
  const endpoint = findEndpoint(id);

  describe(`${id}: a good payload is silent`, () => {
    test.each(good.map(({ name, body }) => [name, body] as const))("%s", (_, body) => {
      expect(check(id, body, { today })).toEqual([]);
    });

    test("and tells only care when care is asked for", () => {
      const findings = good.flatMap(({ body }) => check(id, body, { today, care: true }));
      expect(findings.length).toBeGreaterThan(0);
      expect(new Set(findings.map((finding) => finding.severity))).toEqual(new Set(["care"]));
    });
  });

  describe(`${id}: a bad payload is told`, () => {
    test.each(bad.map((payload) => [payload.name, payload] as const))("%s", (_, payload) => {
      const { body, path, rule, severity = "refuse", fix, alsoAt = [] } = payload;
      const findings = check(id, body, { today });
      const finding = findings.find((candidate) => candidate.path === path && candidate.rule === rule);
      expect(finding, JSON.stringify(findings)).toMatchObject({ severity });
      expect(finding?.fix).toContain(fix);
      expect(finding?.message).not.toBe("");
      const others = findings.filter((other) => other.severity === "refuse" && other.path !== path);
      expect(others.map((other) => other.path)).toEqual(alsoAt);
    });

    test.each(bad.filter(({ severity }) => severity === undefined).map((payload) => [payload.name, payload] as const))(
      "%s: as the service words it, with evidence that exists",
      (_, { body }) => {
        const finding = check(id, body, { today }).find(({ severity }) => severity === "refuse");
        if (finding === undefined) throw new Error("nothing was refused");
        const error = toWireError(finding);
        expect(error.wireMessage).not.toBe("");
        expect([400, 404]).toContain(error.http);
        const ids = new Set(evidenceLog.map((line) => line.id));
        expect(finding.evidence.filter((line) => !ids.has(line))).toEqual([]);
      },
    );
  });

  test(`${id}: the corpus breaks every rule in force, and every form that is known to be refused`, () => {
    const broken = new Set(bad.map(({ rule }) => rule));
    const rules = endpoint.rules.filter(
      ({ since, until }) => (since === undefined || since <= today) && (until === undefined || until > today),
    );
    expect(rules.map((rule) => rule.id).filter((rule) => !broken.has(rule))).toEqual([]);
    const paths = new Set(bad.map(({ path }) => path.replace(/\[\d+\]/g, "[]")));
    expect(endpoint.refusedForms.filter((form) => !paths.has(form.path))).toEqual([]);
  });
}
