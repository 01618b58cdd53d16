import { describe, expect, it } from "vitest";

import { evidenceLog } from "../evidence/index.ts";
import { evidenceTable } from "../generated/evidence-table.ts";
import type { Scope } from "../vocabulary/index.ts";
import { allClaims } from "./claims-of.ts";
import { createEvidenceIndex } from "./evidence-index.ts";
import { readEvidenceTable, writeEvidenceTable } from "./evidence-table.ts";
import { judgedClaims } from "./judged-claims.ts";
import { ownEvidence, priceEvidence } from "./own-evidence.ts";

const groups = judgedClaims();
const judged = [...groups.values()].flat();
const whole = createEvidenceIndex(evidenceLog);

describe("the table of evidence", () => {
  it("gives every claim on which requests are judged the standing that the log gives it, in any scope and on any day", () => {
    const scopes: readonly Scope[] = [
      {},
      { standard: "legacy" },
      { standard: "new" },
      { standard: "legacy", model: "kling-v3-omni" },
      { surface: "global", mode: "std" },
      { form: "base64" },
    ];
    for (const [group, claims] of groups) {
      const table = group === "price" ? priceEvidence() : ownEvidence();
      for (const claim of claims) {
        for (const [place, scope] of scopes.entries()) {
          const today = place % 2 === 0 ? "2026-11-21" : "2026-04-01";
          expect(table.standing(claim, today, scope), claim).toEqual(whole.standing(claim, today, scope));
        }
      }
    }
  });

  it("names the same records in the same order, with all that decides a standing", () => {
    const mark = ({ id, day, verdict, rung, scope, source }: (typeof evidenceLog)[number]) => ({
      id,
      day,
      verdict,
      rung,
      scope,
      source: { kind: source.kind, ...(source.relayed === true ? { relayed: true } : {}) },
    });
    const table = readEvidenceTable(writeEvidenceTable(evidenceLog, groups), (group) => groups.get(group) ?? []);
    for (const claim of judged) expect(table.of(claim), claim).toEqual(whole.of(claim).map(mark));
  });

  it("leaves out only what headers, paths, answers, callbacks, errors and notes say", () => {
    const known = new Set(judged);
    const left = allClaims().filter((claim) => !known.has(claim));
    expect(left.filter((claim) => !/\/(?:answer|header|path):|^callback-|^(?:error|note|policy):/.test(claim))).toEqual([]);
  });

  it("has nothing for a claim of no group, and none for one that the contract does not make", () => {
    expect(ownEvidence().of("note:continuity#holds")).toEqual([]);
    expect(ownEvidence().of("omni-video.create/mode#member:cinema")).toEqual([]);
    expect(ownEvidence().of("omni-video.paint/mode#exists")).toEqual([]);
  });

  it("is not read with the claims of another contract", () => {
    const other = readEvidenceTable(evidenceTable, (group) => (groups.get(group) ?? []).slice(1));
    expect(() => other.of("omni-video.create/mode#exists")).toThrow(/npm run generate/);
  });
});
