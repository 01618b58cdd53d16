// One question of the paid engine to a service that answers badly, and what is wrong with how it ends.
import { readFile } from "node:fs/promises";

import { isJsonObject, OnetakeError, silentLogger, type Json, type World } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { answersAtOnce, endpoints, type Standard } from "../../src/contract/index.ts";
import { createEgress } from "../../src/egress/index.ts";
import {
  CreateBusy,
  CreateRefused,
  CreateUnknown,
  type Engine,
  type EngineJob,
  type EngineOutcome,
} from "../../src/engines/index.ts";
import { createUpstreamEngine, type UpstreamOptions } from "../../src/engines/upstream/index.ts";
import { RUN, toJob } from "../../src/engines/upstream/fake-service.suite.ts";

export const MOMENTS = ["create", "look-up", "end", "at-once"] as const;

/** What is asked, and where; JSON, so that other processes may ask. */
export interface Question {
  readonly url: string;
  readonly moment: (typeof MOMENTS)[number];
  readonly standard: Standard;
  readonly id: string;
  readonly externalId: string;
  /** Host and port from which results may be fetched. */
  readonly filesHost: string;
}

/** How an engine is put together: the product's parts, or weaker ones. */
export type Parts = (world: World, filesHost: string, maxBytes: number) => Pick<UpstreamOptions, "world" | "download">;

/** Answers are read with a cap, and results come through the guard. */
export const product: Parts = (world, filesHost, maxBytes) => {
  const egress = createEgress({ world, allowPrivate: [filesHost] });
  const timeoutMs = maxBytes > 100_000_000 ? 120_000 : 2_000;
  return { world, download: (address, options) => egress.download(address, { ...options, maxBytes, timeoutMs }) };
};

/** Answers are read whole before they are looked at, and results come without a guard, as one piece. */
export const careless: Parts = (world) => {
  const fetch: World["net"]["fetch"] = async (url, init) => {
    const found = await world.net.fetch(url, init);
    const body = await found.arrayBuffer();
    return new Response(body.byteLength === 0 ? null : body, { status: found.status, headers: found.headers });
  };
  const download: UpstreamOptions["download"] = async (address, { to }) => {
    const content = new Uint8Array(await (await world.net.fetch(address)).arrayBuffer());
    await world.disk.write(to, content);
    return { bytes: content.length, mime: "video/mp4" };
  };
  return { world: { ...world, net: { fetch } }, download };
};

const DEFAULT_MAX_BYTES = 8_000_000;

/** Asks, and hands what was brought to `use` before the engine is closed. */
export async function tryOnce(
  question: Question,
  parts: Parts,
  {
    maxBytes = DEFAULT_MAX_BYTES,
    use = async () => {},
  }: { readonly maxBytes?: number; readonly use?: (files: readonly string[]) => Promise<void> } = {},
): Promise<readonly string[]> {
  const engine = createUpstreamEngine({
    ...parts(createNodeWorld(), question.filesHost, maxBytes),
    logger: silentLogger,
    baseUrl: question.url,
    credential: { apiKey: "key" },
    readBlob: (name) => readFile(name),
    times: { pollMs: 10, createMs: 400, readMs: 400, busyMs: 5, breakMs: 5 },
  });
  const aborter = new AbortController();
  const work = ask(engine, question, aborter.signal).then(
    async (value) => {
      await use(filesOf(value));
      return judgeValue(question.moment, value);
    },
    (thrown: unknown) => judgeError(question.moment, thrown),
  );
  const faults = await within(maxBytes > DEFAULT_MAX_BYTES ? 10 * LONGEST_MS : LONGEST_MS, work);
  aborter.abort(new OnetakeError("over", "The trial is over."));
  await engine.close();
  return faults;
}

/** A trial that takes longer hangs. The engine gives up after 5 looks of 400 ms with pauses between. */
const LONGEST_MS = 20_000;

type Value = Json | EngineOutcome | undefined;

async function ask(engine: Engine, question: Question, signal: AbortSignal): Promise<Value> {
  const { url, moment, standard, externalId, id } = question;
  const run = { ...RUN, signal };
  if (moment === "at-once") {
    const called = toCall(question);
    return await engine.settle(await engine.submit(called, run), called, run);
  }
  const endpoint = endpoints.find((one) => one.kind === "omni-video" && one.standard === standard && one.action === "create");
  if (!endpoint) throw new TypeError("there is one");
  const job = toJob(externalId, { endpoint: endpoint.id }, new URL(url).host);
  if (moment === "create") return await engine.submit(job, run);
  if (moment === "look-up") return await engine.paid?.lookUp(job, run);
  return await engine.settle({ host: new URL(url).host, standard, family: endpoint.family, id }, job, run);
}

/** What is answered at once has no second standard: in its place stands the one whose answer is no record of a task. */
function toCall({ url, standard, externalId }: Question): EngineJob {
  const kind = standard === "legacy" ? "speech" : "faces";
  const endpoint = endpoints.find((one) => one.kind === kind && answersAtOnce(one));
  const body = endpoint?.examples.find(({ accepted }) => accepted)?.body;
  if (endpoint === undefined || body === undefined) throw new TypeError("there is one");
  return toJob(externalId, { endpoint: endpoint.id, body }, new URL(url).host);
}

function filesOf(value: Value): readonly string[] {
  const artifacts =
    isJsonObject(value) && Array.isArray(value["artifacts"]) ? (value["artifacts"] as readonly { readonly path: string }[]) : [];
  return artifacts.map(({ path }) => path); // an outcome's artifacts; clips are all that is made here
}

/** What is wrong with a good end: nothing that was told badly may be in it. */
function judgeValue(moment: Question["moment"], value: Value): readonly string[] {
  if (moment === "create" || moment === "look-up") {
    const id = isJsonObject(value) ? value["id"] : undefined;
    const isHandle = typeof id === "string" && /^[\w-]{1,128}$/.test(id);
    return isHandle || (moment === "look-up" && value === undefined)
      ? []
      : [`answered with the id ${typeof id === "string" ? id.slice(0, 200) : typeof id}`];
  }
  const { paid } = value as EngineOutcome; // settling answers nothing else
  if (paid === undefined) return ["nothing is told of what it cost"];
  const isSound =
    (paid.units === null || /^\d+(\.\d+)?$/.test(paid.units)) &&
    Number.isFinite(paid.until) &&
    paid.ids.every((one) => one.length < 1_100);
  return isSound ? [] : [`ended with ${JSON.stringify(paid).slice(0, 200)}`];
}

function judgeError(moment: Question["moment"], thrown: unknown): readonly string[] {
  if (!(thrown instanceof OnetakeError)) return [`threw ${String(thrown).slice(0, 200)}`];
  if (thrown.message === "" || thrown.message.length > 1_200) return [`said ${thrown.message.length} letters`];
  const isOfCreate = thrown instanceof CreateBusy || thrown instanceof CreateRefused || thrown instanceof CreateUnknown;
  if (moment === "at-once") return []; // it may end at either step
  if (moment !== "create") return isOfCreate ? ["ended a create"] : [];
  if (thrown instanceof CreateBusy && !(thrown.waitMs >= 0 && thrown.waitMs <= 86_400_000)) return [`waits ${thrown.waitMs} ms`];
  return isOfCreate ? [] : [`threw ${thrown.code}`];
}

async function within(ms: number, work: Promise<readonly string[]>): Promise<readonly string[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly string[]>((resolve) => (timer = setTimeout(() => resolve([`hung for ${ms} ms`]), ms)));
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
