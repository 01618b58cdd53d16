import { OnetakeError, isJsonObject, parseJson, stringifyJson, type Disk } from "../../base/index.ts";
import type { ElementFacts } from "../../contract/index.ts";
import { sha256 } from "../bytes.ts";
import { compileElement } from "../compile/compile-element.ts";
import { elementRoute } from "../compile/element-route.ts";
import { joinPath } from "../paths.ts";
import type { Pictures } from "../scene/pictures.ts";
import type { CastMember } from "../scene/scene.ts";
import { createOnce } from "./create-once.ts";
import type { ServerTask, ShootServer } from "./ports.ts";
import type { TakeElement } from "./take.ts";

/** A cast member's element that the server could not make. */
export class ElementFailed extends OnetakeError {
  override readonly name = "ElementFailed";
}

/** What {@link ensureElement} works with. */
export interface ElementOrder {
  readonly member: CastMember;
  /** Digest of what the element is made of. */
  readonly key: string;
  readonly pictures: Pictures;
  /** Folder of the element library. */
  readonly library: string;
}

/**
 * The element of a cast member on this server: one made earlier from the same pictures, name, description and voice when it still lives
 * there, else a new one. The external id is derived from that content, so that any number of takes and crashes end in one element;
 * a deleted or failed one is followed by the next generation of the id.
 */
export async function ensureElement(
  order: ElementOrder,
  disk: Disk,
  server: ShootServer,
  signal: AbortSignal,
): Promise<TakeElement> {
  const shelf = joinPath(order.library, `${(await sha256(server.id)).slice(0, 16)}/${order.key}.json`);
  const known = await findKnown(shelf, disk, server, signal);
  const element = known ?? (await makeElement(order, server, signal));
  const { taskId, elementId, reused } = element;
  if (known === undefined)
    await disk.write(shelf, `${stringifyJson({ name: order.member.name, server: server.id, taskId, elementId }, 2)}\n`);
  return { cast: order.member.key, key: order.key, taskId, elementId, reused };
}

type MadeElement = Pick<TakeElement, "taskId" | "elementId" | "reused">;

async function findKnown(shelf: string, disk: Disk, server: ShootServer, signal: AbortSignal): Promise<MadeElement | undefined> {
  if ((await disk.facts(shelf)) === undefined) return undefined;
  const entry = parseJson(new TextDecoder().decode(await disk.read(shelf)));
  if (!isJsonObject(entry) || typeof entry["taskId"] !== "string") return undefined;
  const task = await server.find(elementRoute().id, entry["taskId"], signal);
  const living = task === undefined ? undefined : livingElement(task);
  return task === undefined || living === undefined ? undefined : { taskId: task.facts.id, elementId: living.id, reused: true };
}

async function makeElement(order: ElementOrder, server: ShootServer, signal: AbortSignal): Promise<MadeElement> {
  const endpoint = elementRoute().id;
  for (let generation = 1; ; generation++) {
    const externalId = `onetake-${server.elementMark ?? "element"}-${order.key.slice(0, 24)}-${generation}`;
    const body = () => compileElement(order.member, order.pictures, externalId).body;
    const { task, created } = await createOnce(server, endpoint, externalId, body, signal);
    const ended = await server.wait(endpoint, task.facts.id, () => {}, signal);
    const living = livingElement(ended);
    if (living !== undefined) return { taskId: ended.facts.id, elementId: living.id, reused: !created };
    if (created) throw failed(order.member, ended);
  }
}

function livingElement({ facts }: ServerTask): ElementFacts | undefined {
  return facts.state === "succeeded" ? facts.elements?.find((element) => element.deleted !== true) : undefined;
}

function failed(member: CastMember, { facts }: ServerTask): ElementFailed {
  return new ElementFailed(
    "element-failed",
    `the element of ${member.key} could not be made: ${facts.reason ?? "no reason was given"}`,
    {
      fix: "Mend the pictures or the text of this cast member and begin a new take.",
      facts: { taskId: facts.id },
    },
  );
}
