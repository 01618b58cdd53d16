import { OnetakeError, isJsonObject, parseJson, stringifyJson, toMessage, type JsonObject } from "../../base/index.ts";
import { price } from "../../contract/index.ts";
import { sha256 } from "../bytes.ts";
import { elementKey } from "../compile/compile-element.ts";
import { compileScene } from "../compile/compile-scene.ts";
import { checkRequest, toProblem } from "../compile/request.ts";
import { joinPath } from "../paths.ts";
import { SceneInvalid } from "../scene/problem.ts";
import { contactSheetOrder } from "./contact-sheet.ts";
import { createOnce } from "./create-once.ts";
import { ensureElement } from "./ensure-element.ts";
import type { Plan } from "./plan.ts";
import type { DirectorPorts, ServerTask, ShootEvent, ShootServer, StepName } from "./ports.ts";
import type { Take, TakeRequest } from "./take.ts";

/** What steps work with. */
export interface StepContext {
  readonly ports: DirectorPorts;
  readonly server: ShootServer;
  /** The scene; undefined when the take's request is already durable and the scene is not needed any more. */
  readonly plan: Plan | undefined;
  readonly folder: string;
  readonly library: string;
  readonly watch: (event: ShootEvent) => void;
  readonly signal: AbortSignal;
}

/** A take whose own files do not fit it any more. */
export class TakeDamaged extends OnetakeError {
  override readonly name = "TakeDamaged";
}

/** Which step a take needs next; undefined when it is done or failed. Depends on nothing but the take and the size of its cast. */
export function nextStep(take: Take, castSize: number): StepName | undefined {
  if (take.state !== "open") return undefined;
  if (take.request === null) return take.elements.length < castSize ? "element" : "compile";
  if (take.taskId === null) return "create";
  if (take.outcome === null) return "wait";
  return take.video === null ? "download" : "contact-sheet";
}

/**
 * Does the next step of a take and answers the take after it; undefined when nothing is left. A step may have been done before by a
 * process that died before it could write that down, so each of them ends the same way when it is done again.
 */
export async function runStep(take: Take, context: StepContext): Promise<Take | undefined> {
  const step = nextStep(take, context.plan?.scene.cast.length ?? 0);
  return step === undefined ? undefined : await STEPS[step](take, context);
}

const STEPS: Readonly<Record<StepName, (take: Take, context: StepContext) => Promise<Take>>> = {
  element: makeElement,
  compile: compileRequest,
  create: createTask,
  wait: awaitTask,
  download: downloadVideo,
  "contact-sheet": drawSheet,
};

async function makeElement(take: Take, { ports, server, plan, library, watch, signal }: StepContext): Promise<Take> {
  const member = plan?.scene.cast[take.elements.length];
  if (plan === undefined || member === undefined) throw new TypeError("a take without a request needs its scene");
  watch({ kind: "step", step: "element", detail: member.name });
  const key = await elementKey(member, plan.pictures);
  const element = await ensureElement({ member, key, pictures: plan.pictures, library }, ports.disk, server, signal);
  return { ...take, elements: [...take.elements, element] };
}

async function compileRequest(take: Take, { ports, plan, folder, watch }: StepContext): Promise<Take> {
  if (plan === undefined) throw new TypeError("a take without a request needs its scene");
  const { scene, pictures } = plan;
  watch({ kind: "step", step: "compile", detail: scene.route.wireModel });
  const elementIds = new Map(take.elements.map(({ cast, elementId }) => [cast, elementId]));
  const compiled = compileScene(scene, { elementIds, pictures, externalId: take.externalId });
  const problems = checkRequest(compiled).map((finding) => toProblem(finding, compiled, scene));
  if (problems.some(({ severity }) => severity === "error")) throw new SceneInvalid(scene.file, problems);
  const { pack, min, max, explanation } = price(compiled.endpoint, compiled.body);
  const text = `${stringifyJson(compiled.body, 2)}\n`;
  await ports.disk.write(joinPath(folder, REQUEST), text);
  const request: TakeRequest = {
    endpoint: compiled.endpoint,
    sha256: await sha256(text),
    price: { pack, min, max: Number.isFinite(max) ? max : null, explanation },
    shots: scene.shots.map((shot) => shot.seconds),
  };
  return { ...take, request };
}

