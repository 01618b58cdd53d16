import { OnetakeError } from "../../base/index.ts";
import { contractVersion, type Policy, type PreviewOptions } from "../../contract/index.ts";
import { joinPath } from "../paths.ts";
import type { SceneProblem } from "../scene/problem.ts";
import { claimTakeFolder, findTakeFolder } from "./folders.ts";
import { lockTake } from "./lock.ts";
import { planScene, type Plan } from "./plan.ts";
import type { DirectorPorts, ShootEvent, ShootServer } from "./ports.ts";
import { runStep } from "./steps.ts";
import { readTake, writeTake, type Take, type TakeServer } from "./take.ts";

/** What to shoot. */
export interface ShootOrder {
  /** What a scene may ask for; the house's policy unless said. */
  readonly policy?: Policy | "none";
  readonly sceneFile: string;
  /** Folder under which `<scene>/take-NNN` folders stand. */
  readonly out: string;
  /** Absent: a new take. `latest`, a name (`take-002`) or a number: go on with that one. */
  readonly resume?: string;
  /** How the preview of a new take is drawn; as the server usually does by default. A take that goes on keeps what it began with. */
  readonly preview?: PreviewOptions;
}

/** A take that is open in this process. */
export interface Shooting {
  readonly folder: string;
  /** The take as it stands now. */
  readonly take: Take;
  /** What deserves a look in the scene. */
  readonly warnings: readonly SceneProblem[];
  /** Goes on from wherever the take stands until it is done or failed. Aborting the signal stops it; it can be resumed later. */
  run(server: ShootServer, watch: (event: ShootEvent) => void, signal: AbortSignal): Promise<Take>;
  /** Frees the take for other processes. */
  close(): Promise<void>;
}

/** A take that belongs to another server. The remedy is to resume it there. */
export class TakeElsewhere extends OnetakeError {
  override readonly name = "TakeElsewhere";
}

/** The scene or one of its pictures changed since the take began and the take has no request yet. */
export class InputsChanged extends OnetakeError {
  override readonly name = "InputsChanged";
}

/**
 * Opens a take: a new one of a scene that was read and checked, or an earlier one to go on with. Nothing is sent yet. The take is
 * locked for this process until `close`.
 * @throws SceneInvalid, SceneMissing, TakeNotFound, TakeBusy, InputsChanged
 */
export async function openShoot(order: ShootOrder, ports: DirectorPorts): Promise<Shooting> {
  const { disk, clock, processes } = ports;
  const which = order.resume === "latest" ? undefined : order.resume;
  const fresh = order.resume === undefined ? await planScene(order.sceneFile, ports, order.policy) : undefined;
  const folder =
    fresh === undefined
      ? await findTakeFolder(disk, order.out, order.sceneFile, which)
      : await claimTakeFolder(disk, order.out, order.sceneFile);
  const close = await lockTake(disk, clock, processes, folder);
  try {
    const begun = await readTake(disk, folder);
    const plan =
      fresh ??
      (begun === undefined || begun.request === null ? await planScene(order.sceneFile, ports, order.policy) : undefined);
    const take = begun ?? newTake(plan, order, ports);
    if (begun === undefined) await writeTake(disk, folder, take);
    else if (plan !== undefined) refuseChanges(begun, plan);
    return createShooting(order, ports, folder, take, plan, close);
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

function newTake(plan: Plan | undefined, { preview }: ShootOrder, { clock, random }: DirectorPorts): Take {
  if (plan === undefined) throw new TypeError("a new take needs a plan");
  const now = new Date(clock.now()).toISOString();
  return {
    format: 1,
    state: "open",
    title: plan.scene.title,
    scene: plan.sceneDigest,
    inputs: plan.inputs,
    contract: contractVersion,
    externalId: `onetake-${random.uuid()}`,
    server: null,
    ...(preview && { preview }),
    elements: [],
    request: null,
    taskId: null,
    outcome: null,
    video: null,
    contactSheet: null,
    createdAt: now,
    updatedAt: now,
  };
}

// Before the request is durable a take is still made from its files, so they must be those that it began with.
function refuseChanges(take: Take, plan: Plan): void {
  const then = new Map([take.scene, ...take.inputs].map(({ path, sha256 }) => [path, sha256]));
  const changed = [plan.sceneDigest, ...plan.inputs]
    .filter(({ path, sha256 }) => then.get(path) !== sha256)
    .map(({ path }) => path);
  if (changed.length === 0) return;
  throw new InputsChanged("inputs-changed", `${changed.join(", ")} changed since this take began`, {
    fix: "Leave --resume out to begin a new take with the new files, or put the old ones back.",
  });
}

function createShooting(
  order: ShootOrder,
  ports: DirectorPorts,
  folder: string,
  opened: Take,
  plan: Plan | undefined,
  close: () => Promise<void>,
): Shooting {
  let take = opened;
  const save = async (next: Take): Promise<void> => {
    const stamped = { ...next, updatedAt: new Date(ports.clock.now()).toISOString() };
    await writeTake(ports.disk, folder, stamped);
    take = stamped;
  };
  return {
    folder,
    warnings: plan?.warnings ?? [],
    close,
    get take() {
      return take;
    },
    run: async (server, watch, signal) => {
      if (take.server === null)
        await save({ ...take, server: { id: server.id, baseUrl: server.baseUrl, engine: server.engine } });
      else refuseOtherServer(take.server, server);
      const library = joinPath(order.out, ".elements");
      for (;;) {
        signal.throwIfAborted();
        const next = await runStep(take, { ports, server, plan, folder, library, watch, signal });
        if (next === undefined) return take;
        await save(next);
      }
    },
  };
}

function refuseOtherServer(began: TakeServer, server: ShootServer): void {
  if (began.id === server.id) return;
  const where = began.baseUrl === null ? "the embedded server (leave --base-url out)" : `the server at ${began.baseUrl}`;
  throw new TakeElsewhere("take-elsewhere", `this take began on ${where} and can only go on there`, {
    fix: began.baseUrl === null ? "Leave --base-url and ONETAKE_BASE_URL out." : `Add --base-url ${began.baseUrl}.`,
    facts: { began: began.id, asked: server.id },
  });
}
