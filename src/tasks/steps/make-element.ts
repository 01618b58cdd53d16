import { price, readRoles, type Endpoint, type RoleValue, type RoleValues } from "../../contract/index.ts";
import type { ElementRow, TaskRow } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import { blobOf } from "../../engines/index.ts";
import { succeed } from "./end-task.ts";
import { textOf } from "../text-of.ts";
import { toUnits } from "./units.ts";

/** Puts the element of a task whose media were taken in into its account's library, and ends the task well; both or neither. */
export async function makeElement(context: TaskContext, id: string, endpoint: Endpoint, row: TaskRow): Promise<void> {
  const element = toElement(context, id, endpoint, row);
  const units = toUnits(price(endpoint.id, row.body).max);
  const end = { result: { elements: [id] }, units, body: row.body };
  await succeed(context, row.id, end, (transaction) => transaction.insertElement(element));
}

/** The element of a task whose media were taken in. */
export function toElement({ world }: TaskContext, id: string, endpoint: Endpoint, row: TaskRow): ElementRow {
  const roles = readRoles(endpoint, row.body);
  const more = roles.all("more-images").map((item) => roles.within(item, "more-image"));
  return {
    id,
    account: row.account,
    taskId: row.id,
    name: textOf(roles.one("element-name")),
    description: textOf(roles.one("element-description")),
    // The older of the two libraries has elements of pictures only, and no field to say so.
    kind: String(roles.one("element-kind")?.means ?? "images"),
    images: blobsOf([roles.one("front-image"), ...more]),
    videos: blobsOf(roles.all("element-video")),
    voiceId: textOf(roles.one("element-voice")) || null,
    tags: tagsOf(roles),
    deletedAt: null,
    createdAt: world.clock.now(),
  };
}

function tagsOf(roles: RoleValues): readonly string[] {
  return roles.all("tags").map((item) => textOf(roles.within(item, "tag")));
}

function blobsOf(values: readonly (RoleValue | undefined)[]): readonly string[] {
  return values.map((value) => blobOf(textOf(value))).filter((blob) => blob !== undefined);
}
