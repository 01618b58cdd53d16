import { request as requestPlain } from "node:http";
import { request } from "node:https";
import { stat } from "node:fs/promises";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { parseJson, type World } from "../../base/index.ts";
import { createNodeWorld } from "../../base/node.ts";
import { findEndpoint } from "../../contract/index.ts";
import { startTestServer } from "../testing.ts";
import { openOwnCertificate, TlsPartMissing, type OwnCertificate } from "./own-certificate.ts";
import { TlsInvalid } from "./identity.ts";

const PATH = findEndpoint("omni-video.create").path;
const DAY_MS = 86_400_000;
const NOW = Date.now();

let folder: string;
let now: number;
const real = createNodeWorld();
const world: World = { ...real, clock: { ...real.clock, now: () => now } };
const open = (names: readonly string[] = []): Promise<OwnCertificate> =>
  openOwnCertificate({ folder: join(folder, "tls"), names, world });
beforeEach(async () => {
  folder = await world.disk.temporaryDirectory("onetake-tls-");
  now = NOW;
});
afterEach(async () => world.disk.remove(folder));

describe("a server with its own certificate", () => {
  it("is reached over HTTPS by whoever trusts the certificate, and says https in its addresses", async () => {
    const { identity } = await open();
    await using at = await startTestServer({ tls: identity });
    expect(at.url).toMatch(/^https:/);
    const made = await ask(`${at.url}${PATH}`, identity.cert, JSON.stringify({ model_name: "kling-v3-omni", prompt: "A fox." }));
    const { task_id: id } = made["data"] as { readonly task_id: string };
    at.tasks.change(id, {
      state: "succeeded",
      result: { videos: [{ id: "1", blob: "a".repeat(64), mime: "video/mp4", seconds: "5" }] },
    });
    const done = await ask(`${at.url}${PATH}/${id}`, identity.cert);
    expect(JSON.stringify(done)).toContain(`"url":"${at.url}/onetake/media/${"a".repeat(64)}/1.mp4`);
    expect(await ask(`${at.url}/onetake/openapi/new.json`, identity.cert)).toMatchObject({ servers: [{ url: at.url }] });
  });

  it("answers under each name of this machine", async () => {
    const { identity } = await open();
    await using at = await startTestServer({ tls: identity });
    const { port } = new URL(at.url);
    expect(await ask(`https://localhost:${port}/healthz`, identity.cert)).toMatchObject({ product: "onetake" });
  });

  it("is not trusted by anybody else, and does not answer without TLS", async () => {
    const { identity } = await open();
    await using at = await startTestServer({ tls: identity });
    await expect(ask(`${at.url}/healthz`)).rejects.toThrow("self-signed certificate");
    const plain = new Promise((resolve, reject) =>
      requestPlain(at.url.replace("https", "http"), resolve).once("error", reject).end(),
    );
    await expect(plain).rejects.toThrow(/socket hang up|ECONNRESET|Parse Error/);
  });
});

describe("the certificate", () => {
  it("is made once", async () => {
    const first = await open();
    expect(await open()).toEqual(first);
    expect(first.fingerprint).toMatch(/^[0-9A-F]{2}(:[0-9A-F]{2}){31}$/);
    expect(Math.round((first.expiresAt - NOW) / DAY_MS)).toBe(365);
    expect(await world.disk.list(join(folder, "tls"))).toEqual(["certificate.pem", "key.pem"]);
  });

  it.skipIf(process.platform === "win32")("has a key that only its owner may read", async () => {
    await open();
    expect((await stat(join(folder, "tls", "key.pem"))).mode & 0o777).toBe(0o600);
  });

  it("is made anew when less than 30 days of its year are left", async () => {
    const first = await open();
    now = NOW + 334 * DAY_MS;
    expect(await open()).toEqual(first);
    now = NOW + 336 * DAY_MS;
    const second = await open();
    expect(second.fingerprint).not.toBe(first.fingerprint);
    expect(second.expiresAt).toBeGreaterThan(first.expiresAt);
  });

  it("is made anew for a name that it lacks, and kept for those that it has", async () => {
    const first = await open();
    const named = await open(["kling.example", "192.168.1.20", "[fd00::1]"]);
    expect(named.fingerprint).not.toBe(first.fingerprint);
    expect(await open(["kling.example"])).toEqual(named);
    expect(await open(["fd00::1", "192.168.1.20"])).toEqual(named);
  });

  it("is made anew when its key is another's or cannot be read", async () => {
    const first = await open();
    const key = join(folder, "tls", "key.pem");
    await world.disk.write(key, "nothing");
    const second = await open();
    expect(second.fingerprint).not.toBe(first.fingerprint);
    await world.disk.write(key, first.identity.key);
    expect((await open()).fingerprint).not.toBe(second.fingerprint);
  });

  it("needs its optional package, and says which", async () => {
    const fail = async (): Promise<never> => {
      throw new TlsPartMissing(new Error("no package"));
    };
    await expect(openOwnCertificate({ folder, world }, fail)).rejects.toThrow("selfsigned");
  });
});

describe("a certificate that was given", () => {
  it("has to be one, with its own key", async () => {
    const { identity } = await open();
    const other = await openOwnCertificate({ folder: join(folder, "other"), world });
    for (const tls of [
      { cert: "no certificate", key: identity.key },
      { cert: identity.cert, key: "no key" },
      { cert: identity.cert, key: other.identity.key },
    ])
      await expect(startTestServer({ tls })).rejects.toThrow(TlsInvalid);
  });
});

async function ask(url: string, ca?: string, body?: string): Promise<Record<string, unknown>> {
  const text = await new Promise<string>((resolve, reject) => {
    const asked = request(url, { ...(ca !== undefined && { ca }), method: body === undefined ? "GET" : "POST" }, (response) => {
      let pieces = "";
      response.on("data", (piece: Buffer) => (pieces += piece.toString()));
      response.on("end", () => resolve(pieces));
    });
    asked.once("error", reject).end(body);
  });
  return parseJson(text) as Record<string, unknown>;
}