const REQUEST = "request.json";
const TASK = "task.json";
const VIDEO = "video.mp4";
const SHEET = "contact-sheet.png";

async function createTask(take: Take, { ports, server, folder, watch, signal }: StepContext): Promise<Take> {
  const request = requestOf(take);
  watch({ kind: "step", step: "create", detail: request.price.explanation });
  const text = new TextDecoder().decode(await ports.disk.read(joinPath(folder, REQUEST)));
  if ((await sha256(text)) !== request.sha256) throw damaged(joinPath(folder, REQUEST), "was changed after the take was priced");
  const body = (): JsonObject => {
    const value = parseJson(text);
    if (!isJsonObject(value)) throw damaged(joinPath(folder, REQUEST), "is not a request");
    return value;
  };
  const { task } = await createOnce(server, request.endpoint, take.externalId, body, signal);
  return { ...take, taskId: task.facts.id };
}

async function awaitTask(take: Take, { ports, server, folder, watch, signal }: StepContext): Promise<Take> {
  watch({ kind: "step", step: "wait", detail: taskIdOf(take) });
  const onProgress = (progress: { percent: number; stage: string }): void => watch({ kind: "progress", progress });
  const { facts, record } = await server.wait(requestOf(take).endpoint, taskIdOf(take), onProgress, signal);
  await ports.disk.write(joinPath(folder, TASK), `${stringifyJson(record, 2)}\n`);
  if (facts.state === "succeeded") return { ...take, outcome: { state: "succeeded", reason: null, units: facts.units } };
  const reason = facts.reason ?? "the server gave no reason";
  return { ...take, state: "failed", outcome: { state: "failed", reason, units: facts.units } };
}

async function downloadVideo(take: Take, { ports, server, folder, watch, signal }: StepContext): Promise<Take> {
  watch({ kind: "step", step: "download", detail: VIDEO });
  const path = joinPath(folder, VIDEO);
  const task = await server.find(requestOf(take).endpoint, taskIdOf(take), signal);
  await server.download(videoUrl(task), path, signal);
  const bytes = await ports.disk.read(path);
  const measured = await ports.probeVideo(path);
  return { ...take, video: { sha256: await sha256(bytes), bytes: bytes.length, ...measured } };
}

// An address is asked for anew, because an old one may have moved or run out.
function videoUrl(task: ServerTask | undefined): string {
  const url = task?.facts.videos?.[0]?.url;
  if (url !== undefined && url !== "") return url;
  throw new OnetakeError("result-gone", task === undefined ? "the server no longer knows this task" : "the task has no video", {
    fix: "Begin a new take; results are kept for a limited time.",
  });
}

// A take without a sheet is still a take: the video is here, and why there is no sheet is kept.
async function drawSheet(take: Take, { ports, folder, watch, signal }: StepContext): Promise<Take> {
  watch({ kind: "step", step: "contact-sheet", detail: SHEET });
  const order = contactSheetOrder(take, joinPath(folder, VIDEO), joinPath(folder, SHEET));
  try {
    await ports.drawContactSheet(order, signal);
    return { ...take, state: "done", contactSheet: { file: SHEET } };
  } catch (thrown) {
    signal.throwIfAborted();
    const fix = thrown instanceof OnetakeError && thrown.fix !== undefined ? ` ${thrown.fix}` : "";
    return { ...take, state: "done", contactSheet: { missing: `${toMessage(thrown)}${fix}` } };
  }
}

function requestOf(take: Take): TakeRequest {
  if (take.request === null) throw new TypeError("this step comes after the request is durable");
  return take.request;
}

function taskIdOf(take: Take): string {
  if (take.taskId === null) throw new TypeError("this step comes after the task's id is known");
  return take.taskId;
}

function damaged(path: string, what: string): TakeDamaged {
  return new TakeDamaged("take-damaged", `${path} ${what}`, { fix: "Put the file back as it was, or begin a new take." });
}
