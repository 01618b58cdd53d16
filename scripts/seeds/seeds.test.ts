import { describe, expect, it } from "vitest";

import { findUncovered } from "./find-uncovered.ts";
import { readSeed } from "./read-seed.ts";

const document = `# Register

Status: active

## \`mode\`
- status: doc-derived
- \`std\` works

---

## \`sound\`
- status: doc-derived
\`\`\`json
{ "sound": "on" }
\`\`\`
`;

describe("a seed document", () => {
  it("is read as headings, lines and whole blocks of code, each under its headings", () => {
    expect(readSeed(document).map(({ line, heading }) => [line, heading])).toEqual([
      [1, "Register"],
      [3, "Register"],
      [5, "Register > `mode`"],
      [6, "Register > `mode`"],
      [7, "Register > `mode`"],
      [11, "Register > `sound`"],
      [12, "Register > `sound`"],
      [13, "Register > `sound`"],
    ]);
  });

  it("gives the same line under another heading another hash, and repeated ones too", () => {
    const hashes = readSeed(`${document}- again\n- again\n`).map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(readSeed(document.replaceAll("\n", " \n"))).toEqual(readSeed(document));
  });
});

describe("rows against a document", () => {
  const covers = readSeed(document).map(({ hash }) => hash);

  it("cover all of it", () => {
    expect(findUncovered(document, [{ row: "all", covers }])).toEqual({ statements: 8, uncovered: [], stale: [] });
  });

  it("miss a line that was added, and are stale for one that changed", () => {
    const changed = document.replace("`std` works", "`std` fails");
    const { uncovered, stale } = findUncovered(changed, [{ row: "all", covers }]);
    expect(uncovered.map(({ text }) => text)).toEqual(["- `std` fails"]);
    expect(stale).toEqual([{ hash: covers[4], row: "all" }]);
  });
});
