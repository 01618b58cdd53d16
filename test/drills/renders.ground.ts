import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

import { createProbe } from "../../src/assemble.ts";
import { silentLogger, toDay, type JsonObject, type World } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import type { Engine, MediaFile } from "../../src/engines/index.ts";
import { engineUnderTest } from "../../src/engines/local/engine-under-test.suite.ts";
import { createFixture, type Fixture } from "../../src/tasks/fixture.suite.ts";
import { readResult, type Probe, type TaskResult } from "../../src/tasks/index.ts";
import type { NamedFiles } from "./renders.judge.ts";
import type { Makings } from "./renders.make.ts";

/** The life of tasks over an engine, with folders of its own, so that what is left behind can be told. */
export interface RenderGround {
  readonly fixture: Fixture;
  readonly made: Makings["made"] | undefined;
  readonly named: NamedFiles;
  readonly today: string;
  /** Files, folders and processes that are there and were not before the requests. */
  leftovers(): Promise<readonly string[]>;
  /** Ends everything; answers what is left even then. */
  close(): Promise<readonly string[]>;
}

/** What a control arm puts in place of parts of the assembly. */
export interface RenderParts {
  readonly engine?: (world: World) => Engine | Promise<Engine>;
  readonly probe?: Probe;
  /** Whether a clip and a sound are made that requests may name by their ids; else none of them can. */
  readonly isMaking?: boolean;
}

/** Starts the parts of the product under temporary folders and a home that are empty. */
export async function openRenderGround({
  engine = localEngine,
  probe,
  isMaking = false,
}: RenderParts = {}): Promise<RenderGround> {
  const root = await mkdtemp(join(tmpdir(), "onetake-renders-"));
  const restore = lead({ TMPDIR: await mkdtemp(join(root, "tmp-")), HOME: await mkdtemp(join(root, "home-")) });
  const world = createNodeWorld();
  const fixture = createFixture({ engine: await engine(world), probe: probe ?? createProbe(world) });
  await fixture.tasks.start();
  const [clip, speech] = isMaking ? [await makeClip(fixture), await makeSpeech(fixture)] : [NOTHING, NOTHING];
  const before = new Set(await everythingIn(root));
  return {
    fixture,
    made: isMaking ? { "made-video": clip.id, "made-audio": speech.id } : undefined,
    named: { video: toFile("video/mp4", clip, 1280, 720), audio: toFile("audio/mpeg", speech, 0, 0) },
    today: toDay(world.clock.now()),
    leftovers: async () => {
      const paths = await everythingIn(root);
      return [...paths.filter((path) => !before.has(path) && !isBlob(path) && !isOwn(path)), ...(await renderers())];
    },
    close: async () => {
      await fixture.close();
      const left = [...(await everythingIn(root)).filter((path) => path.includes("/")), ...(await renderers())];
      restore();
      await rm(root, { recursive: true, force: true });
      return left;
    },
  };
}

/** The engine that the drill is about. */
export async function localEngine(world: World): Promise<Engine> {
  const createLocalEngine = await engineUnderTest();
  return createLocalEngine({ world, logger: silentLogger });
}

/** Leads whoever asks the system for a folder to these; answers how it is undone. */
function lead(folders: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(folders).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, folders);
  return () => {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  };
}

/** Something that was made, by its id. */
interface Named {
  readonly id: string;
  readonly seconds: number;
}

const NOTHING: Named = { id: "", seconds: 0 };

async function makeClip(fixture: Fixture): Promise<Named> {
  const body = { model_name: "kling-v3", prompt: "A boat.", duration: "5", mode: "std", sound: "on" };
  const [clip] = (await makeAt(fixture, "text2video.create", body)).videos ?? [];
  return { id: clip?.id ?? "", seconds: Number(clip?.seconds) };
}

async function makeSpeech(fixture: Fixture): Promise<Named> {
  const body = { text: "We only get one take, so let us make it a good one.", voice_id: "oversea_male1", voice_language: "en" };
  const [speech] = (await makeAt(fixture, "tts.call", body)).audios ?? [];
  return { id: speech?.id ?? "", seconds: Number(speech?.mp3Seconds) };
}

async function makeAt(fixture: Fixture, endpoint: string, body: JsonObject): Promise<TaskResult> {
  const { task } = await fixture.create(endpoint, body);
  const ended = await fixture.tasks.ended(task.id, AbortSignal.timeout(120_000));
  return readResult(ended.task.result);
}

function toFile(mime: string, { seconds }: Named, width: number, height: number): MediaFile {
  return { path: "", blob: "", mime, width, height, seconds };
}

/** Everything in a folder, relative to it. */
async function everythingIn(root: string): Promise<readonly string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  return found.map(({ parentPath, name }) => relative(root, join(parentPath, name)));
}

/** Results are kept in a folder of the twin of the store until it is closed. */
function isBlob(path: string): boolean {
  return /(^|\/)onetake-blobs-[^/]*(\/[0-9a-f]{64})?$/.test(path);
}

/** The engine has one folder as long as it lives; there must be nothing in it. */
function isOwn(path: string): boolean {
  return /^[^/]+\/onetake-made-[^/]+$/.test(path);
}

/** Processes that this one started and that render, on systems that tell. */
async function renderers(): Promise<readonly string[]> {
  const children = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, "utf8").catch(() => "");
  const commands = children
    .split(" ")
    .filter(Boolean)
    .map(async (pid) => await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => ""));
  return (await Promise.all(commands))
    .filter((command) => command.includes("child"))
    .map((command) => `process ${command.replaceAll("\0", " ")}`);
}
