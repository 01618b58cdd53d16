import { connect } from "node:net";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { silentLogger, type Logger } from "../base/index.ts";
import { createNodeWorld } from "../base/node.ts";
import { findEndpoint } from "../contract/index.ts";
import { createServer, OpenToStrangers } from "./create-server.ts";
import { dataOf, refusalOf, startTestServer, taskIdOf, UUID, type TestServer } from "./testing.ts";

const PATH = findEndpoint("omni-video.create").path;
const BODY = { model_name: "kling-v3-omni", prompt: "A paper fox crosses a frozen river.", external_task_id: "take-1" };

let at: TestServer;
beforeEach(async () => void (at = await startTestServer()));
afterEach(async () => at[Symbol.asyncDispose]());

describe("everything else", () => {
  it.each([
    ["GET", "/v1/videos/nothing"],
    ["DELETE", `${PATH}/1`],
    ["PUT", PATH],
    ["PATCH", PATH],
    ["POST", `${PATH}/1/2`],
    ["POST", "/onetake/media/x/y"],
    ["GET", "/v1/%zz"],
    ["GET", `/v1/${"x".repeat(5000)}`],
  ])("%s %s is no operation", async (method, path) => {
    expect(refusalOf(await at.send(path, { method }))).toEqual(path.includes("%zz") ? [400, 1200] : [404, 1202]);
  });

  it("bears doubled and trailing slashes", async () => {
    expect((await at.send(`/${PATH}/`)).http).toBe(200);
  });

  it.each(["hello\r\n\r\n", "CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n"])(
    "answers %j, which is nothing for a server, with an envelope too",
    async (text) => {
      const answer = await sendRawly(text);
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(JSON.parse(answer.split("\r\n\r\n")[1] ?? "")).toMatchObject({
        code: 1200,
        request_id: expect.stringMatching(UUID),
      });
    },
  );

  it("takes a body that does not tell its size, and outlives one that ends early", async () => {
    const { host } = new URL(at.url);
    const text = JSON.stringify(BODY);
    const head = `POST ${PATH} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n`;
    const chunks = [text.slice(0, 9), text.slice(9), ""].map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`);
    const answer = await sendRawly(`${head}Transfer-Encoding: chunked\r\n\r\n${chunks.join("")}`);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    const socket = connect(Number(new URL(at.url).port), "127.0.0.1", () => {
      socket.write(`${head}Content-Length: 1000\r\n\r\n{`, () => socket.destroy());
    });
    await new Promise((resolve) => socket.once("close", resolve));
    expect((await at.send("/healthz")).http).toBe(200);
  });

  it.each(["Content-Length: 999999999", "Transfer-Encoding: chunked"])(
    "refuses a body that is too large (%s) in words",
    async (header) => {
      const { host } = new URL(at.url);
      const chunk = "a".repeat(1_100_000);
      const body = header.startsWith("T") ? `${chunk.length.toString(16)}\r\n${chunk}\r\n` : "";
      const answer = await sendRawly(
        `POST /v1/general/delete-elements HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${header}\r\n\r\n${body}`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 400 [\s\S]*"message":"The request body is too large"/);
    },
  );

  it("bears an expectation that nobody knows", async () => {
    const { host } = new URL(at.url);
    const answer = await sendRawly(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\nExpect: wonders\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*"product":"onetake"/);
  });

  it("tells what it is and whether it can work", async () => {
    const answer = await at.send("/healthz");
    expect(answer).toMatchObject({
      http: 200,
      body: { product: "onetake", version: "1.2.3", engine: { name: "fake", billable: false }, auth: "loopback", ready: true },
    });
    await at[Symbol.asyncDispose]();
    at = await startTestServer({ health: async () => false });
    expect(await at.send("/healthz")).toMatchObject({ http: 503, body: { ready: false } });
  });

  it("names results under a configured public address", async () => {
    await at[Symbol.asyncDispose]();
    at = await startTestServer({ baseUrl: "https://kling.example/" });
    const id = taskIdOf(await at.post(PATH, BODY));
    at.tasks.change(id, { state: "succeeded", result: { videos: [{ id: "1", blob: "a".repeat(64), seconds: "5" }] } });
    expect(dataOf(await at.send(`${PATH}/${id}`))).toMatchObject({
      task_result: { videos: [{ url: `https://kling.example/onetake/media/${"a".repeat(64)}/1.mp4?Expires=1797592000` }] },
    });
  });
});

