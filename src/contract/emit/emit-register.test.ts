import { describe, expect, it } from "vitest";

import { evidenceLog } from "../evidence/index.ts";
import { contractDay } from "../lookup.ts";
import { createRegister, findEntries } from "../register/index.ts";
import { emitRegister } from "./emit-register.ts";

const files = emitRegister();
const pages = [...files].filter(([path]) => path.endsWith(".md"));
const register = createRegister({ today: contractDay });
const entries = findEntries(register, {});

describe("the register as files", () => {
  it("has a page for everything that the index names, and no other", () => {
    const named = [...textOf("docs/register.md").matchAll(/\]\((register\/[^)]+)\)/g)].map(([, path]) => `docs/${path}`);
    expect(named.toSorted()).toEqual([...files.keys()].filter((path) => path.startsWith("docs/register/")).toSorted());
  });

  it("shows both sides of every disputed claim, with the records of each", () => {
    const index = textOf("docs/register.md");
    const disputed = findEntries(register, { isDisputed: true });
    expect(disputed.length).toBeGreaterThan(20);
    for (const entry of disputed) {
      const start = index.indexOf(`- \`${entry.id}\`: `);
      expect(start, entry.id).toBeGreaterThan(0);
      const part = index.slice(start, index.indexOf("\n- `", start + 1));
      for (const line of entry.for) expect(part).toContain(`  - for: \`${line.id}\``);
      for (const line of entry.against) expect(part).toContain(`  - against: \`${line.id}\``);
    }
  });

  it("has every claim and record once in JSON, with places that lead to the records", () => {
    const { claims, evidence } = JSON.parse(textOf("docs/register.json")) as {
      readonly claims: readonly {
        readonly id: string;
        readonly status: string;
        readonly for: readonly number[];
        readonly against: readonly number[];
      }[];
      readonly evidence: readonly { readonly id: string }[];
    };
    expect(evidence.map(({ id }) => id)).toEqual(evidenceLog.map(({ id }) => id));
    expect(claims.map(({ id }) => id).toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
    for (const claim of claims) {
      const entry = register.find(claim.id);
      expect(claim.status).toBe(entry?.status);
      expect(claim.for.map((place) => evidence[place]?.id)).toEqual(entry?.for.map(({ id }) => id));
      expect(claim.against.map((place) => evidence[place]?.id)).toEqual(entry?.against.map(({ id }) => id));
    }
  });

  it("has every claim of an endpoint on its page", () => {
    const page = textOf("docs/register/omni-video.create.md");
    const rows = page.split("\n").filter((line) => line.startsWith("| `"));
    const atoms = rows.flatMap((line) => (line.split(" | ")[1] ?? "").split(", "));
    expect(atoms).toHaveLength(findEntries(register, { endpoint: "omni-video.create" }).length);
  });

  it("writes when something gets stale as a date, never that it is", () => {
    for (const [path, content] of pages) expect(content, path).not.toMatch(/\| [^|]*\bstale\b(?! from \d{4})/);
    expect(textOf("docs/register.json")).not.toContain('"stale"');
    expect(textOf("docs/register/omni-video.create.md")).toContain("2026-03-29, stale from 2026-09-26");
  });

  it("has pages that a person can open: none over 200 kB", () => {
    for (const [path, content] of pages) expect(content.length, path).toBeLessThan(200_000);
  });
});

function textOf(path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`${path} is not written`);
  return text;
}
