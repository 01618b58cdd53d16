// Drill R8: what a server told of its tasks before it was stopped, it tells again afterwards.
import { createHash } from "node:crypto";

import { createProbe, startOnetake } from "../../src/assemble.ts";
import { isJsonObject, parseJson, silentLogger, stringifyJson, type Json, type JsonObject } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { endpoints, type Endpoint } from "../../src/contract/index.ts";
import { createInstantEngine } from "../../src/engines/instant/index.ts";
import { createServer } from "../../src/server/index.ts";
import { createMemoryBlobs, createMemoryStore } from "../../src/store/index.ts";
import { createMemoryRunner, createTasks } from "../../src/tasks/index.ts";
import type { ArmResult, Drill, DrillRun, DrillSize } from "./drill.ts";
import { createDrillHome } from "./home.ts";
import { onFreePort } from "./server.ts";

/** Tasks that end in the first life, and tasks that wait in the second one, in which nobody works. */
const SIZES: Readonly<Record<DrillSize, { readonly ended: number; readonly waiting: number }>> = {
  slice: { ended: 16, waiting: 4 },
  full: { ended: 2_000, waiting: 200 },
};
const PAGE = 500;

/** A server that can be started again at its port. `all` works tasks off, `api` only answers. */
type Start = (role: "all" | "api") => Promise<{ close(): Promise<void> }>;

/** R8 as the table of drills takes it. */
export const restart: Drill = {
  id: "R8",
  title: "lists, histories and files over restarts",
  product: async (run) => {
    const home = await createDrillHome("r8");
    const config = { home: home.env["ONETAKE_HOME"] ?? "", engine: "instant", concurrency: 16 } as const;
    try {
      return await onFreePort((port) => runLives(run, port, (role) => startOnetake({ ...config, port, role })));
    } finally {
      await home.remove();
    }
  },
  control: (run) => onFreePort((port) => runLives({ ...run, size: "slice" }, port, (role) => startForgetful(port, role))),
};

/** What was told, by what was asked. */
type Told = ReadonlyMap<string, string>;

async function runLives({ seed, size }: DrillRun, port: number, start: Start): Promise<ArmResult> {
  const { ended, waiting } = SIZES[size];
  const base = `http://127.0.0.1:${port}`;
  const first = await start("all");
  const made = await createMany(base, ended, `r8-${seed}-ended`);
  await untilEnded(base, made);
  await first.close();

  const second = await start("api");
  const open = await createMany(base, waiting, `r8-${seed}-open`);
  const ids = [...made, ...open];
  const before = await tell(base, ids);
  await second.close();

  const third = await start("api");
  const after = await tell(base, ids);
  const states = await judgeStates(base, made, open);
  await third.close();

  const fourth = await start("all");
  const late = await untilEnded(base, open).then(
    () => 0,
    () => open.length,
  );
  await fourth.close();

  const changed = [...before].filter(([what, text]) => after.get(what) !== text).map(([what]) => what);
  const sentence = [
    `${made.length} ended and ${open.length} waiting tasks over 3 restarts: ${changed.length} of ${before.size} answers differ`,
    `${states.lost} of ${ids.length} ids are unknown or in another state`,
    `${states.confused} of ${states.unknown} unknown ids are told as tasks`,
    `${late} of ${open.length} waiting tasks do not end afterwards`,
  ].join(", ");
  return { faults: changed.length + states.lost + states.confused + late, sentence };
}

interface Made {
  readonly id: string;
  readonly path: string;
  readonly externalId: string;
}

// The simplest work of each kind that the instant engine has; whichever is refused here says so at once.
const WORK: readonly { readonly path: string; readonly body: JsonObject }[] = [
  {
    path: "/v1/videos/text2video",
    body: { model_name: "kling-v3", prompt: "A paper boat.", duration: "3", mode: "std", aspect_ratio: "16:9" },
  },
  {
    path: "/v1/videos/omni-video",
    body: { model_name: "kling-v3-omni", prompt: "A paper boat.", duration: "3", mode: "std", aspect_ratio: "9:16" },
  },
];

async function createMany(base: string, count: number, name: string): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (let number = 0; number < count; number++) {
    const { path, body } = WORK[number % WORK.length] ?? { path: "", body: {} };
    const externalId = `${name}-${number}`;
    const { data } = await ask(base, path, { ...body, external_task_id: externalId });
    const id = isJsonObject(data) ? data["task_id"] : undefined;
    if (typeof id !== "string") throw new Error(`the create ${externalId} was refused`);
    made.push({ id, path, externalId });
  }
  return made;
}

