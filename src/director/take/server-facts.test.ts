import { describe, expect, it } from "vitest";

import { createVirtualClock } from "../../base/index.ts";
import { UnreachableError } from "../../client/index.ts";
import { readServerFacts } from "./server-facts.ts";

const clock = createVirtualClock(0);
const answering = (text: string) => ({ clock, net: { fetch: async () => new Response(text) } });
const onetake = { product: "onetake", version: "1.2.3", contract: "c", engine: { name: "fake", billable: false }, ready: true };

describe("what stands behind an address", () => {
  it("is Onetake when it says so, with its version and engine", async () => {
    expect(await readServerFacts("http://server.test/", answering(JSON.stringify(onetake)))).toEqual({
      isOnetake: true,
      version: "1.2.3",
      contract: "c",
      engine: { name: "fake", isBillable: false },
      isReady: true,
    });
  });

  it("costs money unless it says that it does not", async () => {
    const silent = JSON.stringify({ product: "onetake" });
    expect(await readServerFacts("http://server.test", answering(silent))).toMatchObject({ engine: { isBillable: true } });
  });

  it.each(["<html>", '{"product": "other"}', "[]", ""])("is something else when it answers %j", async (text) => {
    expect(await readServerFacts("http://server.test", answering(text))).toEqual({ isOnetake: false });
  });

  it("cannot be told when nothing answers, or when the caller has enough", async () => {
    const fetch = async (): Promise<Response> => await Promise.reject(new Error("refused"));
    await expect(readServerFacts("http://server.test", { clock, net: { fetch } })).rejects.toThrow(UnreachableError);
    const stopped = AbortSignal.abort(new Error("enough"));
    await expect(readServerFacts("http://server.test", { clock, net: { fetch } }, stopped)).rejects.toThrow("enough");
  });
});
