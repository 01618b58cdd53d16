import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { encodePng, probeVideo } from "../media/index.ts";
import { createTestDatabase, type TestDatabase } from "../store/testing.ts";

const TSX = join(import.meta.dirname, "../../node_modules/tsx/dist/loader.mjs");
const MAIN = process.env["ONETAKE_BUILT"]
  ? [join(import.meta.dirname, "../../dist/cli/main.js")]
  : ["--import", TSX, join(import.meta.dirname, "main.ts")];

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onetake-cli-"));
  database = await createTestDatabase();
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function onetake(words: readonly string[], stopAfter?: RegExp): Promise<Ended> {
  const env = {
    ...process.env,
    ONETAKE_HOME: join(folder, "home"),
    DATABASE_URL: database.url,
    ONETAKE_BASE_URL: "",
    NO_COLOR: "1",
  };
  const child = spawn(process.execPath, [...MAIN, ...words], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  const look = (): void => {
    if (stopAfter?.test(out + err) === true && !child.killed) child.kill("SIGINT");
  };
  child.stdout.on("data", (piece: Buffer) => ((out += piece.toString()), look()));
  child.stderr.on("data", (piece: Buffer) => ((err += piece.toString()), look()));
  await once(child, "close");
  return { code: child.exitCode, out, err };
}

async function layScene(): Promise<void> {
  for (const [index, name] of ["front", "side"].entries()) {
    await writeFile(join(folder, `${name}.png`), await encodePng(new Uint8Array(400 * 400 * 4).fill(80 * (index + 1)), 400, 400));
  }
  await writeFile(
    join(folder, "scene.yaml"),
    `title: A test\naspect_ratio: "16:9"\ncast:\n  mira: {description: A woman, pictures: [front.png, side.png]}\nshots:\n  - {duration: 3, prompt: "@mira waves"}\n`,
  );
}

describe("exit codes", () => {
  it("are 0 for a version, 2 for a word that is no command", async () => {
    const [version, nonsense] = await Promise.all([onetake(["--version"]), onetake(["shot"])]);
    expect(version).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect(nonsense).toMatchObject({ code: 2, err: expect.stringContaining("shoot") });
  });

  it("are 3 for a payload that is refused, with the findings, and 2 for one that is not there", async () => {
    await writeFile(
      join(folder, "bad.json"),
      '{"model_name": "kling-v3-omni", "prompt": "x", "mode": "standard", "aspect_ratio": "16:9"}',
    );
    expect(await onetake(["check", "bad.json"])).toMatchObject({ code: 3, out: expect.stringContaining("std") });
    expect(await onetake(["check", "none.json", "--json"])).toMatchObject({
      code: 2,
      out: expect.stringContaining('"code": "payload-missing"'),
    });
  });

  it("are 2 for a bad scene, told in one line", async () => {
    await writeFile(join(folder, "bad.yaml"), 'title: A test\nshots:\n  - {duration: 16, prompt: "rain"}\n');
    const { code, err } = await onetake(["shoot", "bad.yaml"]);
    expect(code).toBe(2);
    expect(err.trim().split("\n")).toEqual([
      expect.stringMatching(/^error {2}bad\.yaml:3:3 shots: the shots add up to 16 s, our policy is at most 15 s/),
    ]);
  });

  it("are 4 where nothing answers and 3 where the server is not Onetake, which gets no create", async () => {
    await layScene();
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.method);
      response.end("{}");
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const stranger = await onetake(["shoot", "scene.yaml", "--out", "strange", "--base-url", `http://127.0.0.1:${port}`]);
    server.close();
    expect(stranger).toMatchObject({ code: 3, err: expect.stringContaining("is not an Onetake server") });
    expect(new Set(asked)).toEqual(new Set(["GET"]));
    expect(await onetake(["tasks", "list", "--base-url", `http://127.0.0.1:${port}`])).toMatchObject({ code: 4 });
  });
});

describe("shoot with the embedded server", () => {
  it("makes a take, makes another with the same element, stops when asked and goes on to one task", async () => {
    await layScene();
    const first = await onetake(["shoot", "scene.yaml", "--engine", "instant"]);
    expect(first).toMatchObject({ code: 0, out: "takes/scene/take-001/video.mp4\n" });
    expect(await probeVideo(join(folder, "takes/scene/take-001/video.mp4"))).toMatchObject({ codec: "avc" });
    expect((await readdir(join(folder, "takes/scene/take-001"))).filter((name) => !name.startsWith("."))).toEqual([
      "contact-sheet.png",
      "request.json",
      "take.json",
      "task.json",
      "video.mp4",
    ]);

    const stopped = await onetake(["shoot", "scene.yaml", "--engine", "instant"], /cast/);
    expect(stopped).toMatchObject({ code: 130, err: expect.stringContaining("onetake shoot scene.yaml --resume take-002") });
    const resumed = await onetake(["shoot", "scene.yaml", "--resume", "--engine", "instant", "--json"]);
    expect(JSON.parse(resumed.out)).toMatchObject({ folder: "takes/scene/take-002", take: { state: "done" } });

    const listed = await onetake(["tasks", "list", "--json"]);
    const { tasks } = JSON.parse(listed.out) as { tasks: readonly { family: string }[] };
    expect(tasks.map(({ family }) => family).toSorted()).toEqual(["elements", "omni-video", "omni-video"]);
    await cp(join(folder, "takes/scene/take-001/request.json"), join(folder, "request.json"));
    expect(await onetake(["check", "request.json"])).toMatchObject({ code: 0, out: "", err: "" });
    expect(await readFile(join(folder, "takes/scene/take-001/take.json"), "utf8")).toContain('"state": "done"');
  });
});

describe("serve", () => {
  it("prints its address and ends in order when it is stopped", async () => {
    const { code, out, err } = await onetake(
      ["serve", "--port", "0", "--engine", "instant", "--log-level", "silent"],
      /serves http/,
    );
    expect(out).toMatch(/^Onetake serves http:\/\/127\.0\.0\.1:\d+/);
    expect(err).toContain("finishing what runs");
    expect(code).toBe(0);
  });

  it("refuses strict mode with keys that it cannot read, and half of a certificate", async () => {
    const words = ["serve", "--auth", "strict", "--keys", "none.json"];
    expect(await onetake(words)).toMatchObject({ code: 2, err: expect.stringContaining("--keys") });
    expect(await onetake(["serve", "--tls-cert", "cert.pem"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("--tls-key"),
    });
  });
});
