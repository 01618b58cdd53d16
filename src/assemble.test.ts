import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { defaultHome, startOnetake, type OnetakeConfig } from "./assemble.ts";
import { createSeededRandom, isJsonObject, parseJson, type Json, type JsonObject } from "./base/index.ts";
import { createTestDatabase, type TestDatabase } from "./store/testing.ts";

const CREATES = "/v1/videos/omni-video";
const BODY = {
  model_name: "kling-v3-omni",
  prompt: "A lantern on a pier.",
  duration: "3",
  mode: "std",
  aspect_ratio: "16:9",
  sound: "off",
};

let home: string;
let database: TestDatabase;
let config: OnetakeConfig;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "onetake-assemble-"));
  database = await createTestDatabase();
  config = { home, databaseUrl: database.url, engine: "instant", concurrency: 4 };
});
afterAll(async () => {
  await database.drop();
  await rm(home, { recursive: true, force: true });
});

describe("Onetake, assembled", () => {
  it("takes a create, runs it and serves the file, again and again in one process", async () => {
    for (const externalId of ["first-life", "second-life"]) {
      const onetake = await startOnetake(config);
      expect(await create(onetake.url, externalId)).toBe(200);
      const task = await untilEnded(onetake.url, externalId);
      expect(task["task_status"]).toBe("succeed");
      const [video] = (task["task_result"] as { videos: readonly { url: string }[] }).videos; // as the wire has it
      const file = await fetch(video?.url ?? "");
      expect(file.headers.get("content-type")).toBe("video/mp4");
      expect(
        Buffer.from(await file.arrayBuffer())
          .subarray(4, 8)
          .toString(),
      ).toBe("ftyp");
      await onetake.close({ deadlineMs: 1_000 });
      await onetake.close();
    }
  });

  it("counts what its tasks do", async () => {
    const onetake = await startOnetake(config);
    expect(await create(onetake.url, "counted")).toBe(200);
    await untilEnded(onetake.url, "counted");
    const text = await (await fetch(`${onetake.url}/metrics`)).text();
    expect(text).toMatch(/^onetake_task_changes_total\{family="omni-video",state="succeeded"\} 1$/m);
    expect(text).toMatch(/^onetake_task_render_seconds_count\{family="omni-video"\} 1$/m);
    expect(text).toMatch(/^onetake_queue_length \d+$/m);
    await onetake.close();
  });

  it("speaks HTTPS with a certificate that its home keeps", async () => {
    const onetake = await startOnetake({ ...config, tls: "own" });
    const { path = "", fingerprint } = onetake.certificate ?? {};
    expect(onetake.url).toMatch(/^https:/);
    expect(path.startsWith(home)).toBe(true);
    const { hostname, port } = new URL(onetake.url);
    const socket = connect({ host: hostname, port: Number(port), ca: await readFile(path) });
    await once(socket, "secureConnect");
    expect(socket.getPeerX509Certificate()?.fingerprint256).toBe(fingerprint);
    socket.destroy();
    await onetake.close();
  });

  it("answers requests without running tasks as `api`, and a `worker` runs them", async () => {
    const api = await startOnetake({ ...config, role: "api" });
    expect(await create(api.url, "shared")).toBe(200);
    const worker = await startOnetake({ ...config, role: "worker" });
    expect(worker.url).toBe("");
    expect((await untilEnded(api.url, "shared"))["task_status"]).toBe("succeed");
    await Promise.all([worker.close(), api.close()]);
  });

  it("ends a task that is cancelled in another process, whose place is free then, and hands the look on", async () => {
    const api = await startOnetake({ ...config, role: "api", preview: { look: "plain" } });
    const worker = await startOnetake({ ...config, role: "worker", concurrency: 1 });
    const headers = { "x-onetake-drill": "take=1h" };
    expect((await post(api.url, { ...BODY, external_task_id: "endless" }, headers)).status).toBe(200);
    await untilState(api.url, "endless", "processing");
    expect(await create(api.url, "next")).toBe(200);
    const cancelled = await fetch(`${api.url}/onetake/tasks/endless/cancel`, { method: "POST" });
    expect(await cancelled.json()).toMatchObject({ code: 0, data: { state: "failed", preview: { look: "plain" } } });
    expect((await untilEnded(api.url, "endless"))["task_status_msg"]).toBe("The task was cancelled.");
    expect((await untilEnded(api.url, "next"))["task_status"]).toBe("succeed");
    await Promise.all([worker.close(), api.close()]);
  });

  it("makes one task of 64 requests at once with the same external id", async () => {
    const onetake = await startOnetake(config);
    const statuses = await Promise.all(Array.from({ length: 64 }, () => create(onetake.url, "race")));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 400)).toHaveLength(63);
    expect((await listAll(onetake.url)).filter((task) => externalIdOf(task) === "race")).toHaveLength(1);
    await onetake.close({ deadlineMs: 1_000 });
  });

  it.each([
    ["a loopback address", {}],
    ["a public address of another host", { baseUrl: "https://results.example" }],
  ])("fetches its own files from its store, though they stand at %s", async (where, more) => {
    const onetake = await startOnetake({ ...config, ...more });
    await create(onetake.url, `source at ${where}`);
    const source = await untilEnded(onetake.url, `source at ${where}`);
    const [video] = (source["task_result"] as { videos: readonly { url: string }[] }).videos; // as the wire has it
    const response = await post(onetake.url, {
      ...BODY,
      external_task_id: `own-file at ${where}`,
      image_list: [{ image_url: video?.url ?? "" }],
    });
    expect(response.status).toBe(200);
    const task = await untilEnded(onetake.url, `own-file at ${where}`);
    // It is a clip where a picture belongs, and that is known only of a file that was fetched.
    expect(task["task_status_msg"]).toContain("is not a readable image file");
    await onetake.close();
  });

  it("loses and doubles nothing when its process is killed, and goes on by itself", async () => {
    const random = createSeededRandom(20_261_121);
    const taken = new Set<string>();
    for (let cycle = 0; cycle < 3; cycle++) {
      const child = await startChild();
      const names = Array.from({ length: 12 }, (_, index) => `kill-${cycle}-${index}`);
      const creating = Promise.all(
        names.map(async (name) => (await create(child.url, name).catch(() => 0)) === 200 && taken.add(name)),
      );
      // By what was answered and not by time, which means nothing on a busy machine.
      const enough = taken.size + 2 + Math.floor(random.fraction() * 9);
      while (taken.size < enough) await pause(5);
      child.process.kill("SIGKILL");
      await Promise.all([once(child.process, "exit"), creating]);
    }
    const survivor = await startChild();
    for (const name of taken) expect((await untilEnded(survivor.url, name))["task_status"], name).toBe("succeed");
    const listed = await listAll(survivor.url);
    const names = listed.map((task) => externalIdOf(task)).filter((name) => name.startsWith("kill-"));
    expect(new Set(names).size).toBe(names.length);
    expect([...taken].filter((name) => !names.includes(name))).toEqual([]);
    expect(taken.size).toBeGreaterThan(5);
    survivor.process.kill("SIGTERM");
    expect(await once(survivor.process, "exit")).toEqual([0, null]);
  });

  it("stops what it started when a part cannot start", async () => {
    await expect(startOnetake({ ...config, host: "0.0.0.0" })).rejects.toMatchObject({ code: "open-to-strangers" });
    const onetake = await startOnetake(config);
    await onetake.close();
  });
});

