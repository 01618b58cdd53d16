import { createHash, createHmac, createSign, generateKeyPairSync } from "node:crypto";

import type { Random } from "../../src/base/index.ts";

/** What a forger may know or guess, and what the holder knows. Times are Unix seconds. */
export interface JwtFacts {
  readonly accessKey: string;
  readonly secretKey: string;
  /** Another account's pair. */
  readonly other: { readonly accessKey: string; readonly secretKey: string };
  /** A pair that was removed. */
  readonly removed: { readonly accessKey: string; readonly secretKey: string };
  readonly apiKey: string;
  readonly now: number;
}

/** One `Authorization` header with the name of what it tries. */
export interface Credential {
  readonly name: string;
  readonly header: string;
}

type Parts = Readonly<Record<string, unknown>>;

const HEADER = { alg: "HS256", typ: "JWT" };

/** Headers of a holder, which must be taken. */
export function createGenuine(facts: JwtFacts): readonly Credential[] {
  const { secretKey, now } = facts;
  const claims = claimsOf(facts);
  const token = (header: Parts, payload: Parts): string => bearer(sign(header, payload, secretKey));
  return [
    { name: "the documents' example", header: token(HEADER, claims) },
    { name: "without typ", header: token({ alg: "HS256" }, claims) },
    { name: "typ in small letters", header: token({ alg: "HS256", typ: "jwt" }, claims) },
    {
      name: "members in another order",
      header: token({ typ: "JWT", alg: "HS256" }, { nbf: claims.nbf, exp: claims.exp, iss: claims.iss }),
    },
    { name: "without nbf", header: token(HEADER, { iss: claims.iss, exp: claims.exp }) },
    { name: "five minutes, nbf a minute ago", header: token(HEADER, { ...claims, exp: now + 300, nbf: now - 60 }) },
    { name: "a year", header: token(HEADER, { ...claims, exp: now + 31_536_000 }) },
    { name: "more claims", header: token(HEADER, { ...claims, iat: now, jti: "1", aud: ["é", "拍"] }) },
    { name: "fractions of seconds", header: token(HEADER, { ...claims, exp: now + 1800.5, nbf: now - 5.25 }) },
    { name: "bearer in small letters", header: token(HEADER, claims).replace("Bearer", "bearer") },
    {
      name: "the other account's own",
      header: bearer(sign(HEADER, { ...claims, iss: facts.other.accessKey }, facts.other.secretKey)),
    },
    { name: "an API key", header: bearer(facts.apiKey) },
  ];
}

/** Headers that no holder made, or that are past their time. None may be taken. */
export function createForgeries(facts: JwtFacts): readonly Credential[] {
  return [
    ...forgedAlgorithms(facts),
    ...forgedHeaders(facts),
    ...forgedSecrets(facts),
    ...forgedClaims(facts),
    ...forgedForms(facts),
    ...forgedSchemes(facts),
  ];
}

/** Good tokens with one letter changed, taken out or put in. */
export function createMutations(facts: JwtFacts, count: number, random: Random): readonly Credential[] {
  const good = sign(HEADER, claimsOf(facts), facts.secretKey);
  const letters = "ABCXYZabcxyz0189-_.";
  return Array.from({ length: count }, (_, number) => {
    const at = Math.floor(random.fraction() * good.length);
    const letter = letters.charAt(Math.floor(random.fraction() * letters.length));
    const cut = random.fraction() < 0.2 ? 0 : 1;
    const put = random.fraction() < 0.2 ? "" : letter;
    const changed = good.slice(0, at) + put + good.slice(at + cut);
    return { name: `mutation ${number} at ${at}`, header: bearer(changed === good ? `${good.slice(0, -1)}!` : changed) };
  });
}

