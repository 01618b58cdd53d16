import { describe, expect, it } from "vitest";

import { parseJson, stringifyJson } from "../../base/index.ts";
import { wireError, writeEnvelope, writeErrorEnvelope } from "../../contract/index.ts";
import { createFakeContext, type FakeContext } from "../fake-context.suite.ts";
import { createProgram } from "../program.ts";

/** A server that says what it is, and answers everything else with one answer. */
function serverOf(billable: boolean, answer: { readonly http: number; readonly body: unknown }, sent: string[]) {
  return async (url: string, init: RequestInit = {}): Promise<Response> => {
    if (url.endsWith("/healthz"))
      return Response.json({ product: "onetake", version: "1", contract: "1", ready: true, engine: { name: "x", billable } });
    sent.push(`${init.method} ${new URL(url).pathname}`);
    return new Response(stringifyJson(answer.body as never), { status: answer.http }); // envelopes only
  };
}

async function run(context: FakeContext, ...flags: readonly string[]): Promise<string> {
  const argv = ["node", "onetake", "conform", "--base-url", "http://server.test", "--no-stories", ...flags];
  try {
    await createProgram(context).parseAsync(argv);
    return "";
  } catch (thrown) {
    return thrown instanceof Error ? thrown.name : String(thrown);
  }
}

const ERROR = wireError("bad-value");
const REFUSED = { http: ERROR.http, body: writeErrorEnvelope("r", ERROR) };
const TAKEN = { http: 200, body: writeEnvelope("r", { task_id: "1", task_status: "succeed", created_at: 1, updated_at: 1 }) };

describe("onetake conform", () => {
  it("ends in a failure with the line that sends the deviating request again", async () => {
    const sent: string[] = [];
    const context = createFakeContext("", serverOf(false, TAKEN, sent));
    expect(await run(context, "--endpoint", "identify-face")).toBe("Deviates");
    expect(context.said.out).toContain("identify-face.call took what the service refuses");
    expect(context.said.out).toMatch(
      /curl -sS -X POST 'http:\/\/server\.test\/v1\/videos\/identify-face' -H "Authorization: Bearer \$KEY"/,
    );
    expect(sent.length).toBeGreaterThan(20);
  });

  it("says how far a server agrees, and why cases are left out", async () => {
    const context = createFakeContext("", serverOf(false, REFUSED, []));
    expect(await run(context, "--vector", "identify-face.call/rule:one-clip#breaks:1")).toBe("");
    expect(context.said.out).toMatch(/vectors +1 +1 +0 +0 +1/);
  });

  it("prints one JSON document with everything", async () => {
    const context = createFakeContext("", serverOf(false, TAKEN, []));
    expect(await run(context, "--endpoint", "identify-face", "--json")).toBe("Deviates");
    expect(parseJson(context.said.out)).toMatchObject({ baseUrl: "http://server.test", vectors: { agreed: expect.any(Number) } });
  });

  it("sends nothing that could cost to a server that is not free, and says so", async () => {
    const sent: string[] = [];
    const context = createFakeContext("", serverOf(true, TAKEN, sent));
    expect(await run(context, "--endpoint", "identify-face")).toBe("OnetakeError");
    expect(sent).toEqual([]);
    expect(context.said.err).toContain("only queries are sent");
  });

  it("sends within a budget", async () => {
    const sent: string[] = [];
    const context = createFakeContext("", serverOf(true, TAKEN, sent));
    const ask = async (): Promise<string> => /type {2}(.+)\n/.exec(context.said.out)?.[1] ?? "";
    expect(await run({ ...context, ask }, "--endpoint", "identify-face", "--budget", "3")).toBe("Deviates");
    expect(sent).toHaveLength(3);
  });

  it("spends nothing that no person confirmed at a terminal", async () => {
    const sent: string[] = [];
    const context = createFakeContext("3 creates kestrel\n", serverOf(true, TAKEN, sent));
    const words = ["--endpoint", "identify-face", "--budget", "3"];
    expect(await run(context, ...words)).toBe("NeedsPerson");
    expect(await run({ ...context, ask: async () => "yes" }, ...words)).toBe("NotConfirmed");
    expect(sent).toEqual([]);
  });

  it.each([
    ["--budget", "2.5"],
    ["--budget", "many"],
    ["--sample", "-1"],
    ["--standard", "old"],
  ])("refuses %s %s", async (flag, value) => {
    expect(await run(createFakeContext(), flag, value)).toBe("CommanderError");
  });

  it("asks for both keys of a pair", async () => {
    const context = createFakeContext("", serverOf(false, TAKEN, []));
    expect(await run(context, "--access-key", "a")).toBe("BadInput");
  });
});