describe("the default home", () => {
  it("is named by the environment, else the place for data of this user", () => {
    expect(defaultHome({ ONETAKE_HOME: "/data/one" }, 0)).toBe("/data/one");
    expect(defaultHome({}, 0)).toBe("/var/lib/onetake");
    expect(defaultHome({ XDG_DATA_HOME: "/x", HOME: "/home/ada" }, 1000)).toBe("/x/onetake");
    expect(defaultHome({ HOME: "/home/ada" }, 1000)).toBe("/home/ada/.local/share/onetake");
  });
});

interface Child {
  readonly process: ChildProcess;
  readonly url: string;
}

async function startChild(): Promise<Child> {
  const script = fileURLToPath(new URL("./assemble-child.suite.ts", import.meta.url));
  const started = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(config)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = (await once(started.stdout, "data")) as [Buffer]; // the only thing that it ever says
  return { process: started, url: said.toString().trim() };
}

async function post(url: string, body: JsonObject, more: Record<string, string> = {}): Promise<Response> {
  return await fetch(url + CREATES, {
    method: "POST",
    headers: { "content-type": "application/json", ...more },
    body: JSON.stringify(body),
  });
}

async function create(url: string, externalId: string): Promise<number> {
  return (await post(url, { ...BODY, external_task_id: externalId })).status;
}

async function read(address: string): Promise<Json> {
  const answer = parseJson(await (await fetch(address)).text());
  return isJsonObject(answer) ? (answer["data"] ?? null) : null;
}

async function untilEnded(url: string, id: string): Promise<JsonObject> {
  return await untilState(url, id, "succeed", "failed");
}

async function untilState(url: string, id: string, ...states: readonly string[]): Promise<JsonObject> {
  for (let tries = 0; tries < 600; tries++) {
    // A connection to a killed process of the same port ends with a reset; the next one reaches its successor.
    const task = await read(`${url}${CREATES}/${id}`).catch(() => null);
    if (isJsonObject(task) && states.some((state) => state === task["task_status"])) return task;
    await pause(50);
  }
  throw new Error(`${id} did not become ${states.join(" or ")}`);
}

async function listAll(url: string): Promise<readonly JsonObject[]> {
  const listed = await read(`${url}${CREATES}?pageNum=1&pageSize=500`);
  return Array.isArray(listed) ? listed.filter(isJsonObject) : [];
}

function externalIdOf(task: JsonObject): string {
  const info = task["task_info"];
  const externalId = isJsonObject(info) ? info["external_task_id"] : undefined;
  return typeof externalId === "string" ? externalId : "";
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
