import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { check, endpoints } from "../../src/contract/index.ts";

/*
 * A field, a model and an endpoint are added by editing nothing but `src/contract/` in a copy of the repository and generating there.
 * Route, judgement, client types, schemas and documents have to follow, which is why nothing else is copied from us than sources.
 */
const root = join(import.meta.dirname, "..", "..");
const today = "2026-11-21";
let copy: string;
/** What the compiler and the server of the copy said. */
let before: string;
let after: string;
let story: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "onetake-extend-"));
  for (const part of ["src", "scripts", "package.json", "tsconfig.json"])
    await cp(join(root, part), join(copy, part), { recursive: true });
  // Renders are no part of this, and compiling their kernel takes its time.
  await rm(join(copy, "scripts", "build-kernel.ts"));
  for (const part of ["node_modules", "assets"]) await symlink(join(root, part), join(copy, part));
  for (const [name, text] of Object.entries(SNIPPETS)) await writeFile(join(copy, name), text);
  await mkdir(join(copy, "docs"));
  before = run("node_modules/typescript/bin/tsc", "-p", "tsconfig.snippets.json");
  await extend();
  const generated = run("--import", "tsx", "scripts/generate.ts");
  if (generated !== "") throw new Error(generated);
  after = run("node_modules/typescript/bin/tsc", "-p", "tsconfig.snippets.json");
  story = JSON.parse(run("--import", "tsx", "story.ts")) as typeof story; // written by the story below
}, 180_000);
afterAll(() => rm(copy, { recursive: true, force: true }));

describe("in a copy of the repository in which only the contract was edited", () => {
  it("a new field is taken and judged by the server, typed in the client, and in schema and documents", async () => {
    const [unknown] = check("omni-video.create", { ...BODY, weather: "storm" }, { today });
    expect(unknown).toMatchObject({ path: "weather", unknownField: true });
    expect(before).toContain("field.ts");
    expect(after).toBe("");
    expect(story["field"]).toEqual({ http: 200, code: 0, ignored: null });
    expect(story["wrongMember"]).toMatchObject({ http: 400, code: 1201 });
    for (const file of ["docs/schema/omni-video.create.json", "docs/openapi/legacy.json", "docs/api/omni-video.create.md"]) {
      expect(await textOf(file)).toContain("weather");
      expect(await readFile(join(root, file), "utf8")).not.toContain("weather");
    }
    expect(await textOf("docs/register/omni-video.create.md")).toMatch(/weather.*doc-derived/);
  });

  it("evidence of a new claim compiles only when the contract makes the claim", () => {
    expect(before).toContain("evidence.ts");
    expect(before).toMatch(/no claims at omni-video\.create\/weather/);
  });

  it("a new model is taken by the server and typed, priced and documented", async () => {
    const [refused] = check("omni-video.create", { ...BODY, model_name: "kling-v9" }, { today });
    expect(refused).toMatchObject({ rule: "model-unknown", severity: "refuse" });
    expect(before).toContain("model.ts");
    // Nothing in the copy's evidence speaks of the model, so the server takes it with a remark.
    expect(story["model"]).toEqual({
      http: 200,
      code: 0,
      ignored: "model_name: no document and no live call shows that this is taken",
    });
    expect(story["price"]).toMatchObject({ pack: "video", min: 35, max: 35 });
    expect(await textOf("docs/schema/omni-video.create.json")).toContain("kling-v9");
    expect(await textOf("docs/api/omni-video.create.md")).toMatch(/kling-v9.*Kling 9/);
    expect(await textOf("docs/register/models.md")).toContain("model:9");
  });

  it("a new endpoint has its routes, its method in the client, and a page, schemas and paths of its own", async () => {
    expect(endpoints.some(({ family }) => family === "storm")).toBe(false);
    expect(before).toContain("endpoint.ts");
    expect(story["created"]).toMatchObject({ state: "submitted" });
    expect(story["ended"]).toMatchObject({ state: "succeeded", videos: 1 });
    expect(story["listed"]).toBe(1);
    expect(story["tooStrong"]).toMatchObject({ http: 400, code: 1201 });
    expect(await textOf("docs/schema/storm.create.json")).toContain('"maximum": 12');
    expect(await textOf("docs/openapi/legacy.json")).toContain("/v1/videos/storm/{id}");
    expect(await textOf("docs/api/README.md")).toContain("(storm.list.md)");
    expect(await textOf("docs/api/storm.create.md")).toContain("How strong the wind is.");
  });
});

