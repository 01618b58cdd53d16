import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { createNodeWorld } from "../base/node.ts";
import { createEgress, type DownloadOptions, type Downloaded, type Egress } from "./egress.ts";

const world = createNodeWorld();
const hits: string[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let server: Server;
let origin: string;
let folder: string;
let egress: Egress;

beforeAll(async () => {
  server = createServer((request, response) => {
    hits.push(request.url ?? "");
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server's address is this record
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(async () => {
  hits.length = 0;
  folder = await world.disk.temporaryDirectory("onetake-egress-test-");
  egress = createEgress({ world, allowPrivate: [origin] });
});

afterEach(async () => {
  await egress.close();
  await world.disk.remove(folder);
});

function download(address: string, more: Partial<DownloadOptions> = {}): Promise<Downloaded> {
  return egress.download(address, { to: join(folder, "file"), maxBytes: 1000, timeoutMs: 10_000, ...more });
}

async function expectRefusal(address: string, code: string, more: Partial<DownloadOptions> = {}): Promise<void> {
  await expect(download(address, more)).rejects.toMatchObject({ code });
  expect(await world.disk.list(folder), "nothing is left behind").toEqual([]);
}

describe("createEgress", () => {
  it("writes the body to the file and tells its size and type", async () => {
    answer = (_, response) => response.setHeader("content-type", "Image/PNG; charset=x").end("hello");
    expect(await download(`http://${origin}/a.png`)).toEqual({ bytes: 5, mime: "image/png" });
    expect(new TextDecoder().decode(await world.disk.read(join(folder, "file")))).toBe("hello");
  });

  it("asks for the plain bytes and says who asks", async () => {
    answer = (request, response) => response.end(`${request.headers["accept-encoding"]} ${request.headers["user-agent"]}`);
    await download(`http://${origin}/`);
    expect(new TextDecoder().decode(await world.disk.read(join(folder, "file")))).toBe("identity onetake");
  });

  it("calls a body without a type application/octet-stream", async () => {
    answer = (_, response) => response.end("x");
    expect((await download(`http://${origin}/`)).mime).toBe("application/octet-stream");
  });

  it("follows five redirects, relative and absolute", async () => {
    answer = ({ url }, response) => {
      const step = Number(url?.slice(1));
      if (step === 5) response.end("there");
      else response.writeHead(302, { location: step % 2 ? `/${step + 1}` : `http://${origin}/${step + 1}` }).end();
    };
    expect((await download(`http://${origin}/0`)).bytes).toBe(5);
    expect(hits).toEqual(["/0", "/1", "/2", "/3", "/4", "/5"]);
  });

  it("refuses the sixth redirect", async () => {
    answer = (_, response) => response.writeHead(307, { location: "/again" }).end();
    await expectRefusal(`http://${origin}/`, "egress-redirects");
    expect(hits).toHaveLength(6);
  });

  it.each([
    ["http://127.0.0.1:1/", "egress-port"],
    ["http://127.0.0.1/", "egress-private-address"],
    ["//169.254.169.254/latest", "egress-private-address"],
    ["file:///etc/passwd", "egress-scheme"],
    ["http://user@example.com/", "egress-credentials"],
    ["http:127.0.0.1", "egress-unreadable"],
  ])("checks every hop: refuses a redirect to %s", async (location, code) => {
    answer = (_, response) => response.writeHead(302, { location }).end();
    await expectRefusal(`http://${origin}/`, code);
    expect(hits).toHaveLength(1);
  });

  it("refuses a loopback server that is not excepted, without connecting", async () => {
    await egress.close();
    egress = createEgress({ world, ports: [Number(origin.split(":")[1])] });
    await expectRefusal(`http://${origin}/`, "egress-private-address");
    expect(hits).toEqual([]);
  });

  it("refuses a name that stands for a private address, without connecting", async () => {
    await egress.close();
    egress = createEgress({ world, ports: [Number(origin.split(":")[1])], resolve: async () => ["127.0.0.1"] });
    await expectRefusal(`http://example.com:${origin.split(":")[1]}/`, "egress-private-address");
    expect(hits).toEqual([]);
  });

  it("looks a name up once per connection and connects to the address that was checked", async () => {
    await egress.close();
    const dialed: string[] = [];
    const answers = [["8.8.8.8", "1.1.1.1"], ["127.0.0.1"]];
    egress = createEgress({
      world,
      resolve: async () => answers.shift() ?? [],
      dial: async ({ address }) => {
        dialed.push(address);
        throw new Error("not reached in this test");
      },
    });
    await expectRefusal("http://example.com/", "egress-unreachable");
    expect(dialed).toEqual(["8.8.8.8", "1.1.1.1"]);
    expect(answers).toHaveLength(1);
  });

  it("fails when a name has no address", async () => {
    await egress.close();
    egress = createEgress({ world, resolve: async () => [] });
    await expectRefusal("http://example.com/", "egress-name-not-found");
  });

  it("refuses a body that is announced too long, before reading it", async () => {
    answer = (_, response) => response.writeHead(200, { "content-length": "1001" }).flushHeaders();
    await expectRefusal(`http://${origin}/`, "egress-too-large");
  });

  it("breaks off a body that turns out too long", async () => {
    answer = (_, response) => {
      const pour = (): void => void (response.destroyed || response.write("x".repeat(400), () => setImmediate(pour)));
      pour();
    };
    await expectRefusal(`http://${origin}/`, "egress-too-large");
  });

  it("refuses an encoded body", async () => {
    answer = (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("x".repeat(1e6)));
    await expectRefusal(`http://${origin}/`, "egress-encoding");
  });

  it.each([204, 206, 304, 403, 404, 500])("fails on status %d", async (status) => {
    answer = (_, response) => response.writeHead(status).end();
    await expectRefusal(`http://${origin}/`, "egress-status");
  });

  it("fails when the other side breaks off in the middle", async () => {
    answer = (_, response) => {
      response.writeHead(200, { "content-length": "900" });
      response.write("only this", () => response.destroy());
    };
    await expectRefusal(`http://${origin}/`, "egress-broken-off");
  });

  it("fails when nobody listens", async () => {
    await egress.close();
    egress = createEgress({ world, allowPrivate: ["127.0.0.1:9"] });
    await expectRefusal("http://127.0.0.1:9/", "egress-unreachable");
  });

  it("ends a download at its deadline, before the headers and in the body", async () => {
    answer = () => {};
    await expectRefusal(`http://${origin}/`, "egress-timeout", { timeoutMs: 50 });
    answer = (_, response) => response.write("a part");
    await expectRefusal(`http://${origin}/`, "egress-timeout", { timeoutMs: 150 });
  });

  it("rejects with the signal's reason when it aborts", async () => {
    const stop = new AbortController();
    answer = (_, response) => response.write("a part", () => stop.abort(new Error("no longer wanted")));
    await expect(download(`http://${origin}/`, { signal: stop.signal })).rejects.toThrow("no longer wanted");
    expect(await world.disk.list(folder)).toEqual([]);
  });

  it("reads our own addresses from our own store, under the same cap", async () => {
    await egress.close();
    const pieces = async function* (): AsyncIterable<Uint8Array> {
      yield new Uint8Array(600);
      yield new Uint8Array(300);
    };
    const resolveOwn = async (address: string) =>
      address.endsWith("/ours") ? { pieces: pieces(), mime: "video/mp4" } : undefined;
    egress = createEgress({ world, resolveOwn });
    expect(await download("http://127.0.0.1:1/ours")).toEqual({ bytes: 900, mime: "video/mp4" });
    await world.disk.remove(join(folder, "file"));
    await expectRefusal("http://127.0.0.1:1/ours", "egress-too-large", { maxBytes: 800 });
    await expectRefusal("http://127.0.0.1:1/theirs", "egress-port");
  });

  it("takes the whole body from a host that closes while the disk is slow", async () => {
    await egress.close();
    const slow = async function* (pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
      for await (const piece of pieces) {
        await world.clock.sleep(5);
        yield piece;
      }
    };
    const disk = {
      ...world.disk,
      writeStream: (path: string, pieces: AsyncIterable<Uint8Array>) => world.disk.writeStream(path, slow(pieces)),
    };
    egress = createEgress({ world: { ...world, disk }, allowPrivate: [origin] });
    answer = (_, response) => response.setHeader("connection", "close").end(Buffer.alloc(900_000, 7));
    expect(await download(`http://${origin}/`, { maxBytes: 1e6 })).toEqual({ bytes: 900_000, mime: "application/octet-stream" });
  });

  it("fails when the other side does not speak HTTP or wants another protocol", async () => {
    answer = (_, response) => response.socket?.end("SSH-2.0-OpenSSH\r\n");
    await expectRefusal(`http://${origin}/`, "egress-unreachable");
    answer = (_, response) => response.writeHead(101, { connection: "upgrade", upgrade: "websocket" }).end();
    await expectRefusal(`http://${origin}/`, "egress-unreachable");
  });

  it("breaks off what is under way when it is closed, and takes no more", async () => {
    answer = (_, response) => response.write("a part", () => void egress.close());
    await expectRefusal(`http://${origin}/`, "egress-broken-off");
    await expectRefusal(`http://${origin}/`, "egress-broken-off");
    expect(hits).toHaveLength(1);
  });
});

describe("posting", () => {
  const options = { headers: { "content-type": "application/json", "x-a": "b" }, body: '{"ü":1}', timeoutMs: 10_000 };
  const post = (address: string, more: object = {}): Promise<{ readonly status: number }> =>
    egress.post(address, { ...options, ...more });

  it("sends the very text with its headers and answers the status, whatever it is", async () => {
    let seen: readonly unknown[] = [];
    answer = (request, response) => {
      const pieces: Buffer[] = [];
      request.on("data", (piece: Buffer) => pieces.push(piece));
      request.on("end", () => {
        const { "content-type": type, "x-a": own, "content-length": length } = request.headers;
        seen = [request.method, type, own, length, Buffer.concat(pieces).toString()];
        response.writeHead(503).end("no");
      });
    };
    expect(await post(`http://${origin}/hook?a=b`)).toEqual({ status: 503 });
    expect(seen).toEqual(["POST", "application/json", "b", "8", '{"ü":1}']);
    expect(hits).toEqual(["/hook?a=b"]);
  });

  it("does not follow redirects", async () => {
    answer = (_, response) => response.writeHead(307, { location: "/elsewhere" }).end();
    expect(await post(`http://${origin}/`)).toEqual({ status: 307 });
    expect(hits).toEqual(["/"]);
  });

  it("takes the status for the answer, however its body goes on", async () => {
    answer = (_, response) => response.writeHead(200).write("never ends");
    expect(await post(`http://${origin}/`, { timeoutMs: 300 })).toEqual({ status: 200 });
    answer = (_, response) => response.writeHead(200).write("x", () => response.destroy());
    expect(await post(`http://${origin}/`)).toEqual({ status: 200 });
    answer = (_, response) => void response.writeHead(201).end("x".repeat(10_000_000));
    expect(await post(`http://${origin}/`)).toEqual({ status: 201 });
  });

  it("fails when the host hangs, resets or is not there, and refuses what it must not reach", async () => {
    answer = () => {};
    await expect(post(`http://${origin}/`, { timeoutMs: 200 })).rejects.toMatchObject({ code: "egress-timeout" });
    answer = (request) => request.socket.resetAndDestroy();
    await expect(post(`http://${origin}/`)).rejects.toMatchObject({ code: "egress-unreachable" });
    for (const [address, code] of [
      ["http://127.0.0.1:1/", "egress-port"],
      ["http://10.0.0.1/", "egress-private-address"],
      ["ftp://example.com/", "egress-scheme"],
      ["https://user:secret@example.com/", "egress-credentials"],
    ] as const)
      await expect(post(address), address).rejects.toMatchObject({ code });
  });

  it("reaches this machine at any port by its own names, and only so, where that is allowed", async () => {
    answer = (_, response) => response.end();
    const port = origin.split(":")[1] ?? "";
    const local = createEgress({ world, allowLoopback: true, resolve: async () => ["127.0.0.1"] });
    for (const host of ["127.0.0.1", "127.1", "localhost", "hooks.localhost"])
      expect(await local.post(`http://${host}:${port}/`, options), host).toEqual({ status: 200 });
    await expect(local.post("http://rebound.example/", options)).rejects.toMatchObject({ code: "egress-private-address" });
    await expect(local.post("http://10.0.0.1/", options)).rejects.toMatchObject({ code: "egress-private-address" });
    const lying = createEgress({ world, allowLoopback: true, resolve: async () => ["10.0.0.1"] });
    await expect(lying.post(`http://localhost:${port}/`, options)).rejects.toMatchObject({ code: "egress-private-address" });
    await Promise.all([local.close(), lying.close()]);
  });
});
