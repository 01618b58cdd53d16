import { createHmac } from "node:crypto";

import fc from "fast-check";
import { SignJWT } from "jose";
import { describe, expect, it } from "vitest";

import { createMemoryStore } from "../../store/index.ts";
import { createAccounts, DEFAULT_ACCOUNT } from "../../tasks/index.ts";
import { createNodeWorld } from "../../base/node.ts";
import { authenticate, type AuthVerdict } from "./authenticate.ts";
import { createKeyring, createStoreKeyring, joinKeyrings, KeysInvalid } from "./keyring.ts";

const SECRET = "a secret key of thirty-two letters";
const NOW = Date.UTC(2026, 10, 21);
const SECONDS = NOW / 1000;
const keyring = createKeyring([
  { account: "studio", accessKey: "access-1", secretKey: SECRET },
  { account: "editor", apiKey: "key-1234567890", name: "cutter" },
  { account: "editor", apiKey: "key-0987654321", engine: "upstream" },
  { account: "editor", accessKey: "access-3", secretKey: SECRET, engine: "upstream" },
]);

const GOOD_HEADER = { alg: "HS256", typ: "JWT" };
const GOOD_CLAIMS = { iss: "access-1", exp: SECONDS + 1800, nbf: SECONDS - 5 };

function sign(header: object, claims: object, secret = SECRET, hash = "sha256"): string {
  const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${signed}.${createHmac(hash, secret).update(signed).digest("base64url")}`;
}

const strict = { keyring, isOpen: false, standard: "legacy", now: NOW } as const;

function verdict(credential: string, rules: Partial<Parameters<typeof authenticate>[1]> = {}): Promise<AuthVerdict> {
  return authenticate(`Bearer ${credential}`, { ...strict, ...rules });
}

describe("authenticate", () => {
  it("takes anybody for the default account on an open server, and a known key for its own", async () => {
    const open = { ...strict, isOpen: true };
    const expired = sign(GOOD_HEADER, { ...GOOD_CLAIMS, exp: 0 });
    for (const header of [
      undefined,
      "",
      "Bearer x",
      "nonsense",
      `Bearer ${expired}`,
      `Bearer ${sign(GOOD_HEADER, GOOD_CLAIMS, "x")}`,
    ])
      for (const standard of ["legacy", "new"] as const)
        expect(await authenticate(header, { ...open, standard })).toEqual({ account: DEFAULT_ACCOUNT });
    expect(await verdict("key-1234567890", { isOpen: true, standard: "new" })).toEqual({ account: "editor", keyName: "cutter" });
    expect(await verdict(sign(GOOD_HEADER, GOOD_CLAIMS), { isOpen: true })).toEqual({ account: "studio" });
    expect(await verdict(sign(GOOD_HEADER, GOOD_CLAIMS), { isOpen: true, standard: "new" })).toEqual({ fault: "not-a-key" });
  });

  it("takes an API key for its account, with its name", async () => {
    expect(await verdict("key-1234567890")).toEqual({ account: "editor", keyName: "cutter" });
  });

  it("hands on the engine that a credential creates with", async () => {
    const holder = { account: "editor", engine: "upstream" };
    expect(await verdict("key-0987654321")).toEqual(holder);
    expect(await verdict(sign(GOOD_HEADER, { ...GOOD_CLAIMS, iss: "access-3" }))).toEqual(holder);
  });

  it("takes API keys alone on paths of the new standard", async () => {
    expect(await verdict("key-1234567890", { standard: "new" })).toEqual({ account: "editor", keyName: "cutter" });
    for (const credential of [sign(GOOD_HEADER, GOOD_CLAIMS), "key-1234567891", "a.b.c"])
      expect(await verdict(credential, { standard: "new" })).toEqual({ fault: "not-a-key" });
    expect(await authenticate("", { ...strict, standard: "new" })).toEqual({ fault: "empty" });
  });

  it("takes a token that another library signed", async () => {
    const token = await new SignJWT({})
      .setProtectedHeader(GOOD_HEADER)
      .setIssuer("access-1")
      .setExpirationTime(SECONDS + 1800)
      .setNotBefore(SECONDS - 5)
      .sign(new TextEncoder().encode(SECRET));
    expect(await verdict(token)).toEqual({ account: "studio" });
  });

  it("takes a token without typ and without nbf", async () => {
    expect(await verdict(sign({ alg: "HS256" }, { iss: "access-1", exp: SECONDS + 1 }))).toEqual({ account: "studio" });
  });

  it.each([
    ["no header", undefined, "empty"],
    ["an empty header", " ", "empty"],
    ["another scheme", "Basic a2V5LTEyMzQ1Njc4OTA=", "malformed"],
    ["no scheme", "key-1234567890", "malformed"],
    ["two spaces", "Bearer  key-1234567890", "malformed"],
    ["a trailing word", "Bearer key-1234567890 x", "malformed"],
    ["two credentials", "Bearer key-1234567890,key-1234567890", "malformed"],
    ["an unknown API key", "Bearer key-1234567891", "unknown"],
    ["an API key cut short", "Bearer key-123456789", "unknown"],
  ])("refuses %s", async (_, header, fault) => {
    expect(await authenticate(header, strict)).toEqual({ fault });
  });

  it.each([
    ["alg none without signature", `${sign({ alg: "none" }, GOOD_CLAIMS).split(".").slice(0, 2).join(".")}.`, "malformed"],
    ["alg none", sign({ alg: "none", typ: "JWT" }, GOOD_CLAIMS), "malformed"],
    ["alg NONE", sign({ alg: "NONE", typ: "JWT" }, GOOD_CLAIMS), "malformed"],
    ["HS384", sign({ alg: "HS384", typ: "JWT" }, GOOD_CLAIMS, SECRET, "sha384"), "malformed"],
    ["HS512 bytes under an HS256 header", sign(GOOD_HEADER, GOOD_CLAIMS, SECRET, "sha512"), "mismatch"],
    ["RS256", sign({ alg: "RS256", typ: "JWT" }, GOOD_CLAIMS), "malformed"],
    ["lower-case hs256", sign({ alg: "hs256", typ: "JWT" }, GOOD_CLAIMS), "malformed"],
    ["an algorithm list", sign({ alg: ["HS256"], typ: "JWT" }, GOOD_CLAIMS), "malformed"],
    ["no algorithm", sign({ typ: "JWT" }, GOOD_CLAIMS), "malformed"],
    ["typ at+jwt", sign({ alg: "HS256", typ: "at+jwt" }, GOOD_CLAIMS), "malformed"],
    ["a numeric typ", sign({ alg: "HS256", typ: 1 }, GOOD_CLAIMS), "malformed"],
    ["a critical extension", sign({ ...GOOD_HEADER, crit: ["exp"] }, GOOD_CLAIMS), "malformed"],
    ["an unencoded payload", sign({ ...GOOD_HEADER, b64: false }, GOOD_CLAIMS), "malformed"],
    ["a header that is a list", sign([GOOD_HEADER], GOOD_CLAIMS), "malformed"],
    ["claims that are a text", sign(GOOD_HEADER, ["x"]), "malformed"],
    ["another secret", sign(GOOD_HEADER, GOOD_CLAIMS, "another secret"), "mismatch"],
    ["an empty secret", sign(GOOD_HEADER, GOOD_CLAIMS, ""), "mismatch"],
    ["the base64 of the secret", sign(GOOD_HEADER, GOOD_CLAIMS, Buffer.from(SECRET).toString("base64")), "mismatch"],
    ["an unknown issuer", sign(GOOD_HEADER, { ...GOOD_CLAIMS, iss: "access-2" }), "mismatch"],
    ["an issuer of Object's own", sign(GOOD_HEADER, { ...GOOD_CLAIMS, iss: "__proto__" }), "mismatch"],
    ["no issuer", sign(GOOD_HEADER, { exp: GOOD_CLAIMS.exp }), "malformed"],
    ["an issuer list", sign(GOOD_HEADER, { ...GOOD_CLAIMS, iss: ["access-1"] }), "malformed"],
    ["no exp", sign(GOOD_HEADER, { iss: "access-1" }), "malformed"],
    ["exp as a text", sign(GOOD_HEADER, { ...GOOD_CLAIMS, exp: String(GOOD_CLAIMS.exp) }), "malformed"],
    ["nbf as a text", sign(GOOD_HEADER, { ...GOOD_CLAIMS, nbf: String(GOOD_CLAIMS.nbf) }), "malformed"],
    ["exp just now", sign(GOOD_HEADER, { ...GOOD_CLAIMS, exp: SECONDS }), "expired"],
    ["exp long ago", sign(GOOD_HEADER, { ...GOOD_CLAIMS, exp: 0 }), "expired"],
    ["a negative exp", sign(GOOD_HEADER, { ...GOOD_CLAIMS, exp: -1 }), "expired"],
    ["nbf in a second", sign(GOOD_HEADER, { ...GOOD_CLAIMS, nbf: SECONDS + 1 }), "early"],
    ["nbf in milliseconds", sign(GOOD_HEADER, { ...GOOD_CLAIMS, nbf: NOW }), "early"],
    ["expired claims under a forged signature", sign(GOOD_HEADER, { ...GOOD_CLAIMS, exp: 0 }, "x"), "mismatch"],
    ["four parts", `${sign(GOOD_HEADER, GOOD_CLAIMS)}.x`, "unknown"],
    ["a padded signature", `${sign(GOOD_HEADER, GOOD_CLAIMS)}=`, "malformed"],
    ["an empty header", `.${sign(GOOD_HEADER, GOOD_CLAIMS).split(".").slice(1).join(".")}`, "malformed"],
    ["a header that is no JSON", `eA.${sign(GOOD_HEADER, GOOD_CLAIMS).split(".").slice(1).join(".")}`, "malformed"],
    ["only dots", "..", "malformed"],
  ])("refuses a token with %s", async (_, token, fault) => {
    expect(await verdict(token)).toEqual({ fault });
  });

  it("refuses a good token with any one letter changed", async () => {
    const token = sign(GOOD_HEADER, GOOD_CLAIMS);
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(...Array.from("abcXYZ019-_.")), async (at, letter) => {
        fc.pre(token[at] !== letter);
        expect(await verdict(token.slice(0, at) + letter + token.slice(at + 1))).toHaveProperty("fault");
      }),
    );
  });
});

describe("createKeyring", () => {
  it.each([
    ["an empty API key", [{ account: "a", apiKey: "" }]],
    ["an empty secret", [{ account: "a", accessKey: "x", secretKey: " " }]],
    ["no account", [{ account: "", apiKey: "x" }]],
    [
      "an API key that stands there twice",
      [
        { account: "a", apiKey: "x" },
        { account: "b", apiKey: "x" },
      ],
    ],
  ])("refuses %s", (_, keys) => {
    expect(() => createKeyring(keys)).toThrow(KeysInvalid);
  });
});

describe("the keyring of a store", () => {
  it("knows keys from the moment they are made until they are removed, beside those of the configuration, which win", async () => {
    const world = createNodeWorld();
    const store = createMemoryStore();
    const accounts = createAccounts(store, world);
    const both = joinKeyrings([keyring, createStoreKeyring(store.accounts)]);
    await accounts.create("ada");
    const apiKey = await accounts.addApiKey("ada", "laptop");
    const { accessKey, secretKey } = await accounts.addKeyPair("ada", "old program");
    const token = sign(GOOD_HEADER, { ...GOOD_CLAIMS, iss: accessKey }, secretKey);
    expect(await verdict(apiKey, { keyring: both })).toEqual({ account: "ada", keyName: "laptop" });
    expect(await verdict(token, { keyring: both })).toEqual({ account: "ada", keyName: "old program" });
    expect(await verdict("key-1234567890", { keyring: both })).toEqual({ account: "editor", keyName: "cutter" });
    expect(await verdict(sign(GOOD_HEADER, { ...GOOD_CLAIMS, iss: apiKey }, ""), { keyring: both })).toEqual({
      fault: "mismatch",
    });
    await accounts.removeKey("ada", "laptop");
    await accounts.removeKey("ada", "old program");
    expect(await verdict(apiKey, { keyring: both })).toEqual({ fault: "unknown" });
    expect(await verdict(token, { keyring: both })).toEqual({ fault: "mismatch" });
  });
});
