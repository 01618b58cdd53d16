import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { isJsonObject, stringifyJson, type Json, type JsonObject, type Random } from "../../src/base/index.ts";
import { readVectors } from "../../src/contract/emit/vectors/vector.ts";
import { endpoints, findEndpoint, type Endpoint } from "../../src/contract/index.ts";
import { chance, pick, whole } from "./choose.ts";

/** A request as it goes over the wire. */
export interface FuzzRequest {
  readonly method: string;
  /** Path and query string. */
  readonly target: string;
  readonly bytes: Buffer;
  /** How it was made, for whoever looks into a fault. */
  readonly kind: string;
}

/** Bodies and queries of the contract's vectors by endpoint. */
export type Seeds = ReadonlyMap<string, { readonly bodies: readonly Json[]; readonly queries: readonly JsonObject[] }>;

const VECTORS = join(import.meta.dirname, "..", "vectors");

/** Reads the vectors of some families, or of all. */
export function readSeeds(families?: readonly string[]): Seeds {
  const seeds = new Map<string, { bodies: Json[]; queries: JsonObject[] }>();
  const wanted = (name: string): boolean => families?.includes(name.replace(/\.ndjson$/, "")) ?? true;
  for (const name of readdirSync(VECTORS).filter((file) => file.endsWith(".ndjson") && wanted(file))) {
    for (const { endpoint, surface, value } of readVectors(readFileSync(join(VECTORS, name), "utf8"))) {
      const known = seeds.get(endpoint) ?? { bodies: [], queries: [] };
      seeds.set(endpoint, known);
      if (surface === "body") known.bodies.push(value);
      if (surface === "query" && isJsonObject(value)) known.queries.push(value);
    }
  }
  return seeds;
}

/** What the maker of requests works with. */
export interface Maker {
  readonly random: Random;
  readonly seeds: Seeds;
  readonly port: number;
  /** Ids that the server gave, to ask for. */
  readonly ids: readonly string[];
  /** A credential that the server takes. */
  readonly key: string;
}

/** A request for one of the endpoints: mostly near to what they take, sometimes nothing like it. */
export function makeRequest(maker: Maker, group: readonly Endpoint[]): FuzzRequest {
  const { random, seeds } = maker;
  const endpoint = pick(random, group) ?? findEndpoint(endpoints[0]?.id ?? "");
  const { bodies = [], queries = [] } = seeds.get(endpoint.id) ?? {};
  const method = chance(random, 0.03) ? (pick(random, METHODS) ?? "GET") : endpoint.method;
  const query = chance(random, 0.3) ? writeQuery(random, queries) : "";
  const path = endpoint.path.replace("{id}", () => makeId(maker));
  const hasBody = method === "POST" || chance(random, 0.05);
  const { kind, body } = hasBody ? makeBody(random, bodies) : { kind: "none", body: Buffer.alloc(0) };
  return toRequest(maker, { method, target: bend(random, path) + query, body, kind });
}

/** A request for one of the paths that are Onetake's own. */
export function makeOwnRequest(maker: Maker): FuzzRequest {
  const { random } = maker;
  const path = chance(random, 0.01) ? "*" : (pick(random, OWN_PATHS) ?? "/").replace(/\*/g, () => makeId(maker));
  const method = chance(random, 0.1) ? (pick(random, METHODS) ?? "GET") : "GET";
  const query = chance(random, 0.3)
    ? `?before=${encodeURIComponent(makeText(random))}&${encodeURIComponent(makeText(random))}`
    : "";
  const body = method === "POST" ? makeBody(random, []).body : Buffer.alloc(0);
  return toRequest(maker, { method, target: bend(random, path) + query, body, kind: "own" });
}

const METHODS = ["GET", "POST", "CONNECT", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "QUERY", "M-SEARCH"];
const OWN_PATHS = [
  "/",
  "/healthz",
  "/metrics",
  "/onetake/tasks",
  "/onetake/tasks/*",
  "/onetake/media/*/*",
  `/onetake/media/${"0".repeat(64)}/x`,
  "/onetake/voices/*/sample.wav",
  "/onetake/presets/*",
  "/onetake/openapi/new.json",
  "/onetake/openapi/*",
  "/onetake/docs/*",
  "/onetake/docs/*/start.js",
  "/onetake/pages/style.css",
  "/onetake/*",
  "/*",
  "/v1/*",
];

interface Parts {
  readonly method: string;
  readonly target: string;
  readonly body: Buffer;
  readonly kind: string;
}

