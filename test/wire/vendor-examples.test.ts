import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { isJsonObject, parseJson, stringifyJson, type JsonObject } from "../../src/base/index.ts";
import { check, findEndpoint, readQuery, readTask } from "../../src/contract/index.ts";
import { startInstantServer, type InstantServer } from "./instant-server.ts";
import { whyNotServed } from "./pending.ts";
import { MADE_CLIP, vendorExamples, type VendorExample } from "./vendor-examples.ts";

/** Counted, so that none is lost without a word. */
const COUNT = 82;

describe(`the vendor's invocation examples, ${COUNT} of them in values of our own`, () => {
  let server: InstantServer;
  let clip: string;
  beforeAll(async () => {
    server = await startInstantServer();
    clip = await makeClip(server.url);
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
      const { http, body } = await send(server.url, withClip(example, clip));
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

/** The id of a clip of the server's own. */
async function makeClip(url: string): Promise<string> {
  const create = findEndpoint("text2video.create");
  const body = { model_name: "kling-v3", prompt: "A quay.", duration: "5", mode: "std", sound: "off", aspect_ratio: "16:9" };
  const made = await send(url, { endpoint: create.id, name: "", page: "", body, says: "taken" });
  const { id } = readTask(made.body["data"] ?? null);
  for (;;) {
    const asked = await fetch(`${url}${create.path}/${id}`);
    const envelope = parseJson(await asked.text());
    const { videos } = readTask((isJsonObject(envelope) ? envelope["data"] : undefined) ?? null);
    if (videos?.[0] !== undefined) return videos[0].id;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** An example with a clip that is there in place of the one that it names. */
function withClip(example: VendorExample, clip: string): VendorExample {
  if (example.body === undefined) return example;
  const body = parseJson(stringifyJson(example.body).replaceAll(MADE_CLIP, clip));
  return { ...example, ...(isJsonObject(body) && { body }) };
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