const BODY = { model_name: "kling-v3-omni", prompt: "Rain.", mode: "std", aspect_ratio: "16:9", duration: "5" };

const SNIPPETS: Readonly<Record<string, string>> = {
  "field.ts": `import type { OmniVideoCreateBody } from "./src/contract/index.ts";
export const body: OmniVideoCreateBody = { weather: "storm" };
`,
  "model.ts": `import type { OmniVideoCreateBody } from "./src/contract/index.ts";
export const body: OmniVideoCreateBody = { model_name: "kling-v9" };
`,
  "endpoint.ts": `import type { Client } from "./src/client/index.ts";
export const made = (client: Client) => client.storm.create({ prompt: "Rain.", force: 7 });
`,
  "evidence.ts": `import { claimsAt } from "./src/contract/evidence/record.ts";
export const claims = claimsAt("omni-video.create", "weather: exists member:storm");
`,
  "tsconfig.snippets.json": JSON.stringify({
    extends: "./tsconfig.json",
    include: [],
    files: ["field.ts", "model.ts", "endpoint.ts", "evidence.ts"],
  }),
  "story.ts": `
import { silentLogger } from "./src/base/index.ts";
import { createNodeWorld } from "./src/base/node.ts";
import { createClient } from "./src/client/index.ts";
import { price } from "./src/contract/index.ts";
import { createInstantEngine } from "./src/engines/instant/index.ts";
import { createServer } from "./src/server/index.ts";
import { createMemoryBlobs, createMemoryStore } from "./src/store/index.ts";
import { createMemoryRunner, createTasks } from "./src/tasks/index.ts";

const world = createNodeWorld();
const blobs = createMemoryBlobs({ disk: world.disk });
const engine = createInstantEngine({ world });
const refuse = async () => { throw new Error("no media here"); };
const tasks = createTasks({
  world, store: createMemoryStore(), blobs, engine, runner: createMemoryRunner({ clock: world.clock }),
  egress: { download: refuse }, probe: refuse, logger: silentLogger, presetPicture: (name) => name,
});
await tasks.start();
const server = await createServer({
  version: "1", auth: { mode: "loopback" }, tasks, blobs, engine, health: async () => true, world, logger: silentLogger,
});
const url = await server.listen();
const post = async (path, body) => {
  const answer = await fetch(url + path, { method: "POST", body: JSON.stringify(body) });
  return { http: answer.status, code: (await answer.json()).code, ignored: answer.headers.get("x-onetake-warning") };
};
const body = ${JSON.stringify(BODY)};
const client = createClient({ baseUrl: url });
const model = { ...body, model_name: "kling-v9" };
const field = await post("/v1/videos/omni-video", { ...body, weather: "storm" });
const wrongMember = await post("/v1/videos/omni-video", { ...body, weather: "frogs" });
const taken = await post("/v1/videos/omni-video", model);
const tooStrong = await post("/v1/videos/storm", { prompt: "Rain.", force: 13 });
const created = await client.storm.create({ prompt: "Rain.", force: 7 });
const ended = await client.wait(created);
const listed = await client.storm.list();
await server.close(0);
await tasks.stop();
await engine.close();
process.stdout.write(JSON.stringify({
  field, wrongMember, model: taken, tooStrong, price: price("omni-video.create", model, {}),
  created: { state: created.state }, ended: { state: ended.state, videos: ended.videos?.length }, listed: listed.length,
}));
`,
};

