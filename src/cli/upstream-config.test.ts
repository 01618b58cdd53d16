import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { BadInput } from "./errors.ts";
import { libraryOf, needUpstream, readUpstream, withUpstream } from "./upstream-config.ts";

const KEY = { ONETAKE_UPSTREAM_KEY: "k" };

describe("the paid service in the environment", () => {
  it("is none where nothing names it, which matters only to those that need it", () => {
    expect(readUpstream({})).toBeUndefined();
    expect(readUpstream({ ONETAKE_UPSTREAM: "", ONETAKE_UPSTREAM_KEY: " " })).toBeUndefined();
    expect(() => needUpstream({})).toThrow(BadInput);
    expect(() => readUpstream({}, { upstreamSlots: "video=1" })).toThrow("no paid service is configured");
  });

  it.each([
    ["global", "https://api-singapore.klingai.com"],
    ["mainland", "https://api-beijing.klingai.com"],
    ["https://gateway.example/kling/", "https://gateway.example/kling"],
    ["http://127.0.0.1:9700", "http://127.0.0.1:9700"],
    ["http://localhost:9700/", "http://localhost:9700"],
  ])("%s stands for %s", (word, baseUrl) => {
    expect(readUpstream({ ...KEY, ONETAKE_UPSTREAM: word })).toEqual({ baseUrl, credential: { apiKey: "k" } });
  });

  it("takes a pair in place of a key, the standard and the slots", () => {
    const env = { ONETAKE_UPSTREAM: "global", ONETAKE_UPSTREAM_ACCESS_KEY: "a", ONETAKE_UPSTREAM_SECRET_KEY: "s" };
    expect(readUpstream(env, { upstreamStandard: "new", upstreamSlots: "video=3, image=9" })).toMatchObject({
      credential: { accessKey: "a", secretKey: "s" },
      standard: "new",
      slots: { video: 3, image: 9 },
    });
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ["a key without an address", KEY],
    ["an address without a key", { ONETAKE_UPSTREAM: "global" }],
    ["half a pair", { ONETAKE_UPSTREAM: "global", ONETAKE_UPSTREAM_ACCESS_KEY: "a" }],
    ["a key beside a pair", { ...KEY, ONETAKE_UPSTREAM: "global", ONETAKE_UPSTREAM_SECRET_KEY: "s" }],
    ["a word that is no region", { ...KEY, ONETAKE_UPSTREAM: "europe" }],
    ["an address over which a key would travel in the clear", { ...KEY, ONETAKE_UPSTREAM: "http://api.example" }],
    ["an address that holds a secret itself", { ...KEY, ONETAKE_UPSTREAM: "https://me@api.example" }],
  ])("refuses %s, and says what to set", (_, env) => {
    expect(() => readUpstream(env)).toThrow(BadInput);
  });

  it.each(["video", "video=0", "clip=3", "video=3,", "video=-1"])("refuses the slots %j", (upstreamSlots) => {
    expect(() => readUpstream({ ...KEY, ONETAKE_UPSTREAM: "global" }, { upstreamSlots })).toThrow("is no number of slots");
  });

  it("never tells a secret in a refusal", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9]{12,20}$/),
        fc.constantFrom("", "europe", "http://far.example"),
        (secret, address) => {
          try {
            readUpstream({ ONETAKE_UPSTREAM: address, ONETAKE_UPSTREAM_KEY: secret });
            return address === "";
          } catch (thrown) {
            return thrown instanceof BadInput && !`${thrown.message} ${thrown.fix}`.includes(secret);
          }
        },
      ),
    );
  });
});

describe("a server with the paid service", () => {
  it("may fetch results from one on this machine, and from no other private address", () => {
    const at = (baseUrl: string) => withUpstream({ baseUrl, credential: { apiKey: "k" } }, ["10.0.0.1:80"]).allowPrivate;
    expect(at("http://127.0.0.1:9700")).toEqual(["10.0.0.1:80", "127.0.0.1:9700"]);
    expect(at("http://localhost")).toEqual(["10.0.0.1:80", "localhost:80"]);
    expect(at("https://api.example")).toEqual(["10.0.0.1:80"]);
    expect(withUpstream(undefined)).toEqual({});
  });

  it("names its library of elements by its host", () => {
    const [one, same, other] = ["https://a.example", "https://a.example/v2", "https://b.example"].map((baseUrl) =>
      libraryOf({ baseUrl }),
    );
    expect(one).toMatch(/^upstream-[0-9a-f]{8}$/);
    expect([same, other]).toEqual([one, expect.not.stringMatching(one ?? "")]);
  });
});
