import type { JsonObject } from "../../base/index.ts";
import { presetElements, readRoles, wireError, type Endpoint, type RoleValue } from "../../contract/index.ts";
import type { Engine } from "../../engines/index.ts";
import { elementValues } from "../build-request.ts";
import type { TaskContext } from "../context.ts";
import { libraryVoices } from "../judge-request.ts";
import { madeValues } from "../made-files.ts";
import { isGiven, textOf } from "../text-of.ts";

/**
 * Refuses a request for an engine elsewhere that names an element, voice, clip or sound which this account made with another engine: the id means
 * nothing there. What was made by a task at that engine bears its id of there, and ids that are not known here are left to the other side.
 * @throws WireError that says where the id stands and what to do.
 */
export async function assertMadeThere(
  { store }: Pick<TaskContext, "store">,
  account: string,
  engine: Pick<Engine, "name">,
  endpoint: Endpoint,
  body: JsonObject,
): Promise<void> {
  const roles = readRoles(endpoint, body);
  for (const value of elementValues(roles).filter(isGiven))
    await assertMaker("element", value, isPresetElement(value) ? undefined : await store.findElement(account, textOf(value)));
  for (const value of libraryVoices(roles)) await assertMaker("voice", value, await store.findVoice(account, textOf(value)));
  for (const { value, medium } of madeValues(roles))
    await assertMaker(medium === "video" ? "clip" : "sound", value, await store.findMade(account, textOf(value)));

  async function assertMaker(what: string, { path }: RoleValue, row: Row | undefined): Promise<void> {
    if (row === undefined) return;
    if (row.deletedAt != null)
      throw wireError("bad-value", { path, message: `the ${what} at ${path} was deleted`, fix: "Name another one." });
    const maker = await store.taskById(row.taskId);
    if (maker === undefined || maker.engine === engine.name) return;
    throw wireError("bad-value", {
      path,
      message: `the ${what} at ${path} was made by the engine ${maker.engine}, and ${engine.name} does not have it`,
      fix: REMEDIES[what] ?? "",
    });
  }
}

interface Row {
  readonly taskId: string;
  readonly deletedAt?: number | null;
}

const MAKE_IT = "Make it with that engine first, and name the id that its task answers.";
const REMEDIES: Readonly<Record<string, string>> = {
  element: MAKE_IT,
  voice: MAKE_IT,
  clip: "Name a clip that was made with that engine, or give the address of the clip where the operation takes one.",
  sound: "Name a sound that was made with that engine, or send the sound itself where the operation takes one.",
};

function isPresetElement(value: RoleValue): boolean {
  return presetElements.some(({ id }) => id === textOf(value));
}