function forgedAlgorithms(facts: JwtFacts): readonly Credential[] {
  const claims = claimsOf(facts);
  const unsigned = (alg: unknown): string => `${[{ alg, typ: "JWT" }, claims].map(encode).join(".")}.`;
  const named = [
    "none",
    "None",
    "NONE",
    "nOnE",
    "",
    null,
    0,
    true,
    ["HS256"],
    { alg: "HS256" },
    "HS256 ",
    "hs256",
    "HS1",
    "HMAC",
  ];
  const others = ["HS384", "HS512", "RS256", "ES256", "PS256", "EdDSA", "A256KW"];
  return [
    ...named.map((alg) => ({ name: `unsigned, alg ${JSON.stringify(alg)}`, header: bearer(unsigned(alg)) })),
    ...[...named, ...others].map((alg) => ({
      name: `signed rightly, alg ${JSON.stringify(alg)}`,
      header: bearer(sign({ alg, typ: "JWT" }, claims, facts.secretKey)),
    })),
    { name: "no alg", header: bearer(sign({ typ: "JWT" }, claims, facts.secretKey)) },
    ...["sha384", "sha512", "sha1", "md5"].map((hash) => ({
      name: `${hash} under HS256`,
      header: bearer(sign(HEADER, claims, facts.secretKey, hash)),
    })),
    { name: "RS256 by a key of the forger's own", header: bearer(signWithRsa(claims)) },
  ];
}

function forgedHeaders(facts: JwtFacts): readonly Credential[] {
  const claims = claimsOf(facts);
  const withMembers = (more: Parts, secret: string): string => bearer(sign({ ...HEADER, ...more }, claims, secret));
  const guided: readonly (readonly [string, Parts, string])[] = [
    ["a kid that names an empty file", { kid: "../../../../dev/null" }, ""],
    ["a kid that injects a secret", { kid: "x' union select 'forged" }, "forged"],
    ["a jku of the forger's", { jku: "https://forger.example/keys" }, "forged"],
    ["an x5u of the forger's", { x5u: "https://forger.example/cert" }, "forged"],
    ["a key inside the header", { jwk: { kty: "oct", k: Buffer.from("forged").toString("base64url") } }, "forged"],
    ["a critical extension", { crit: ["exp"] }, facts.secretKey],
    ["an empty list of critical extensions", { crit: [] }, facts.secretKey],
    ["an unencoded payload", { b64: false }, facts.secretKey],
    ["typ at+jwt", { typ: "at+jwt" }, facts.secretKey],
    ["typ JWE", { typ: "JWE" }, facts.secretKey],
    ["typ as a number", { typ: 1 }, facts.secretKey],
    ["typ as a list", { typ: ["JWT"] }, facts.secretKey],
  ];
  return guided.map(([name, more, secret]) => ({ name, header: withMembers(more, secret) }));
}

function forgedSecrets(facts: JwtFacts): readonly Credential[] {
  const { secretKey, accessKey, apiKey, other, removed } = facts;
  const guesses: readonly (readonly [string, string])[] = [
    ["an empty secret", ""],
    ["the word secret", "secret"],
    ["the access key", accessKey],
    ["the API key of another account", apiKey],
    ["the digest of an API key", sha256(apiKey)],
    ["another account's secret", other.secretKey],
    ["the secret of a removed pair", removed.secretKey],
    ["the secret without its last letter", secretKey.slice(0, -1)],
    ["the secret with a space", `${secretKey} `],
    // Not with a NUL behind it: HMAC fills keys up with them, so that is the same key.
    ["the secret with a line break", `${secretKey}\n`],
    ["the secret in capitals", secretKey.toUpperCase()],
    ["the secret backwards", Array.from(secretKey).toReversed().join("")],
    ["the base64 of the secret", Buffer.from(secretKey).toString("base64")],
    ["the hex of the secret", Buffer.from(secretKey).toString("hex")],
    ["the digest of the secret", sha256(secretKey)],
    ["null", "null"],
    ["undefined", "undefined"],
  ];
  const claims = claimsOf(facts);
  return [
    ...guesses.map(([name, secret]) => ({ name: `signed with ${name}`, header: bearer(sign(HEADER, claims, secret)) })),
    { name: "a removed pair", header: bearer(sign(HEADER, { ...claims, iss: removed.accessKey }, removed.secretKey)) },
    { name: "a digest as the issuer", header: bearer(sign(HEADER, { ...claims, iss: sha256(apiKey) }, "")) },
  ];
}