async function untilEnded(base: string, tasks: readonly Made[]): Promise<void> {
  for (const { id, path } of tasks) {
    for (let tries = 0; ; tries++) {
      const state = await stateOf(base, path, id);
      if (state === "succeed" || state === "failed") break;
      if (state === "unknown" || tries > 3_000) throw new Error(`the task ${id} is ${state} and does not end`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** Every list page by page, every task by both of its ids, the histories of the account, and the bytes of the results. */
async function tell(base: string, tasks: readonly Made[]): Promise<Told> {
  const told = new Map<string, string>();
  const lists = endpoints.filter(
    ({ action, catalogue, method }) => action === "list" && catalogue === undefined && method === "GET",
  );
  for (const { path } of lists) await tellPages(base, path, told);
  for (const { id, path, externalId } of tasks) {
    told.set(`${path}/${id}`, toText(await ask(base, `${path}/${id}`)));
    told.set(`${path}/${externalId}`, toText(await ask(base, `${path}/${externalId}`)));
  }
  for (const endpoint of endpoints.filter(isHistory)) await tellHistory(base, endpoint, told);
  const files = new Set([...told.values()].flatMap((text) => text.match(/http:[^"]+\/onetake\/media\/[^"]+/g) ?? []));
  for (const address of files) told.set(address, await digestOf(address));
  return told;
}

/** A history page by page. Its cursor, which is the server's own business, holds when it was asked for; the pages must be the same all the same. */
async function tellHistory(
  base: string,
  { id, path, bodyFields, answerFields }: Endpoint,
  told: Map<string, string>,
): Promise<void> {
  const [asked, given] = [bodyFields, answerFields].map((fields) => fields.find(({ role }) => role === "cursor")?.name ?? "");
  let cursor: Json | undefined;
  for (let page = 1; page === 1 || (cursor !== undefined && cursor !== ""); page++) {
    const { data, ...answer } = await ask(base, path, cursor === undefined ? {} : { [asked ?? ""]: cursor });
    const { [given ?? ""]: next, ...record } = isJsonObject(data) ? data : {};
    told.set(`${id} page ${page}`, toText({ ...answer, data: record }));
    cursor = next;
  }
}

function isHistory({ action, method, bodyFields, product }: Endpoint): boolean {
  const isFree = bodyFields.every(({ presence }) => presence !== "required");
  return isFree && method === "POST" && (action === "search" || (action === "call" && product === "account"));
}

async function tellPages(base: string, path: string, told: Map<string, string>): Promise<void> {
  for (let page = 1; ; page++) {
    const target = `${path}?pageNum=${page}&pageSize=${PAGE}`;
    const answer = await ask(base, target);
    told.set(target, toText(answer));
    if (!Array.isArray(answer["data"]) || answer["data"].length < PAGE) return;
  }
}

interface States {
  readonly lost: number;
  readonly unknown: number;
  readonly confused: number;
}

/** An id that was never given is refused; one whose task has not ended is a task. */
async function judgeStates(base: string, ended: readonly Made[], open: readonly Made[]): Promise<States> {
  let [lost, confused] = [0, 0];
  for (const { path, id } of ended) if ((await stateOf(base, path, id)) !== "succeed") lost++;
  for (const { path, id } of open) if ((await stateOf(base, path, id)) !== "submitted") lost++;
  const unknown = ["860000000000000001", `${open[0]?.id ?? ""}0`, "r8-never"];
  for (const id of unknown) if ((await ask(base, `${WORK[0]?.path}/${id}`))["code"] === 0) confused++;
  return { lost, unknown: unknown.length, confused };
}

async function stateOf(base: string, path: string, id: string): Promise<string> {
  const { data } = await ask(base, `${path}/${id}`);
  const state = isJsonObject(data) ? data["task_status"] : undefined;
  return typeof state === "string" ? state : "unknown";
}

// Each answer has a request id of its own; everything else has to be the same.
function toText({ request_id: _requestId, ...answer }: JsonObject): string {
  return stringifyJson(answer);
}

/** A kept connection would lead to a server that is gone. */
const ONE_LIFE = { connection: "close" };

async function digestOf(address: string): Promise<string> {
  const response = await fetch(address, { headers: ONE_LIFE });
  return `${response.status} ${createHash("sha256")
    .update(Buffer.from(await response.arrayBuffer()))
    .digest("hex")}`;
}

async function ask(base: string, path: string, body?: Json): Promise<JsonObject> {
  const post = body === undefined ? {} : { method: "POST", body: stringifyJson(body) };
  const response = await fetch(base + path, { headers: ONE_LIFE, ...post });
  const answer = parseJson(await response.text());
  if (!isJsonObject(answer)) throw new TypeError(`${path} answered no record`);
  return answer;
}

/** The weak assembly: the same parts over stores that end with their process. */
async function startForgetful(port: number, role: "all" | "api"): Promise<{ close(): Promise<void> }> {
  const world = createNodeWorld();
  const [store, blobs, engine] = [createMemoryStore(), createMemoryBlobs({ disk: world.disk }), createInstantEngine({ world })];
  const egress = {
    download: async (): Promise<never> => {
      throw new TypeError("this drill sends no media");
    },
  };
  const runner = createMemoryRunner({ clock: world.clock });
  const logger = silentLogger;
  const tasks = createTasks({
    world,
    store,
    blobs,
    engine,
    runner,
    egress,
    probe: createProbe(world),
    logger,
    presetPicture: (name) => name,
  });
  if (role === "all") await tasks.start();
  const health = async (): Promise<boolean> => true;
  const server = await createServer({
    port,
    version: "0",
    auth: { mode: "loopback" },
    tasks,
    blobs,
    engine,
    world,
    logger,
    health,
  });
  await server.listen();
  const close = async (): Promise<void> => {
    await server.close(0);
    await tasks.stop();
    await engine.close();
    await blobs.clear();
  };
  return { close };
}
