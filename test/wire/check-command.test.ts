import { describe, expect, it } from "vitest";

import { stringifyJson, type Json } from "../../src/base/index.ts";
import { CheckFailed } from "../../src/cli/errors.ts";
import { createFakeContext } from "../../src/cli/fake-context.suite.ts";
import { createProgram } from "../../src/cli/program.ts";
import { badPayloads, goodPayloads } from "./omni-video-bad-payloads.ts";

/** What `onetake check` writes about a body, and whether it ends as a failure. */
async function runCheck(
  body: Json,
  ...flags: readonly string[]
): Promise<{ readonly failed: boolean; readonly lines: readonly string[] }> {
  const context = createFakeContext(stringifyJson(body));
  const words = ["node", "onetake", "check", "-", "--endpoint", "omni-video", ...flags];
  const failed = await createProgram(context)
    .parseAsync(words)
    .then(
      () => false,
      (thrown: unknown) => {
        if (thrown instanceof CheckFailed) return true;
        throw thrown;
      },
    );
  return { failed, lines: context.said.out.split("\n") };
}

describe("`onetake check` as a builder meets it", () => {
  it.each(badPayloads.map((payload) => [payload.name, payload] as const))(
    "names path, reason and fix of: %s",
    async (_, { body, path, fix, severity }) => {
      const { failed, lines } = await runCheck(body, "--care");
      expect(failed).toBe(severity !== "care");
      const heading = lines.findIndex((line) => line.endsWith(`  ${path === "" ? "(body)" : path}`));
      expect(heading, lines.join("\n")).toBeGreaterThanOrEqual(0);
      expect(lines[heading + 1]?.trim()).not.toBe("");
      expect(lines.join("\n")).toContain(fix);
    },
  );

  it.each(badPayloads.filter(({ severity }) => severity === "care").map(({ name, body }) => [name, body] as const))(
    "says nothing unasked about: %s",
    async (_, body) => {
      expect(await runCheck(body)).toEqual({ failed: false, lines: [""] });
    },
  );

  it.each(goodPayloads.map(({ name, body }) => [name, body] as const))("is silent about: %s", async (_, body) => {
    expect(await runCheck(body)).toEqual({ failed: false, lines: [""] });
  });
});