function toRequest({ random, port, key }: Maker, { method, target, body, kind }: Parts): FuzzRequest {
  const host = chance(random, 0.02) ? (pick(random, HOSTS) ?? "") : `127.0.0.1:${port}`;
  const lines = [`${method} ${target} HTTP/1.${chance(random, 0.02) ? 0 : 1}`, `Host: ${host}`];
  lines.push(`Authorization: ${chance(random, 0.05) ? (pick(random, CREDENTIALS) ?? "") : `Bearer ${key}`}`);
  lines.push(`Content-Type: ${chance(random, 0.2) ? (pick(random, CONTENT_TYPES) ?? "") : "application/json"}`);
  if (chance(random, 0.15)) lines.push(makeHeader(random));
  lines.push(chance(random, 0.01) ? `Content-Length: ${pick(random, LENGTHS)}` : `Content-Length: ${body.length}`);
  return { method, target, kind, bytes: Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"), body]) };
}

const HOSTS = [
  "",
  "evil.example",
  "localhost",
  "127.0.0.1.evil.example",
  "[::1]:1",
  "a".repeat(300),
  "127.0.0.1:99999",
  "\u00e9",
  "x:y:z",
];
const CREDENTIALS = [
  "",
  "Bearer",
  "Bearer ",
  "Bearer a b",
  "Basic eDp5",
  "bearer x",
  "Bearer a.b.c",
  `Bearer ${"a".repeat(5000)}`,
  "Bearer eyJhbGciOiJub25lIn0.e30.",
  "\u00ff",
  "Bearer e30.e30.e30",
];
const CONTENT_TYPES = [
  "",
  "text/plain",
  "application/xml",
  "multipart/form-data; boundary=x",
  "application/json; charset=utf-16",
  "a/b/c",
  ";",
  "application/json;;;",
  "\u00e9",
  "application/x-www-form-urlencoded",
  "x".repeat(500),
];
const LENGTHS = ["-1", "abc", "99999999999999999999", "1e3", "0x10", "5, 5", "+3"];

function makeHeader(random: Random): string {
  const name = pick(random, [
    "X-Forwarded-For",
    "Range",
    "If-None-Match",
    "If-Range",
    "Accept",
    "Accept-Encoding",
    "Origin",
    "Cookie",
    "Expect",
    "Upgrade",
    "Connection",
    "TE",
    "Idempotency-Key",
    "X-Request-Id",
    "Forwarded",
    "Sec-Fetch-Site",
    "Referer",
    "X-HTTP-Method-Override",
    "Transfer-Encoding",
    "Content-Encoding",
  ]);
  const values = [
    "",
    "*",
    "bytes=0-",
    "bytes=9-1",
    "bytes=-0",
    "null",
    "gzip",
    "cross-site",
    "https://evil.example",
    "websocket",
    "100-continue",
    "nothing",
    "close",
    "keep-alive",
    "upgrade",
    "__proto__",
    "'; drop table task; --",
    "\u00ff\u00fe",
    "a".repeat(9000),
    "a".repeat(20_000),
    "GET",
    "identity",
  ];
  return `${name}: ${pick(random, values) ?? ""}`;
}

function makeId({ random, ids }: Maker): string {
  const known = pick(random, ids);
  if (known !== undefined && chance(random, 0.5)) return known;
  return chance(random, 0.1) ? (pick(random, RAW_IDS) ?? "") : encodeURIComponent(makeText(random));
}

const RAW_IDS = [
  "%",
  "%zz",
  "%00",
  "%c0%ae%c0%ae",
  "..%2f..%2fetc%2fpasswd",
  "%ff%fe",
  "a%2fb",
  "x".repeat(2000),
  "*",
  ":id",
  "{id}",
  "860000000000000001",
  "%E0%A4%A",
  "legacy",
  "new",
  "legacy.json",
];

// Doubled and trailing slashes are borne, dots and odd characters are nobody's path.
function bend(random: Random, path: string): string {
  if (!chance(random, 0.08)) return path;
  const bent = pick(random, [
    `${path}/`,
    `/${path}`,
    path.replaceAll("/", "//"),
    `${path}/..`,
    `${path}%20`,
    `${path};a=b`,
    path.toUpperCase(),
    `${path}#x`,
    `http://127.0.0.1${path}`,
    `${path}\\`,
    `${path}?`,
  ]);
  return bent ?? path;
}

function writeQuery(random: Random, queries: readonly JsonObject[]): string {
  const base = pick(random, queries) ?? {};
  const pairs = Object.entries(base).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(wordOf(value ?? ""))}`,
  );
  if (chance(random, 0.4)) pairs.push(`${pick(random, QUERY_NAMES)}=${encodeURIComponent(makeText(random))}`);
  if (chance(random, 0.2))
    pairs.push(
      pick(random, [
        "a[b][c]=1",
        "%",
        "=",
        "&&&",
        "a=%zz",
        "__proto__=1",
        "constructor[prototype][x]=1",
        "pageNum=1&pageNum=2",
        `x=${"y".repeat(4000)}`,
        "\u00e9=1",
      ]) ?? "",
    );
  return `?${pairs.join("&")}`;
}

const QUERY_NAMES = [
  "pageNum",
  "pageSize",
  "page_num",
  "cursor",
  "start_time",
  "end_time",
  "ids",
  "task_ids",
  "limit",
  "__proto__",
  "constructor",
  "",
];

/** A body and the name of the way in which it was made. */
export function makeBody(random: Random, bodies: readonly Json[]): { readonly kind: string; readonly body: Buffer } {
  const vector = pick(random, bodies) ?? makeJson(random, 3);
  const kind =
    pick(random, ["vector", "mutant", "mutant", "mutant", "bytes", "random", "deep", "number", "odd", "empty"]) ?? "vector";
  switch (kind) {
    case "vector":
      return { kind, body: toBytes(vector) };
    case "mutant":
      return { kind, body: toBytes(mutate(random, vector, 1 + whole(random, 3))) };
    case "bytes":
      return { kind, body: breakBytes(random, toBytes(vector)) };
    case "random":
      return { kind, body: toBytes(makeJson(random, 4)) };
    case "deep":
      return { kind, body: makeDeep(random, vector) };
    case "number":
      return { kind, body: withNumber(random, vector) };
    case "odd":
      return { kind, body: Buffer.from(pick(random, ODD_TEXTS) ?? "") };
    default:
      return { kind, body: Buffer.alloc(0) };
  }
}

function toBytes(value: Json): Buffer {
  return Buffer.from(stringifyJson(value));
}

const ODD_TEXTS = [
  "null",
  "[]",
  "0",
  '""',
  "{",
  "}",
  "{}{}",
  '{"a":}',
  "{'a':1}",
  "\ufeff{}",
  '{"a":1,}',
  '{"a":1,"a":2}',
  "NaN",
  '{"a":NaN}',
  "\0",
  " \n\t{} \n",
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"a":"\\ud800"}',
  '{"\\u0000":"\\u0000"}',
  "true",
  '{"toString":1,"valueOf":2,"hasOwnProperty":3,"then":4}',
];

function makeDeep(random: Random, vector: Json): Buffer {
  const depth = pick(random, [20, 31, 32, 33, 100, 1000, 10_000]) ?? 100;
  const inner = chance(random, 0.5) ? stringifyJson(vector) : "1";
  const text = chance(random, 0.5)
    ? `{"a":${"[".repeat(depth)}${inner}${"]".repeat(depth)}}`
    : `${'{"a":'.repeat(depth)}${inner}${"}".repeat(depth)}`;
  return Buffer.from(chance(random, 0.2) ? text.slice(0, text.length / 2) : text);
}

function withNumber(random: Random, vector: Json): Buffer {
  const number =
    pick(random, [
      "1e999",
      "-1e999",
      "9".repeat(400),
      `-${"9".repeat(20)}`,
      "1e-400",
      "0.1e1",
      "-0",
      "9007199254740993",
      `0.${"1".repeat(400)}`,
      "1E+2",
      "18446744073709551616",
    ]) ?? "0";
  const text = stringifyJson(vector);
  const values = [...text.matchAll(/:("(?:[^"\\]|\\.)*"|-?\d[\d.]*|true|false|null)/g)];
  const place = pick(random, values);
  if (place === undefined) return Buffer.from(number);
  return Buffer.from(`${text.slice(0, place.index)}:${number}${text.slice(place.index + place[0].length)}`);
}

function breakBytes(random: Random, bytes: Buffer): Buffer {
  const broken = Buffer.from(bytes);
  for (let times = 1 + whole(random, 4); times > 0 && broken.length > 0; times--)
    broken[whole(random, broken.length)] = whole(random, 256);
  if (chance(random, 0.3)) return broken.subarray(0, whole(random, broken.length));
  const at = whole(random, broken.length);
  const piece =
    pick(random, [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe2, 0x82], [0], [0xef, 0xbb, 0xbf]]) ??
    [];
  return chance(random, 0.5) ? Buffer.concat([broken.subarray(0, at), Buffer.from(piece), broken.subarray(at)]) : broken;
}

function mutate(random: Random, value: Json, times: number): Json {
  let mutant = value;
  for (let left = times; left > 0; left--) mutant = mutateOnce(random, mutant);
  return mutant;
}

function mutateOnce(random: Random, value: Json): Json {
  if (Array.isArray(value) && value.length > 0 && chance(random, 0.7)) return mutateList(random, value as readonly Json[]); // Array.isArray does not narrow a readonly array
  if (!isJsonObject(value) || Object.keys(value).length === 0) return makeJson(random, 2);
  const entries = Object.entries(value);
  const [name, member] = pick(random, entries) ?? ["", null];
  const others = entries.filter(([other]) => other !== name);
  const roll = whole(random, 6);
  if (roll === 0) return Object.fromEntries(others);
  if (roll === 1) return Object.fromEntries([...entries, [pick(random, ODD_NAMES) ?? "x", makeJson(random, 2)]]);
  if (roll === 2) return Object.fromEntries([...others, [makeText(random), member]]);
  return Object.fromEntries([...others, [name, roll === 3 ? makeJson(random, 2) : mutateOnce(random, member ?? null)]]);
}

const ODD_NAMES = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "",
  " ",
  "\0",
  "then",
  "length",
  "0",
  "a.b",
  "a[0]",
  "__defineGetter__",
];

function mutateList(random: Random, list: readonly Json[]): Json {
  const at = whole(random, list.length);
  const item = list[at] ?? null;
  const roll = whole(random, 4);
  if (roll === 0) return [...list, ...list, item];
  if (roll === 1) return list.filter((_, index) => index !== at);
  return list.map((other, index) => (index === at ? (roll === 2 ? makeJson(random, 2) : mutateOnce(random, other)) : other));
}

/** Any JSON value. */
function makeJson(random: Random, depth: number): Json {
  const roll = whole(random, depth > 0 ? 9 : 6);
  if (roll === 0) return null;
  if (roll === 1) return chance(random, 0.5);
  if (roll === 2) return pick(random, [0, -1, 1.5, 1e21, 2 ** 53, -(2 ** 31), 5e-324, 100_000]) ?? 0;
  if (roll === 3) return BigInt(`${1 + whole(random, 9)}${"0123456789".repeat(1 + whole(random, 4))}`);
  if (roll < 6) return makeText(random);
  const items = Array.from({ length: whole(random, 4) }, () => makeJson(random, depth - 1));
  if (roll === 6) return items;
  return Object.fromEntries(
    items.map((item) => [chance(random, 0.3) ? (pick(random, ODD_NAMES) ?? "") : makeText(random), item]),
  );
}

function makeText(random: Random): string {
  const odd = pick(random, ODD_WORDS) ?? "";
  if (chance(random, 0.7)) return odd;
  const length = chance(random, 0.02) ? 40_000 : whole(random, 30);
  return Array.from({ length }, () => String.fromCodePoint(codePoint(random))).join("");
}

function codePoint(random: Random): number {
  const code = chance(random, 0.7) ? 32 + whole(random, 95) : whole(random, 0x10_ff_ff);
  return code >= 0xd8_00 && code <= 0xdf_ff ? 0xff_fd : code;
}

const ODD_WORDS = [
  "",
  " ",
  "0",
  "-1",
  "5",
  "true",
  "null",
  "on",
  "\0",
  "\n",
  "\u2028",
  "🎬",
  "拍",
  "<<<element_1>>>",
  "<<<image_99>>>",
  "../../etc/passwd",
  "http://127.0.0.1/",
  "https://media.example/a.png",
  "javascript:alert(1)",
  "data:image/png;base64,AAAA",
  "iVBORw0KGgo=",
  "A".repeat(5000),
  "' or 1=1 --",
  "%s%n",
  "{{7*7}}",
  "__proto__",
  "\ufeff",
  "e\u0301",
  "\u202e",
  "NaN",
  "1e9",
  "00",
  "٣",
  "https://[::1]/",
  "file:///etc/passwd",
  "blob:aaaa",
  "~n1",
  "~s",
];

function wordOf(value: Json): string {
  return typeof value === "string" ? value : stringifyJson(value);
}
