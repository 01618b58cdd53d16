import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { isJsonObject, parseJson, stringifyJson, type JsonObject } from "../../src/base/index.ts";
import { check, findEndpoint, readQuery } from "../../src/contract/index.ts";
import { startInstantServer, type InstantServer } from "./instant-server.ts";
import { whyNotServed } from "./pending.ts";
import { vendorExamples, type VendorExample } from "./vendor-examples.ts";

/** Counted, so that none is lost without a word. */
const COUNT = 82;

describe(`the vendor's invocation examples, ${COUNT} of them in values of our own`, () => {
  let server: InstantServer;
  beforeAll(async () => {
    server = await startInstantServer();
  });
  afterAll(async () => await server?.close());

  it("are all here, each once", () => {
    expect(vendorExamples).toHaveLength(COUNT);
    expect(new Set(vendorExamples.map(({ endpoint, name }) => `${endpoint} ${name}`)).size).toBe(COUNT);
  });

  it.each(vendorExamples.map((example) => [`${example.endpoint}: ${example.name} (${example.page})`, example] as const))(
    "%s",
    async (_, example) => {
      expect(judged(example)).toEqual(example.says);
      const { http, body } = await send(server.url, example);
      const notServed = whyNotServed(example.endpoint, example.body);
      const told = `${stringifyJson(body)}${notServed === undefined ? "" : `, pending: ${notServed}`}`;
      const isRefused = http === 400 || http === 404;
      const found = isRefused ? "refused" : `${http} ${stringifyJson(body["code"] ?? null)}`;
      const expected = notServed === undefined ? "200 0" : "501 1202";
      expect(found, told).toBe(example.says === "taken" ? expected : "refused");
    },
  );
});

/** What the contract says of an example. */
function judged({ endpoint, body, query }: VendorExample): VendorExample["says"] {
  const findings =
    query === undefined
      ? check(endpoint, body ?? {})
      : readQuery(endpoint, Object.fromEntries(new URLSearchParams(query))).findings;
  const refused = findings.find(({ severity }) => severity === "refuse");
  return refused === undefined ? "taken" : { at: refused.path, by: refused.rule };
}

const NOTHING: JsonObject = {};

async function send(url: string, { endpoint, path, contentType = "application/json", body, query }: VendorExample) {
  const declared = findEndpoint(endpoint);
  const address = `${url}${path ?? declared.path}${query === undefined ? "" : `?${query}`}`;
  const init = body === undefined ? {} : { body: stringifyJson(body) };
  const response = await fetch(address, { method: declared.method, headers: { "content-type": contentType }, ...init });
  const answer = parseJson(await response.text());
  return { http: response.status, body: isJsonObject(answer) ? answer : NOTHING };
}