function forgedClaims(facts: JwtFacts): readonly Credential[] {
  const { now, secretKey, accessKey } = facts;
  const claims = claimsOf(facts);
  const changes: readonly (readonly [string, Parts])[] = [
    ["an unknown issuer", { iss: "nobody" }],
    ["no issuer", { iss: undefined }],
    ["an empty issuer", { iss: "" }],
    ["an issuer list", { iss: [accessKey] }],
    ["an issuer record", { iss: { toString: accessKey } }],
    ["an issuer number", { iss: 1 }],
    ["an issuer with a space", { iss: `${accessKey} ` }],
    ["an issuer with a NUL", { iss: `${accessKey}\0` }],
    ["an issuer in capitals", { iss: accessKey.toUpperCase() }],
    ["an issuer of Object's own", { iss: "__proto__" }],
    ["another issuer of Object's own", { iss: "constructor" }],
    ["no exp", { exp: undefined }],
    ["exp null", { exp: null }],
    ["exp as a text", { exp: String(now + 1800) }],
    ["exp true", { exp: true }],
    ["exp a list", { exp: [now + 1800] }],
    ["exp 0", { exp: 0 }],
    ["exp below 0", { exp: -now }],
    ["exp a second ago", { exp: now - 1 }],
    ["exp an hour ago", { exp: now - 3600 }],
    ["exp half a minute ago", { exp: now - 30 }],
    ["nbf in a minute", { nbf: now + 60 }],
    ["nbf in ten minutes", { nbf: now + 600 }],
    ["nbf in milliseconds", { nbf: now * 1000 }],
    ["nbf as a text", { nbf: String(now - 5) }],
    ["nbf after exp", { nbf: now + 3600, exp: now + 1800 }],
  ];
  const raw = (payload: string): string => signText(`${encode(HEADER)}.${Buffer.from(payload).toString("base64url")}`, secretKey);
  return [
    ...changes.map(([name, change]) => ({ name, header: bearer(sign(HEADER, { ...claims, ...change }, secretKey)) })),
    { name: "an endless exp", header: bearer(raw(`{"iss":"${accessKey}","exp":1e999}`)) },
    { name: "an endless nbf", header: bearer(raw(`{"iss":"${accessKey}","exp":${now + 60},"nbf":1e999}`)) },
    {
      name: "an exp that is given twice, the last one past",
      header: bearer(raw(`{"iss":"${accessKey}","exp":${now + 60},"exp":1}`)),
    },
    { name: "claims that are a list", header: bearer(raw(`["${accessKey}"]`)) },
    { name: "claims that are null", header: bearer(raw("null")) },
    { name: "claims that are no JSON", header: bearer(raw(`{iss:"${accessKey}"}`)) },
    { name: "empty claims", header: bearer(raw("{}")) },
  ];
}