describe("opening", () => {
  const others = { version: "1", engine: { name: "fake", billable: false }, world: createNodeWorld(), logger: silentLogger };

  it("says that a port is used by another program, and what to do", async () => {
    const port = Number(new URL(at.url).port);
    const second = await createServer({ ...at, ...others, port, health: async () => true, auth: { mode: "loopback" } });
    await expect(second.listen()).rejects.toMatchObject({
      code: "cannot-listen",
      message: expect.stringMatching(`^127\\.0\\.0\\.1:${port} is used by another program`),
      fix: expect.stringContaining("another port"),
      facts: { host: "127.0.0.1", port, reason: "EADDRINUSE" },
    });
    await second.close();
  });

  it.each(["0.0.0.0", "::", "192.168.1.2", "example.com"])(
    "does not open itself to other machines on %s without keys",
    async (host) => {
      const options = { ...at, ...others, health: async () => true };
      await expect(createServer({ ...options, host, auth: { mode: "loopback" } })).rejects.toThrow(OpenToStrangers);
      await (
        await createServer({ ...options, host, auth: { mode: "strict", keys: [{ account: "studio", apiKey: "key-1" }] } })
      ).close();
    },
  );
});

describe("closing", () => {
  it("lets a request under way finish and takes no new one", async () => {
    let release = (): void => {};
    let isReached = (): void => {};
    const reached = new Promise<void>((resolve) => (isReached = resolve));
    const held = new Promise<void>((resolve) => (release = resolve));
    await at[Symbol.asyncDispose]();
    at = await startTestServer({ health: async () => (isReached(), await held, true) });
    const answer = at.send("/healthz");
    await reached;
    const closed = at.server.close();
    release();
    expect((await answer).http).toBe(200);
    await closed;
    await expect(fetch(`${at.url}/healthz`)).rejects.toThrow("fetch failed");
    await at.server.close();
  });

  it("does not wait for a connection that turns idle as it closes", async () => {
    const size = 32_000_000; // more than lies in the buffers between, so that the download is under way when the close begins
    const blob = await at.blobs.put(new Uint8Array(size));
    const download = await fetch(`${at.url}/onetake/media/${blob}/clip.mp4`);
    const closed = at.server.close(600_000); // a close that waits for its deadline fails by the test's own time limit
    expect((await download.arrayBuffer()).byteLength).toBe(size);
    await closed;
  });

  it("cuts what does not finish by the deadline", async () => {
    let isReached = (): void => {};
    const reached = new Promise<void>((resolve) => (isReached = resolve));
    await at[Symbol.asyncDispose]();
    at = await startTestServer({ health: async () => (isReached(), await new Promise<boolean>(() => {})) });
    const answer = at.send("/healthz");
    await reached;
    const [result] = await Promise.allSettled([answer, at.server.close(20)]);
    expect(result.status).toBe("rejected");
  });
});

describe("the log", () => {
  it("tells of each request and holds nothing that a caller wrote", async () => {
    const lines: unknown[] = [];
    await at[Symbol.asyncDispose]();
    at = await startTestServer({
      logger: quiet(lines),
      auth: { mode: "strict", keys: [{ account: "studio", apiKey: "canary-key" }] },
    });
    const authorization = "Bearer canary-key";
    await at.post(PATH, { ...BODY, prompt: "canary-prompt", external_task_id: "canary-id" }, { authorization });
    await at.post(PATH, '{"canary-json', { authorization });
    await at.send(`${PATH}/canary-id?canary=1`, { headers: { authorization } });
    await at.send("/canary-path");
    at.tasks.failNext(new Error("canary-error"));
    await at.post(PATH, BODY, { authorization });
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatchObject([
      "answered",
      { method: "POST", route: PATH, status: 200, account: "studio", requestId: expect.stringMatching(UUID) },
    ]);
    expect(JSON.stringify(lines)).not.toContain("canary");
  });
});

async function sendRawly(request: string): Promise<string> {
  return await new Promise<string>((resolve) => {
    const socket = connect(Number(new URL(at.url).port), "127.0.0.1", () => socket.write(request));
    let text = "";
    socket.on("data", (piece) => (text += piece.toString()));
    socket.on("close", () => resolve(text));
  });
}

function quiet(lines: unknown[] = []): Logger {
  const keep = (message: string, facts?: unknown): void => void lines.push([message, facts]);
  const logger: Logger = { debug: keep, info: keep, warn: keep, error: keep, with: () => logger };
  return logger;
}
