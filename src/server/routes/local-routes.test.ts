import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { findEndpoint, readTask, type TaskFacts } from "../../contract/index.ts";
import { recordsOf, refusalOf, startTestServer, type TestServer } from "../testing.ts";

let at: TestServer;
beforeEach(async () => void (at = await startTestServer()));
afterEach(async () => at[Symbol.asyncDispose]());

describe("files", () => {
  const content = Buffer.concat([
    Buffer.from("\0\0\0\x18ftypisom"),
    Buffer.from(Array.from({ length: 988 }, (_, index) => index % 251)),
  ]);
  let url: string;
  beforeEach(async () => void (url = `/onetake/media/${await at.blobs.put(content)}/1.mp4`));

  async function get(
    headers: Record<string, string>,
    method = "GET",
  ): Promise<{ http: number; headers: Record<string, string>; bytes: Buffer }> {
    const response = await fetch(at.url + url, { headers, method });
    return {
      http: response.status,
      headers: Object.fromEntries(response.headers),
      bytes: Buffer.from(await response.arrayBuffer()),
    };
  }

  it("are given whole, and never as a page", async () => {
    const answer = await get({});
    expect(answer).toMatchObject({
      http: 200,
      headers: {
        "content-length": "1000",
        "accept-ranges": "bytes",
        "content-type": "video/mp4",
        "x-content-type-options": "nosniff",
      },
    });
    expect(answer.bytes.equals(content)).toBe(true);
  });

  it.each([
    ["bytes=0-9", 0, 10],
    ["bytes=990-", 990, 1000],
    ["bytes=-1", 999, 1000],
    ["bytes=10-99999", 10, 1000],
  ])("are given in part for %s", async (range, from, to) => {
    const answer = await get({ range });
    expect(answer).toMatchObject({
      http: 206,
      headers: {
        "content-range": `bytes ${from}-${to - 1}/1000`,
        "content-length": String(to - from),
        "content-type": "video/mp4",
      },
    });
    expect(answer.bytes.equals(content.subarray(from, to))).toBe(true);
  });

  it("refuse a part that is not there", async () => {
    expect(await get({ range: "bytes=1000-" })).toMatchObject({ http: 416, headers: { "content-range": "bytes */1000" } });
  });

  it("are not sent again to who has them", async () => {
    const { etag = "" } = (await get({})).headers;
    expect(await get({ "if-none-match": etag })).toMatchObject({ http: 304, bytes: Buffer.alloc(0) });
    expect(await get({ "if-none-match": '"other"' })).toMatchObject({ http: 200 });
    expect(await get({ "if-range": etag, range: "bytes=0-1" })).toMatchObject({ http: 206 });
    expect(await get({ "if-range": '"other"', range: "bytes=0-1" })).toMatchObject({ http: 200 });
  });

  it("answer HEAD with the same headers and no content", async () => {
    const answer = await get({}, "HEAD");
    expect(answer).toMatchObject({ http: 200, headers: { "content-length": "1000", "content-type": "video/mp4" } });
    expect(answer.bytes).toHaveLength(0);
  });

  it.each(["x", "../../../etc/passwd", "0".repeat(64), "A".repeat(64), "%2e%2e%2f", "constructor"])(
    "are not there under the id %s",
    async (id) => {
      expect(refusalOf(await at.send(`/onetake/media/${encodeURIComponent(id)}/1.mp4`))).toEqual([404, 1203]);
    },
  );
});

describe("the catalogue", () => {
  async function list(id: string, query = ""): Promise<readonly TaskFacts[]> {
    const endpoint = findEndpoint(id);
    return recordsOf(await at.send(`${endpoint.path}${query}`)).map((record) => readTask(record));
  }

  it("gives the preset voices in pages, with samples that can be heard and are spoken once", async () => {
    await at[Symbol.asyncDispose]();
    const spoken: string[] = [];
    const wav = new Uint8Array(Buffer.from("RIFF\x24\0\0\0WAVEfmt "));
    const speakSample = async (id: string): Promise<Uint8Array> => (spoken.push(id), wav);
    at = await startTestServer({ engine: { name: "fake", billable: false, speakSample } });
    const [first, second] = await list("preset-voices.list", "?pageSize=2");
    expect((await list("preset-voices.list", "?pageSize=1&pageNum=2"))[0]).toEqual(second);
    const { id = "", sampleUrl = "" } = first?.voices?.[0] ?? {};
    expect(id).toMatch(/^\d{18}$/);
    for (const _ of [1, 2]) {
      const sample = await fetch(sampleUrl);
      expect(sample.headers.get("content-type")).toBe("audio/wav");
      expect(new Uint8Array(await sample.arrayBuffer())).toEqual(wav);
    }
    expect(spoken).toEqual([id]);
  });

  it("says with 501 that an engine has no voices, and with 404 that a voice is not there", async () => {
    const [first] = await list("preset-voices.list");
    const { pathname } = new URL(first?.voices?.[0]?.sampleUrl ?? "");
    expect(refusalOf(await at.send(pathname))).toEqual([501, 1202]);
    expect(refusalOf(await at.send("/onetake/voices/__proto__/sample.wav"))).toEqual([404, 1203]);
  });

  it("gives the preset elements with pictures that can be seen, and no other file", async () => {
    await at[Symbol.asyncDispose]();
    const png = new Uint8Array(Buffer.from("\x89PNG\r\n\x1a\n....", "latin1"));
    const asked: string[] = [];
    at = await startTestServer({ presetPicture: async (name) => (asked.push(name), png) });
    const [first] = await list("preset-elements.list");
    const [front = ""] = first?.elements?.[0]?.images ?? [];
    expect((await fetch(front)).headers.get("content-type")).toBe("image/png");
    expect(asked).toEqual([front.split("/").at(-1)]);
    for (const name of ["..%2F..%2Fpackage.json", "package.json", "constructor"]) {
      expect(refusalOf(await at.send(`/onetake/presets/${name}`))).toEqual([404, 1203]);
    }
    expect(asked).toHaveLength(1);
  });
});
