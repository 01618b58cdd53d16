import type { JsonObject } from "../base/index.ts";
import {
  presetElements,
  readRoles,
  wireError,
  type Endpoint,
  type Medium,
  type RoleValue,
  type RoleValues,
} from "../contract/index.ts";
import {
  blobOf,
  mediaValues,
  toRoleRequest,
  type MediaFile,
  type Resolvers,
  type RoleElement,
  type RoleRequest,
} from "../engines/index.ts";
import type { TaskContext } from "./context.ts";
import { findMadeFiles } from "./made-files.ts";
import { textOf } from "./text-of.ts";

/**
 * Reads a body as the request that engines understand. With `"files"` its media were taken in, and each is there as a local file;
 * with `"names"`, as at the create, no file is opened, and each has an empty path and no size; with `"elsewhere"`, for an engine that has
 * libraries of its own, ids are not looked up either.
 * A clip or sound that was made before and is named by its id is a medium too, under the path of the id.
 * @throws WireError for an element, clip or sound that the account does not have (and the catalogue neither).
 */
export async function buildRequest(
  context: TaskContext,
  account: string,
  endpoint: Endpoint,
  body: JsonObject,
  depth: "files" | "names" | "elsewhere",
): Promise<RoleRequest> {
  if (depth === "elsewhere") return toRoleRequest(endpoint, body, ELSEWHERE);
  const opener = depth === "files" ? createOpener(context) : NOT_OPENED;
  const media = new Map<string, MediaFile>();
  for (const { path, text, medium } of mediaValues(endpoint, body))
    media.set(path, await opener.blob(medium, blobOf(text) ?? ""));
  for (const { value, medium, row } of await findMadeFiles(context, account, endpoint, body))
    media.set(value.path, await opener.blob(medium, row.blob));
  const elements = new Map<string, RoleElement>();
  for (const id of elementIds(endpoint, body)) elements.set(id, await toRoleElement(context, opener, account, id));
  return toRoleRequest(endpoint, body, {
    media: ({ path }) => known(media, path),
    element: (id) => known(elements, id),
  });
}

/** The ids of the elements that a body refers to, in decimal digits, each once. */
function elementIds(endpoint: Endpoint, body: JsonObject): readonly string[] {
  return [...new Set(elementValues(readRoles(endpoint, body)).map(textOf))];
}

/** The elements that a request names, where it names them. */
export function elementValues(roles: RoleValues): readonly (RoleValue | undefined)[] {
  return roles.all("elements").map((item) => roles.within(item, "element"));
}

async function toRoleElement({ store }: TaskContext, opener: Opener, account: string, id: string): Promise<RoleElement> {
  const preset = presetElements.find((element) => element.id === id);
  if (preset) return { id, name: preset.name, voiceId: null, images: await Promise.all(preset.images.map(opener.preset)) };
  const row = await store.findElement(account, id);
  if (!row || row.deletedAt !== null) throw wireError("bad-value", { textKey: "element-id", fix: UNKNOWN_ELEMENT });
  const images = await Promise.all(row.images.map((blob) => opener.blob("image", blob)));
  return { id, name: row.name, voiceId: row.voiceId, images };
}

const UNKNOWN_ELEMENT =
  "Use the id of an element in your library or in the preset catalogue; an element of a task has its own id.";

/** Makes local files of what requests refer to. */
interface Opener {
  blob(medium: Medium, id: string): Promise<MediaFile>;
  preset(name: string): Promise<MediaFile>;
}

const UNOPENED: MediaFile = { path: "", blob: "", mime: "", width: 0, height: 0, seconds: 0 };
const ELSEWHERE: Resolvers = {
  media: () => UNOPENED,
  element: (id) => ({ id, name: "", voiceId: null, images: [] }),
};
const NOT_OPENED: Opener = { blob: async () => UNOPENED, preset: async () => UNOPENED };

function createOpener({ blobs, probe, world, presetPicture }: TaskContext): Opener {
  const open = async (medium: Medium, blob: string): Promise<MediaFile> => {
    const path = await blobs.localPath(blob);
    const { mime, width, height, seconds } = await probe(medium, path);
    return { path, blob, mime, width, height, seconds };
  };
  return {
    blob: open,
    preset: async (name) => await open("image", await blobs.put(await world.disk.read(presetPicture(name)))),
  };
}

function known<T>(found: ReadonlyMap<string, T>, key: string): T {
  const value = found.get(key);
  if (value === undefined) throw new TypeError(`${key} was not taken in`);
  return value;
}
