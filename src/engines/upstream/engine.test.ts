import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll } from "vitest";

import { silentLogger, type JsonObject } from "../../base/index.ts";
import { createNodeWorld } from "../../base/node.ts";
import { endpoints, type Kind } from "../../contract/index.ts";
import { createEgress } from "../../egress/index.ts";
import { createEmulator, type Emulator } from "../../emulator.ts";
import { encodePng, probeAudio, probeImage, probeVideo } from "../../media/index.ts";
import { toWav } from "../../media/codec/codec-material.suite.ts";
import { engineSuite } from "../engine.suite.ts";
import type { Engine, EngineJob, RoleRequest } from "../index.ts";
import { createTicket } from "./fake-service.suite.ts";
import { createUpstreamEngine } from "./index.ts";

const world = createNodeWorld();
const CLIP = fileURLToPath(new URL("../../../assets/instant/1280x720-5s.mp4", import.meta.url));
const files = createServer(
  (_, response) => void readFile(CLIP).then((clip) => response.writeHead(200, { "content-type": "video/mp4" }).end(clip)),
);
let emulator: Emulator;
let clipUrl = "";
let picture = "";
let jobs = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => files.listen(0, "127.0.0.1", resolve));
  const address = files.address();
  const host = `127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  clipUrl = `http://${host}/clip.mp4`;
  emulator = await createEmulator({ clock: "real", allowPrivate: [host] });
  picture = Buffer.from(await encodePng(new Uint8Array(400 * 400 * 4).fill(120), 400, 400)).toString("base64");
  await warmUp();
});
afterAll(async () => {
  await emulator.close();
  files.close();
});

engineSuite("upstream, with an emulator as the paid service", {
  create: async () => asSuiteEngine(createEngine(emulator.url)),
  probe: probeVideo,
  probePicture: async (path) => probeImage(await readFile(path)),
  probeSound: probeAudio,
  picture: async (folder, width, height) => {
    const path = join(folder, `${width}x${height}.png`);
    await writeFile(path, await encodePng(new Uint8Array(width * height * 4).fill(120), width, height));
    return { path, blob: "0".repeat(64), mime: "image/png", width, height, seconds: 0 };
  },
  clip: async () => ({ path: CLIP, blob: "2".repeat(64), mime: "video/mp4", width: 1280, height: 720, seconds: 5 }),
  sound: async (folder, seconds) => {
    const path = join(folder, "sound.wav");
    await writeFile(path, toWav(8000, 1, seconds));
    return { path, blob: "1".repeat(64), mime: "audio/wav", width: 0, height: 0, seconds };
  },
  refused: { kind: "ledger" },
  trueSize: false,
  // What is left out needs elements, clips or sessions of the other side's own or a model that is gone; answers of effects tell no length.
  shapes: ["one shot", "two shots with a first frame", "square, six shots"],
  clipKinds: ["avatar", "soundtrack", "sound", "speech"],
});

// The suites count the files in a folder of their own; those of the emulator are to lie elsewhere, where the first task puts them.
async function warmUp(): Promise<void> {
  const endpoint = "effects.create";
  const body = { effect_scene: "hug_pro", input: { images: [picture, picture] } };
  const engine = createEngine(emulator.url);
  const request = { kind: "effects", endpoint } as RoleRequest; // nothing else of it is read
  const job = {
    taskId: "0",
    account: "a",
    externalId: "warm-up",
    endpoint,
    body,
    request,
    ticket: createTicket(endpoint, body, new URL(emulator.url).host),
  };
  const run = { signal: new AbortController().signal, progress: () => {} };
  await engine.settle(await engine.submit(job, run), job, run);
  await engine.close();
}

function createEngine(baseUrl: string): Engine {
  const egress = createEgress({ world, allowPrivate: [new URL(baseUrl).host] });
  return createUpstreamEngine({
    world,
    logger: silentLogger,
    baseUrl,
    credential: { apiKey: "any" },
    readBlob: (path) => readFile(path),
    download: (address, options) => egress.download(address, { ...options, maxBytes: 50_000_000, timeoutMs: 20_000 }),
    times: { pollMs: 20 },
  });
}

/** The suite's jobs are requests by role; here they are written for the wire, with a ticket each. */
function asSuiteEngine(engine: Engine): Engine {
  return {
    ...engine,
    refuses: (request) => engine.refuses({ ...request, endpoint: endpointOf(request.kind) }),
    submit: async (job, run) => await engine.submit(await toWireJob(job), run),
    settle: async (handle, job, run) => await engine.settle(handle, await toWireJob(job), run),
  };
}

function endpointOf(kind: Kind): string {
  const create = endpoints.find((one) => one.kind === kind && one.method === "POST" && one.standard === "legacy");
  return create?.id ?? "";
}

async function toWireJob(job: EngineJob): Promise<EngineJob> {
  const { request } = job;
  const endpoint = request.stills?.series === true ? "omni-image.create" : endpointOf(request.kind);
  const body = await toBody(request);
  return {
    ...job,
    externalId: `suite-${job.taskId}-${jobs++}`,
    endpoint,
    body,
    ticket: createTicket(endpoint, body, new URL(emulator.url).host),
  };
}

async function toBody(request: RoleRequest): Promise<JsonObject> {
  const pictures = await Promise.all(request.images.map(async ({ file }) => (await readFile(file.path)).toString("base64")));
  const { prompt, seconds, ratio, stills, audio } = request;
  const given = audio?.given && (await readFile(audio.given.file.path)).toString("base64");
  const mark = { watermark_info: { enabled: request.watermark } };
  const bodies: Partial<Record<Kind, JsonObject>> = {
    "omni-video": {
      model_name: "kling-v3-omni",
      ...cutOf(request),
      duration: String(seconds),
      aspect_ratio: ratio,
      ...mark,
      ...framesOf(request, pictures),
    },
    avatar: { image: pictures[0], sound_file: given, ...mark },
    sound: { prompt: audio?.sounds, duration: seconds },
    speech: { text: audio?.speech?.text, voice_id: audio?.speech?.voice, voice_language: audio?.speech?.language },
    soundtrack: { video_url: clipUrl, sound_effect_prompt: audio?.sounds, bgm_prompt: audio?.music },
    image: { model_name: "kling-v3", prompt, aspect_ratio: stills?.ratio, ...countOf(request), ...mark },
  };
  return bodies[request.kind] ?? {};
}

function cutOf({ shots, multiShot, prompt }: RoleRequest): JsonObject {
  if (!multiShot) return { prompt };
  const listed = shots.map(({ index, prompt: words, seconds }) => ({ index, prompt: words, duration: String(seconds) }));
  return { multi_shot: true, shot_type: "customize", multi_prompt: listed };
}

function framesOf({ images }: RoleRequest, pictures: readonly string[]): JsonObject {
  if (pictures.length === 0) return {};
  return {
    image_list: images.map(({ use }, place) => ({ image_url: pictures[place], ...(use === "first" && { type: "first_frame" }) })),
  };
}

function countOf({ stills }: RoleRequest): JsonObject {
  if (typeof stills?.count === "number") return { n: stills.count };
  const series = { result_type: "series", series_amount: stills?.count.max, image_list: [{ image: picture }] };
  return { model_name: "kling-v3-omni", ...series };
}
