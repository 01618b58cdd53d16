import { describe, expect, it } from "vitest";

import type { JsonObject } from "../../base/index.ts";
import { check } from "../check/check.ts";
import { endpoints } from "../endpoints/index.ts";

/** A rule broken once, beside the nearest body that keeps it; `today` where it is judged on another day than the contract's. */
export type RuleCase = readonly [endpoint: string, rule: string, breaks: JsonObject, keeps: JsonObject, today?: string];

/**
 * Judges rules from both sides by cases written by hand, and finds the rules of these endpoints that no case breaks. `shared` names
 * rules that one endpoint shares with another, where they are broken.
 */
export function ruleSuite(cases: readonly RuleCase[], shared: ReadonlySet<string> = new Set()): void {
  describe("the rules between fields", () => {
    it.each(cases.map((entry) => [entry[0], entry[1], entry] as const))(
      "%s finds %s broken, and not when it is kept",
      (...[, , entry]) => {
        const [endpoint, rule, breaks, keeps, today] = entry;
        const options = today === undefined ? {} : { today };
        expect(check(endpoint, breaks, options).map((finding) => finding.rule)).toContain(rule);
        expect(check(endpoint, keeps, options).map((finding) => finding.rule)).not.toContain(rule);
      },
    );

    it("are each broken once here", () => {
      const judged = new Set(cases.map(([endpoint]) => endpoint));
      const broken = new Set(cases.map(([endpoint, rule]) => `${endpoint} ${rule}`));
      const missing = endpoints
        .filter((endpoint) => judged.has(endpoint.id))
        .flatMap((endpoint) =>
          endpoint.rules
            .map((rule) => rule.id)
            .filter((rule) => !broken.has(`${endpoint.id} ${rule}`) && !shared.has(rule))
            .map((rule) => `${endpoint.id} ${rule}`),
        );
      expect(missing).toEqual([]);
    });
  });
}
