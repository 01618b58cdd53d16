// The assembled product for S2: HTTP server, tasks, egress, strict probes and the local engine, with stores in memory.
import { createProbe } from "../../src/assemble.ts";
import { parseJson, silentLogger, stringifyJson, isJsonObject, type JsonObject } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { createEgress } from "../../src/egress/index.ts";
import { createLocalEngine } from "../../src/engines/local/index.ts";
import { createServer } from "../../src/server/index.ts";
import { createMemoryBlobs, createMemoryStore } from "../../src/store/index.ts";
import { createMemoryRunner, createTasks, type Probe, type TaskService } from "../../src/tasks/index.ts";
import { TRIAL_DAY } from "../../src/tasks/media/input-trials.suite.ts";
import type { HostileGround } from "./hostile.ground.ts";

/** How a request ended. */
export interface End {
  readonly http: number;
  readonly code: number;
  /** State and reason of its task, where one was made. */
  readonly state?: string;
  readonly reason?: string | null;
}

/** A server for the drill. */
export interface HostileServer {
  /** Sends a body and waits for the end of its task. */
  send(path: string, body: JsonObject): Promise<End>;
  /** Folders for passing files that are still there. */
  left(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const TASKS_AT_ONCE = 8;

/** Starts the product on a ground; `probe` replaces the strict one in the control arm. */
export async function startHostileServer(ground: HostileGround, probe?: Probe): Promise<HostileServer> {
  const real = createNodeWorld();
  const folders = new Set<string>();
  const temporaryDirectory = async (prefix: string): Promise<string> => {
    const folder = await real.disk.temporaryDirectory(prefix);
    folders.add(folder);
    return folder;
  };
  const world = { ...real, disk: { ...real.disk, temporaryDirectory }, clock: { ...real.clock, now: () => TRIAL_DAY } };
  const egress = createEgress({ world: real, ...ground.egress });
  const blobs = createMemoryBlobs({ disk: real.disk });
  const engine = createLocalEngine({ world, logger: silentLogger });
  const tasks = createTasks({
    world,
    store: createMemoryStore(),
    blobs,
    engine,
    runner: createMemoryRunner({ clock: real.clock, concurrency: TASKS_AT_ONCE }),
    egress,
    probe: probe ?? createProbe(world),
    logger: silentLogger,
    presetPicture: (name) => name,
    limits: { tries: 1 },
  });
  await tasks.start();
  const server = await createServer({
    version: "0",
    auth: { mode: "loopback" },
    tasks,
    blobs,
    engine,
    world,
    logger: silentLogger,
    health: async () => true,
  });
  const url = await server.listen();
  return {
    send: (path, body) => send(tasks, url + path, body),
    left: async () => {
      const there = await Promise.all([...folders].map(async (folder) => ((await real.disk.facts(folder)) ? [folder] : [])));
      return there.flat();
    },
    close: async () => {
      await server.close();
      await tasks.stop();
      await engine.close();
      await egress.close();
      await blobs.clear();
    },
  };
}

async function send(tasks: TaskService, url: string, body: JsonObject): Promise<End> {
  const answer = await fetch(url, { method: "POST", body: stringifyJson(body) });
  const envelope = parseJson(await answer.text());
  if (!isJsonObject(envelope)) throw new TypeError("the answer is no envelope");
  const end = { http: answer.status, code: Number(envelope["code"]) };
  const id = idIn(envelope["data"]);
  if (end.code !== 0 || id === undefined) return end;
  const { task } = await tasks.ended(id, AbortSignal.timeout(60_000));
  return { ...end, state: task.state, reason: task.reason };
}

function idIn(data: unknown): string | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const id = "task_id" in data ? data.task_id : "id" in data ? data.id : undefined;
  return typeof id === "string" ? id : undefined;
}