/** The edits, all of them below `src/contract/`. */
async function extend(): Promise<void> {
  await edit("endpoints/omni-video.ts", [
    ["", 'import { choice as extraChoice } from "./shared/fields.ts";\n'],
    ["const MODELS = [", 'const MODELS = ["kling-v9", '],
    [
      "const bodyFields: readonly Field[] = [",
      `const bodyFields: readonly Field[] = [
        extraChoice("weather", "What the sky does.", [{ value: "storm", meaning: "Wind and rain." }, { value: "fog", meaning: "Fog." }]),`,
    ],
  ]);
  await edit("evidence/index.ts", [
    [
      "export const evidenceLog: readonly Evidence[] = [",
      `export const evidenceLog: readonly Evidence[] = [
        ...recordsOf(
          { tag: "forecast", kind: "document", artifact: "a page of our own", day: "2026-11-20", rung: "stated" },
          [{ name: "weather", locator: "row weather", claims: claimsAt("omni-video.create", "weather: exists member:storm member:fog") }],
        ),`,
    ],
    ["", 'import { claimsAt, recordsOf } from "./record.ts";\n'],
  ]);
  await edit("models/current.ts", [
    [
      "export const currentModels: readonly VideoModel[] = [",
      `export const currentModels: readonly VideoModel[] = [{
        id: "9", product: "video", title: "Kling 9", wire: { legacy: "kling-v9" }, standing: "documented",
        capabilities: capabilities({ seconds: { min: 3, max: 30 }, resolutions: ["720p"] }),
      },`,
    ],
  ]);
  await edit("prices/current.ts", [
    [
      "export const currentPrices: readonly PriceRow[] = [",
      'export const currentPrices: readonly PriceRow[] = [...perSecond("9", "silent", [7]),',
    ],
  ]);
  await writeFile(join(copy, "src", "contract", "endpoints", "storm.ts"), STORM);
  await edit("endpoints/index.ts", [
    ["", 'import { storm } from "./storm.ts";\n'],
    ["export const endpoints: readonly Endpoint[] = [", "export const endpoints: readonly Endpoint[] = [...storm,"],
  ]);
}

const STORM = `
import type { Endpoint } from "../vocabulary/index.ts";
import { taskFields, videosField } from "./shared/answers.ts";
import { text, whole } from "./shared/fields.ts";
import { taskOptionFields } from "./shared/tail.ts";
import { defineTaskFamily } from "./shared/task-family.ts";

export const storm: readonly Endpoint[] = defineTaskFamily(
  {
    family: "storm", resource: "storm", noun: "a storm", path: "/v1/videos/storm", product: "video", kind: "text-to-video",
    answerFields: taskFields(videosField),
  },
  {
    bodyFields: [
      text("prompt", "What is seen.", { presence: "required", max: 100, role: "prompt" }),
      whole("force", "How strong the wind is.", [0, 12]),
      ...taskOptionFields,
    ],
    models: [], rules: [], refusedForms: [], examples: [{ title: "rain", accepted: true, body: { prompt: "Rain.", force: 7 } }],
  },
);
`;

/** Replaces parts of a file of the copy's contract, each of which has to be there; an empty part is the file's beginning. */
async function edit(file: string, changes: readonly (readonly [from: string, to: string])[]): Promise<void> {
  const path = join(copy, "src", "contract", file);
  let text = await readFile(path, "utf8");
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    text = from === "" ? to + text : text.replace(from, () => to);
  }
  await writeFile(path, text);
}

/** What a program that runs in the copy prints. */
function run(...args: readonly string[]): string {
  const { stdout, stderr, error } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: "utf8",
    env: { PATH: process.env["PATH"] },
  });
  if (error !== undefined) throw error;
  return stdout + stderr;
}

function textOf(file: string): Promise<string> {
  return readFile(join(copy, file), "utf8");
}
