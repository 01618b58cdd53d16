import { createHmac } from "node:crypto";

import fc from "fast-check";
import { SignJWT } from "jose";
import { describe, expect, it } from "vitest";

import { authenticate, DEFAULT_ACCOUNT } from "./authenticate.ts";
import { createKeyring, KeysInvalid } from "./keyring.ts";

const SECRET = "a secret key of thirty-two letters";
const NOW = Date.UTC(2026, 10, 21);
const SECONDS = NOW / 1000;
const keyring = createKeyring([
  { account: "studio", accessKey: "access-1", secretKey: SECRET },
  { account: "editor", apiKey: "key-1234567890" },
]);

const GOOD_HEADER = { alg: "HS256", typ: "JWT" };
const GOOD_CLAIMS = { iss: "access-1", exp: SECONDS + 1800, nbf: SECONDS - 5 };

function sign(header: object, claims: object, secret = SECRET, hash = "sha256"): string {
  const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${signed}.${createHmac(hash, secret).update(signed).digest("base64url")}`;
}

function verdict(credential: string): object {
  return authenticate(`Bearer ${credential}`, keyring, NOW);
}

describe("authenticate", () => {
  it("takes anybody for the default account when there is no keyring", () => {
    for (const header of [undefined, "", "Bearer x", "nonsense"])
      expect(authenticate(header, undefined, NOW)).toEqual({ account: DEFAULT_ACCOUNT });
  });

  it("takes an API key for its account", () => {
    expect(verdict("key-1234567890")).toEqual({ account: "editor" });
  });

  it("takes a token that another library signed", async () => {
    const token = await new SignJWT({})
      .setProtectedHeader(GOOD_HEADER)
      .setIssuer("access-1")
      .setExpirationTime(SECONDS + 1800)
      .setNotBefore(SECONDS - 5)
      .sign(new TextEncoder().encode(SECRET));
    expect(verdict(token)).toEqual({ account: "studio" });
  });

  it("takes a token without typ and without nbf", () => {
    expect(verdict(sign({ alg: "HS256" }, { iss: "access-1", exp: SECONDS + 1 }))).toEqual({ account: "studio" });
  });

  it.each([
    ["no header", undefined, "empty"],
    ["an empty header", " ", "empty"],
    ["another scheme", "Basic a2V5LTEyMzQ1Njc4OTA=", "malformed"],
    ["no scheme", "key-1234567890", "malformed"],
    ["two spaces", "Bearer  key-1234567890", "malformed"],
    ["a trailing word", "Bearer key-1234567890 x", "malformed"],
    ["two credentials", "Bearer key-1234567890,key-1234567890", "malformed"],
    ["an unknown API key", "Bearer key-1234567891", "malformed"],
    ["an API key cut short", "Bearer key-123456789", "malformed"],
  ])("refuses %s", (_, header, fault) => {
    expect(authenticate(header, keyring, NOW)).toEqual({ fault });
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
    ["four parts", `${sign(GOOD_HEADER, GOOD_CLAIMS)}.x`, "malformed"],
    ["a padded signature", `${sign(GOOD_HEADER, GOOD_CLAIMS)}=`, "malformed"],
    ["an empty header", `.${sign(GOOD_HEADER, GOOD_CLAIMS).split(".").slice(1).join(".")}`, "malformed"],
    ["a header that is no JSON", `eA.${sign(GOOD_HEADER, GOOD_CLAIMS).split(".").slice(1).join(".")}`, "malformed"],
    ["only dots", "..", "malformed"],
  ])("refuses a token with %s", (_, token, fault) => {
    expect(verdict(token)).toEqual({ fault });
  });

  it("refuses a good token with any one letter changed", () => {
    const token = sign(GOOD_HEADER, GOOD_CLAIMS);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...Array.from("abcXYZ019-_.")), (at, letter) => {
        fc.pre(token[at] !== letter);
        expect(verdict(token.slice(0, at) + letter + token.slice(at + 1))).toHaveProperty("fault");
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
