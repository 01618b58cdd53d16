import type { JsonObject } from "../base/index.ts";
import {
  makes,
  presetElements,
  presetVoices,
  readRoles,
  type Endpoint,
  type Finding,
  type RoleValue,
} from "../contract/index.ts";
import type { Artifact, Engine, EngineRun, PreviewOptions } from "../engines/index.ts";
import { createMemoryStore } from "../store/index.ts";
import { buildRequest, elementValues } from "./build-request.ts";
import { defaultLimits, type TaskContext, type TaskLimits } from "./context.ts";
import { NotServed, OnlyOnServer, TaskFailure } from "./errors.ts";
import { judgeByContract, libraryVoices } from "./judge-request.ts";
import { madeValues } from "./made-files.ts";
import { fetchMedia } from "./media/fetch-media.ts";
import type { Admission } from "./port.ts";
import { createMemoryRunner } from "./runner/memory-runner.ts";
import { assertServed } from "./steps/prepare.ts";
import { takeRequest } from "./take-request.ts";
import { isGiven, textOf } from "./text-of.ts";

/** What a render without a server works with. Blobs keep the inputs, so they may be temporary. */
export type RenderOnceParts = Pick<
  TaskContext,
  "world" | "blobs" | "engine" | "egress" | "probe" | "logger" | "presetPicture"
> & { readonly limits?: Partial<TaskLimits> };

/** A request that is rendered without a task. */
export interface RenderOnceOrder {
  readonly endpoint: Endpoint;
  readonly body: JsonObject;
  readonly preview?: PreviewOptions;
}

/** What was made, and what there is to say about the request. */
export interface RenderedOnce {
  readonly artifacts: readonly Artifact[];
  readonly findings: readonly Finding[];
}

/**
 * Does what the life of a task does, at once and without a store: judges a request, takes in and fetches its media, and lets the engine
 * make it. The files are the engine's: move them away before it is closed.
 * @throws WireError for a request that the service would refuse; NotServed for one that is not served here; OnlyOnServer for one that
 * names something of a server's library; TaskFailure with the reason for which the task would fail; the signal's reason.
 */
export async function renderOnce(parts: RenderOnceParts, order: RenderOnceOrder, run: EngineRun): Promise<RenderedOnce> {
  const { endpoint } = order;
  assertMakesMedia(endpoint);
  assertFree(parts.engine);
  const context = toContext(parts);
  const admission: Admission = { account: ACCOUNT, endpoint, body: order.body, requestId: parts.world.random.uuid() };
  judgeByContract(context, admission);
  refuseLibrary(endpoint, order.body);
  const { findings, body: taken } = await takeRequest(context, admission);
  run.progress(0, "prepare");
  const body = await fetchMedia(context, endpoint, taken, run.signal);
  return { findings, artifacts: await make(context, { ...order, body }, run) };
}

/** What costs money needs a plan, a person's yes and a ledger, which only a server has. */
function assertFree({ billable, name }: Engine): void {
  if (!billable) return;
  const fix = "Send the create to a server that has that engine.";
  throw new NotServed(`The engine ${name} costs money, and nothing is bought without a server.`, fix);
}

/** Nothing is stored, so the name means nothing. */
const ACCOUNT = "local";

function toContext(parts: RenderOnceParts): TaskContext {
  const runner = createMemoryRunner({ clock: parts.world.clock });
  return { ...parts, store: createMemoryStore(), runner, hooks: [], limits: { ...defaultLimits, ...parts.limits } };
}

async function make(context: TaskContext, order: RenderOnceOrder, run: EngineRun): Promise<readonly Artifact[]> {
  const { endpoint, body, preview } = order;
  const request = await buildRequest(context, ACCOUNT, endpoint, body, "files");
  assertServed(context.engine, request);
  const job = { taskId: context.world.random.uuid(), account: ACCOUNT, externalId: null, endpoint: endpoint.id, body, request };
  const whole = { ...job, ...(preview !== undefined && { preview }) };
  const outcome = await context.engine.settle(await context.engine.submit(whole, run), whole, run);
  if (!outcome.ok) throw new TaskFailure(outcome.reason);
  return outcome.artifacts;
}

function assertMakesMedia({ id, kind }: Endpoint): void {
  const made = makes(kind);
  if (made !== "library" && made !== "answer") return;
  const what = made === "library" ? "puts something into a library" : "makes no media";
  throw new NotServed(`${id} ${what}, so there is nothing to render.`, "Send it to a server, such as that of onetake serve.");
}

/** What only a server can know: elements and voices of a library, and what earlier tasks made. */
function refuseLibrary(endpoint: Endpoint, body: JsonObject): void {
  const roles = readRoles(endpoint, body);
  const isPreset = (value: RoleValue): boolean => presetElements.some(({ id }) => id === textOf(value));
  const element = elementValues(roles)
    .filter(isGiven)
    .find((value) => !isPreset(value));
  if (element) throw onlyOnServer(element, "element", `use a preset element (${listOf(presetElements)})`);
  const [voice] = libraryVoices(roles);
  if (voice) throw onlyOnServer(voice, "voice", `use a preset voice (${listOf(presetVoices)})`);
  const [made] = madeValues(roles);
  if (made) throw onlyOnServer(made.value, made.medium === "video" ? "clip" : "sound", "give the file itself where it is taken");
}

function onlyOnServer(value: RoleValue, what: string, otherwise: string): OnlyOnServer {
  const origin = what === "clip" || what === "sound" ? "made by an earlier task" : "of a library";
  return new OnlyOnServer(
    value.path,
    `${value.path} names the ${what} ${textOf(value)}, which is ${origin}: only the server that has it knows it.`,
    `Send the request to that server, or ${otherwise}.`,
  );
}

function listOf(items: readonly { readonly id: string; readonly name: string }[]): string {
  return items.map(({ id, name }) => `${id} ${name}`).join(", ");
}
