import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { checkExitLaw } from "./exit-law.ts";
import { parseSource, readSources } from "./source.ts";

function faultsOf(path: string, text: string): readonly string[] {
  return checkExitLaw([parseSource(path, text)]);
}

describe("checkExitLaw", () => {
  it("finds nothing in the house as it is", () => {
    expect(checkExitLaw(readSources(join(import.meta.dirname, "../../src")))).toEqual([]);
  });

  it.each([
    'const request = { method: "POST" };',
    "const request = { method: endpoint.method };",
    "const request = { method };",
    'const way = "DELETE";',
    'import { send } from "./link.ts";',
    "await send(upstream, operation, request);",
    "await world.net.fetch(url);",
    "await exchange(link, request);",
  ])("refuses a second way out of the paid engine: %s", (text) => {
    expect(faultsOf("engines/upstream/other.ts", text)).not.toEqual([]);
  });

  it("lets the exit post, and the questions ask, and nothing else of theirs", () => {
    const post = 'import { send } from "./link.ts";\nawait send(upstream, endpoint, { method: "POST" });';
    expect(faultsOf("engines/upstream/exit.ts", post)).toEqual([]);
    expect(faultsOf("engines/upstream/ask.ts", post)).toHaveLength(1);
    expect(faultsOf("engines/upstream/ask.ts", post.replace("POST", "GET"))).toEqual([]);
    expect(faultsOf("engines/upstream/exit.ts", "await world.net.fetch(url);")).toHaveLength(1);
  });

  it.each(["server/x.ts", "tasks/x.ts", "store/x.ts", "assemble.ts", "emulator.ts", "engines/local/x.ts"])(
    "refuses the means to send in %s",
    (path) => {
      const depth = "../".repeat(path.split("/").length - 1) || "./";
      expect(faultsOf(path, `import { createClient } from "${depth}client/index.ts";`)).toHaveLength(1);
      expect(faultsOf(path, `import { exchange } from "${depth}client/transport.ts";`)).toHaveLength(1);
      expect(faultsOf(path, `await import("${depth}client/transport.ts");`)).toHaveLength(1);
      expect(faultsOf(path, "await world.net.fetch(url);")).toHaveLength(1);
      expect(faultsOf(path, "await globalThis.fetch(url);")).toHaveLength(1);
      expect(faultsOf(path, 'import { request } from "node:https";')).toHaveLength(1);
      expect(faultsOf(path, `import type { KeyPair } from "${depth}client/node.ts";`)).toEqual([]);
    },
  );

  it("keeps the paid engine's transport from those that have a client", () => {
    expect(faultsOf("cli/x.ts", 'import { exchange } from "../client/transport.ts";')).toHaveLength(1);
    expect(faultsOf("cli/x.ts", 'import { createClient } from "../client/index.ts";')).toEqual([]);
  });
});
