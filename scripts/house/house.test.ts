import { describe, expect, it } from "vitest";

import { checkCycles } from "./cycles.ts";
import { checkImports } from "./imports.ts";
import { checkSize } from "./size.ts";
import { parseSource } from "./source.ts";
import { checkWireNames } from "./wire-names.ts";
import { checkWorldLaw } from "./world-law.ts";

describe("checkImports", () => {
  it("takes an import of an allowed floor through its front door", () => {
    expect(checkImports([parseSource("server/routes.ts", 'import { check } from "../contract/index.ts";')])).toEqual([]);
  });

  it("refuses an import that the table does not allow, types included", () => {
    const faults = checkImports([parseSource("contract/x.ts", 'import type { Store } from "../store/index.ts";')]);
    expect(faults).toEqual(["src/contract/x.ts:1: the floor contract may not import store"]);
  });

  it("refuses an import past a front door", () => {
    const faults = checkImports([parseSource("server/x.ts", 'export { a } from "../contract/check/check.ts";')]);
    expect(faults[0]).toContain("past the front door of contract");
  });

  it("sees dynamic imports", () => {
    expect(checkImports([parseSource("store/x.ts", 'await import("../server/index.ts");')])).toHaveLength(1);
  });

  it("treats a floor inside a floor as its own", () => {
    const faults = checkImports([parseSource("tasks/x.ts", 'import { a } from "../engines/local/index.ts";')]);
    expect(faults[0]).toContain("may not import engines/local");
  });

  it("refuses node imports in a browser-safe floor outside its Node side", () => {
    const text = 'import { createHmac } from "node:crypto";';
    expect(checkImports([parseSource("client/token.ts", text)])[0]).toContain("browser-safe");
    expect(checkImports([parseSource("client/node-token.ts", text)])).toEqual([]);
  });

  it("refuses a way from the browser-safe side to the Node side of a floor", () => {
    expect(checkImports([parseSource("client/index.ts", 'export * from "./node.ts";')])[0]).toContain("Node side");
  });

  it("refuses a file that stands on no floor", () => {
    expect(checkImports([parseSource("utils/x.ts", "")])[0]).toContain("no floor");
  });
});

describe("checkCycles", () => {
  it("names the files of a run-time cycle", () => {
    const sources = [parseSource("base/a.ts", 'import "./b.ts";'), parseSource("base/b.ts", 'import "./a.ts";')];
    expect(checkCycles(sources)).toEqual(["import cycle: base/a.ts -> base/b.ts -> base/a.ts"]);
  });

  it("lets type imports close a circle", () => {
    const sources = [parseSource("base/a.ts", 'import "./b.ts";'), parseSource("base/b.ts", 'import type { A } from "./a.ts";')];
    expect(checkCycles(sources)).toEqual([]);
  });
});

describe("checkWorldLaw", () => {
  const clocky = parseSource("tasks/x.ts", "export const now = (): number => Date.now();");

  it("refuses the real clock outside an adapter", () => {
    expect(checkWorldLaw([clocky], [])[0]).toContain("tasks/x.ts:1: touches the real clock");
  });

  it("lets a listed adapter touch it, and reports one that no longer does", () => {
    expect(checkWorldLaw([clocky], [{ path: "tasks/x.ts", reason: "test" }])).toEqual([]);
    expect(checkWorldLaw([], [{ path: "tasks/x.ts", reason: "test" }])[0]).toContain("no longer needs");
  });

  it("does not mind comments and methods of the same name", () => {
    const text = "// Date.now()\nworld.net.fetch(url);\ninterface Net {\n  fetch(url: string): void;\n}";
    expect(checkWorldLaw([parseSource("tasks/y.ts", text)], [])).toEqual([]);
  });
});

describe("checkSize", () => {
  it("refuses a file beyond 400 lines", () => {
    expect(checkSize([parseSource("base/x.ts", "//\n".repeat(401))])).toHaveLength(1);
    expect(checkSize([parseSource("base/x.ts", "//\n".repeat(400))])).toEqual([]);
  });
});

describe("checkWireNames", () => {
  const names = { fields: ["multi_prompt"], models: ["kling-v3"], paths: ["/v1/videos"] };

  it("refuses a field, a model or a path of the service outside the contract", () => {
    const faults = checkWireNames(
      [parseSource("tasks/x.ts", 'const a = body.multi_prompt;\nconst b = "kling-v3";\nget("/v1/videos/x");')],
      names,
      [],
    );
    expect(faults).toHaveLength(3);
  });

  it("lets the contract, tests and comments name them", () => {
    const text = 'const a = "multi_prompt";';
    expect(checkWireNames([parseSource("contract/x.ts", text), parseSource("tasks/x.test.ts", text)], names, [])).toEqual([]);
    expect(checkWireNames([parseSource("tasks/x.ts", "/** writes multi_prompt */\nexport const a = 1;")], names, [])).toEqual([]);
  });
});