function forgedForms(facts: JwtFacts): readonly Credential[] {
  const claims = claimsOf(facts);
  const good = sign(HEADER, claims, facts.secretKey);
  const [head = "", body = "", signature = ""] = good.split(".");
  const own = sign(HEADER, { ...claims, iss: facts.other.accessKey }, facts.other.secretKey).split(".");
  const late = encode({ ...claims, exp: facts.now + 999_999 });
  const standard = Buffer.from(signature, "base64url").toString("base64");
  const forms: readonly (readonly [string, string])[] = [
    ["two parts", `${head}.${body}`],
    ["one part", head],
    ["no signature", `${head}.${body}.`],
    ["four parts", `${good}.${signature}`],
    ["five parts", `${good}..`],
    ["only dots", ".."],
    ["an empty header", `.${body}.${signature}`],
    ["empty claims", `${head}..${signature}`],
    ["the claims of another account under this signature", `${head}.${own[1]}.${signature}`],
    ["these claims under the signature of another account", `${head}.${body}.${own[2]}`],
    ["a later exp under the old signature", `${head}.${late}.${signature}`],
    ["another header under the old signature", `${encode({ alg: "HS256" })}.${body}.${signature}`],
    ["a signature cut short", good.slice(0, -4)],
    ["a signature with more behind it", `${good}AAAA`],
    ["a padded signature", `${good}=`],
    ["a padded header", `${head}=.${body}.${signature}`],
    ["the signature in plain base64", `${head}.${body}.${standard}`],
    ["the signature in hex", `${head}.${body}.${Buffer.from(signature, "base64url").toString("hex")}`],
    ["a second spelling of the signature", respell(good)],
    ["a quoted token", `"${good}"`],
    ["an encoded token", encodeURIComponent(`${good} `).replaceAll(".", "%2E")],
    ["a token in capitals", good.toUpperCase()],
    ["a token turned around", [signature, body, head].join(".")],
    ["the access key alone", facts.accessKey],
    ["the secret key alone", facts.secretKey],
    ["the digest of an API key", sha256(facts.apiKey)],
    ["an API key cut short", facts.apiKey.slice(0, -1)],
    ["an API key with more behind it", `${facts.apiKey}x`],
    ["an API key in capitals", facts.apiKey.toUpperCase()],
    ["a pair with a colon", `${facts.accessKey}:${facts.secretKey}`],
  ];
  return forms.map(([name, credential]) => ({ name, header: bearer(credential) }));
}

function forgedSchemes(facts: JwtFacts): readonly Credential[] {
  const good = sign(HEADER, claimsOf(facts), facts.secretKey);
  return [
    { name: "no scheme", header: good },
    { name: "two spaces", header: `Bearer  ${good}` },
    { name: "a tab", header: `Bearer\t${good}` },
    { name: "scheme JWT", header: `JWT ${good}` },
    { name: "scheme Token", header: `Token ${good}` },
    { name: "scheme Basic", header: `Basic ${Buffer.from(`${facts.accessKey}:${facts.secretKey}`).toString("base64")}` },
    { name: "the scheme twice", header: `Bearer Bearer ${good}` },
    { name: "the scheme alone", header: "Bearer" },
    { name: "two tokens", header: `Bearer ${good},${good}` },
    { name: "two tokens and a comma", header: `Bearer ${good}, Bearer ${good}` },
    { name: "a word behind it", header: `Bearer ${good} x` },
    { name: "nothing", header: "" },
  ];
}

function claimsOf({ accessKey, now }: JwtFacts): { readonly iss: string; readonly exp: number; readonly nbf: number } {
  return { iss: accessKey, exp: now + 1800, nbf: now - 5 };
}

function bearer(credential: string): string {
  return `Bearer ${credential}`;
}

function sign(header: Parts, claims: Parts, secret: string, hash = "sha256"): string {
  return signText([header, claims].map(encode).join("."), secret, hash);
}

function signText(signed: string, secret: string, hash = "sha256"): string {
  return `${signed}.${createHmac(hash, secret).update(signed).digest("base64url")}`;
}

function signWithRsa(claims: Parts): string {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const signed = [{ alg: "RS256", typ: "JWT" }, claims].map(encode).join(".");
  return `${signed}.${createSign("RSA-SHA256").update(signed).sign(privateKey, "base64url")}`;
}

// 32 bytes are 43 letters, of which the last one has bits to spare.
function respell(token: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return token.slice(0, -1) + alphabet.charAt(alphabet.indexOf(token.slice(-1)) ^ 1);
}

function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
