import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Clock } from "../base/index.ts";
import { createNodeWorld } from "../base/node.ts";
import { DownloadError, downloadToFile, type FileOptions } from "./node.ts";

const content = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 251));
const { disk, net } = createNodeWorld();
const clock: Clock = { now: () => 0, sleep: async (_, signal) => signal?.throwIfAborted() };

type Mood = (request: IncomingMessage, response: ServerResponse) => void;

/** Sends the asked range of the content, but only `bytes` of it before the connection breaks. */
function sending(bytes = Number.POSITIVE_INFINITY, tag: string | null = '"one"', source = content): Mood {
  return (request, response) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
    const condition = request.headers["if-range"];
    const isPart = from > 0 && (condition === undefined || condition === tag);
    const rest = isPart ? source.subarray(from) : source;
    response.writeHead(isPart ? 206 : 200, { "content-length": rest.length, ...(tag === null ? {} : { etag: tag }) });
    if (bytes >= rest.length) response.end(rest);
    else response.write(rest.subarray(0, bytes), () => setImmediate(() => response.destroy()));
  };
}

describe("downloadToFile", () => {
  let server: Server;
  let url: string;
  let folder: string;
  let path: string;
  let moods: Mood[];
  const seen: { range: string | undefined; authorization: string | undefined }[] = [];

  beforeEach(async () => {
    seen.splice(0);
    server = createServer((request, response) => {
      seen.push({ range: request.headers.range, authorization: request.headers.authorization });
      (moods.shift() ?? sending())(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    if (typeof address !== "object" || address === null) throw new TypeError("no port");
    url = `http://127.0.0.1:${address.port}/1.mp4`;
    folder = await disk.temporaryDirectory("onetake-download-");
    path = join(folder, "video.mp4");
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await disk.remove(folder);
  });

  const run = (options: Partial<FileOptions> = {}): Promise<number> =>
    downloadToFile(net, url, path, { disk, clock, ...options });
  const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

  /** What is in the folder, with the digest of the file. */
  const found = async (): Promise<readonly string[]> => [...(await disk.list(folder)), digest(await disk.read(path))];
  const whole = ["video.mp4", digest(content)];

  it("puts the whole content at the path, tells its bytes and sends no credential", async () => {
    moods = [sending()];
    const told: [number, number | undefined][] = [];
    expect(await run({ onBytes: (...news) => void told.push(news) })).toBe(content.length);
    expect(await found()).toEqual(whole);
    expect(told.at(-1)).toEqual([content.length, content.length]);
    expect(seen).toEqual([{ range: undefined, authorization: undefined }]);
  });

  it("goes on from the byte where it broke off, as often as it must", async () => {
    moods = [sending(100_000), sending(50_000), sending()];
    expect(await run()).toBe(content.length);
    expect(await found()).toEqual(whole);
    expect(seen).toHaveLength(3);
    expect(seen[1]?.range).toMatch(/^bytes=\d+-$/);
  });

  it("replaces an older file only when the new one is whole", async () => {
    await disk.write(path, "old");
    moods = [sending(1000, null)];
    await expect(run({ retries: 0 })).rejects.toThrow(DownloadError);
    expect(new TextDecoder().decode(await disk.read(path))).toBe("old");
    expect(await disk.list(folder)).toEqual(["video.mp4"]);
    moods = [sending()];
    await run();
    expect(await found()).toEqual(whole);
  });

  it("never joins two contents", async () => {
    moods = [sending(1000), sending(undefined, '"two"', Buffer.alloc(300_000, 1))];
    await expect(run()).rejects.toThrow(DownloadError);
    expect(await disk.list(folder)).toEqual([]);
  });

  it("does not go on without a tag to know the content by", async () => {
    moods = [sending(1000, null)];
    await expect(run()).rejects.toThrow(DownloadError);
    expect(seen).toHaveLength(1);
  });

  it.each([404, 403, 410])("does not ask again after HTTP %d", async (status) => {
    moods = [(_, response) => void response.writeHead(status).end()];
    await expect(run()).rejects.toMatchObject({ name: "DownloadError", http: status, fix: expect.stringMatching(/\S/) });
    expect(seen).toHaveLength(1);
  });

  it("asks again after a failure of the server", async () => {
    moods = [(_, response) => void response.writeHead(503).end()];
    await run();
    expect(await found()).toEqual(whole);
  });

  it("gives up after its repeats and leaves nothing", async () => {
    moods = [sending(10), sending(10), sending(10)];
    await expect(run({ retries: 2 })).rejects.toThrow(DownloadError);
    expect(seen).toHaveLength(3);
    expect(await disk.list(folder)).toEqual([]);
  });

  it("stops with the reason of its signal and leaves nothing", async () => {
    const stop = new AbortController();
    const reason = new Error("enough");
    moods = [sending(1000)];
    await expect(run({ signal: stop.signal, onBytes: () => stop.abort(reason) })).rejects.toBe(reason);
    expect(await disk.list(folder)).toEqual([]);
  });
});
