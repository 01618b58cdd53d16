import { isJsonObject, type Json } from "../../base/index.ts";
import { endpointOf, readRoles, type Endpoint, type TaskFacts, type VideoFacts } from "../../contract/index.ts";
import type { TaskView } from "../../tasks/index.ts";
import { toElementFacts } from "./element-facts.ts";
import type { Addresses } from "./addresses.ts";

/** What a stored task says on the wire, with addresses in the place of blob ids. */
export function toTaskFacts(view: TaskView, addresses: Addresses): TaskFacts {
  const { task, elements } = view;
  const create = endpointOf(task.family, "create");
  const watermark = create && readRoles(create, task.body).one("watermark-enabled")?.means;
  return {
    id: task.id,
    externalId: task.externalId,
    state: task.state,
    reason: task.reason,
    createdAt: task.createdAt,
    updatedAt: task.updatedAt,
    units: task.units,
    ...(typeof watermark === "boolean" ? { watermark } : {}),
    ...(isJsonObject(task.result) && Array.isArray(task.result["videos"])
      ? { videos: task.result["videos"].map((video: Json) => toVideoFacts(video, addresses)) }
      : {}),
    ...(elements.length > 0
      ? { elements: elements.map((element) => toElementFacts(element, tagFieldsOf(create), addresses)) }
      : {}),
  };
}

function toVideoFacts(video: Json, addresses: Addresses): VideoFacts {
  if (!isJsonObject(video)) throw new TypeError("a video of a task's result is not an object");
  const id = textOf(video["id"], "id");
  const { watermarkBlob, seconds } = video;
  return {
    id,
    url: addresses.blob(textOf(video["blob"], "blob"), `${id}.mp4`),
    ...(typeof watermarkBlob === "string" ? { watermarkUrl: addresses.blob(watermarkBlob, `${id}-watermark.mp4`) } : {}),
    ...(typeof seconds === "string" ? { seconds } : {}),
  };
}

function textOf(value: Json | undefined, member: string): string {
  if (typeof value === "string") return value;
  throw new TypeError(`a video of a task's result lacks its ${member}`);
}

function tagFieldsOf(create: Endpoint | undefined): Endpoint["bodyFields"] {
  return create?.bodyFields ?? [];
}
