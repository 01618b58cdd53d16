// Where acceptance tests render: the real engine with its real render processes, on a machine whose PATH and home are empty.
import { mkdir, mkdtemp, readdir, readFile, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { silentLogger, type World } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import type { Engine, EngineOutcome, RoleRequest } from "../../src/engines/index.ts";
import { engineUnderTest } from "../../src/engines/local/engine-under-test.suite.ts";
import type { LocalEngineOptions } from "../../src/engines/local/index.ts";
import type { CodecChoice } from "../../src/media/codec.ts";
import { madeOf, settle, wishFor } from "./settle.ts";

/** An engine with the folder that it works in. */
export interface MediaGround {
  /** For what tests give to the engine. */
  readonly given: string;
  readonly world: World;
  readonly engine: Engine;
  /** Another engine, in the same folder. */
  engineWith(options: Partial<LocalEngineOptions>): Engine;
  /** Renders a film and answers its path. */
  film(request: RoleRequest, engine?: Engine): Promise<string>;
  /** Everything in the folder that the engines work in, and every process that works there or with a file of it. */
  left(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Opens a ground with a codec. PATH and home of this process are empty until it is closed. */
export async function openMediaGround(codec: CodecChoice): Promise<MediaGround> {
  const root = await mkdtemp(join(tmpdir(), "onetake-acceptance-"));
  const [given, work, bare] = await Promise.all(["given", "work", "bare"].map((name) => makeFolder(root, name)));
  if (given === undefined || work === undefined || bare === undefined) throw new TypeError("three folders are made");
  const createLocalEngine = await engineUnderTest();
  const before = { PATH: process.env["PATH"], HOME: process.env["HOME"] };
  Object.assign(process.env, { PATH: bare, HOME: bare });
  const real = createNodeWorld();
  const world: World = { ...real, disk: { ...real.disk, temporaryDirectory: (prefix) => mkdtemp(join(work, prefix)) } };
  const engineWith = (options: Partial<LocalEngineOptions>): Engine =>
    createLocalEngine({ world, logger: silentLogger, ...wishFor(codec), ...options });
  const engine = engineWith({});
  return {
    given,
    world,
    engine,
    engineWith,
    film: async (request, by = engine) => pathOf(await settle(by, request)),
    left: async () => [...(await readdir(work, { recursive: true })), ...(await readdir(bare)), ...(await processesIn(work))],
    close: async () => {
      await engine.close();
      Object.assign(process.env, before);
      await rm(root, { recursive: true, force: true });
    },
  };
}

function pathOf(outcome: EngineOutcome): string {
  const [made] = madeOf(outcome);
  if (made?.kind !== "video") throw new Error("there is no film");
  return made.path;
}

async function makeFolder(root: string, name: string): Promise<string> {
  const path = join(root, name);
  await mkdir(path);
  return path;
}

/** On systems that tell. A process that has just ended has no place any more. */
async function processesIn(folder: string): Promise<readonly string[]> {
  const ids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  const told = ids.map(async (id) => {
    const place = await readlink(`/proc/${id}/cwd`).catch(() => "");
    const command = await readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "");
    return `${place} ${command}`.includes(folder) ? [`process ${id} ${command.replaceAll("\0", " ")}`] : [];
  });
  return (await Promise.all(told)).flat();
}
