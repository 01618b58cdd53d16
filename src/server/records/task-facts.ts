import {
  endpointOf,
  endpoints,
  findEndpoint,
  readRoles,
  writeCallAnswer,
  type AudioFacts,
  type Field,
  type ImageFacts,
  type RoleValues,
  type TaskFacts,
  type VideoFacts,
} from "../../contract/index.ts";
import { blobOf } from "../../engines/index.ts";
import { readResult, type MadeAudio, type MadeImage, type MadeVideo, type TaskView } from "../../tasks/index.ts";
import { toElementFacts } from "./element-facts.ts";
import { addressesUnder, type Addresses } from "./addresses.ts";
import { toOwnVoiceFacts } from "./voice-facts.ts";

/** What a stored task says on the wire, its files named under a public address of the server. */
export function describeTask(view: TaskView, baseUrl: string): TaskFacts {
  return toTaskFacts(view, addressesUnder(baseUrl));
}

/** What a stored task says on the wire, with addresses in the place of blob ids. */
export function toTaskFacts(view: TaskView, addresses: Addresses): TaskFacts {
  const { task, elements, voices, bound = [] } = view;
  const create = endpointOf(task.family, "create");
  const roles = create && readRoles(create, task.body);
  const watermark = roles?.one("watermark-enabled")?.means;
  const parent = toParent(view, roles, addresses);
  const { videos, images, audios, answer } = readResult(task.result);
  const results = addresses.ofResults(task);
  const pictures = images?.map((image, index) => toImageFacts(task.id, image, index, results));
  return {
    id: task.id,
    externalId: task.externalId,
    state: task.state,
    reason: task.reason,
    createdAt: task.createdAt,
    updatedAt: task.updatedAt,
    units: task.units,
    ...(task.cash !== undefined && { cash: task.cash }),
    ...(typeof watermark === "boolean" ? { watermark } : {}),
    ...(parent && { parent }),
    ...(videos && { videos: videos.map((video) => toVideoFacts(video, results)) }),
    ...(pictures && { images: pictures }),
    ...(audios && { audios: audios.map((audio) => toAudioFacts(audio, results)) }),
    ...(answer && { answer: writeCallAnswer(findEndpoint(task.endpoint), answer, pictures ?? []) }),
    ...(elements.length > 0 && { elements: elements.map((element) => toElementFacts(element, bound, TAG_FIELDS, addresses)) }),
    ...(voices.length > 0 && { voices: voices.map((voice) => toOwnVoiceFacts(voice, addresses)) }),
  };
}

/** Fields that know the names of tags. */
const TAG_FIELDS: readonly Field[] = endpoints.flatMap(({ product, bodyFields }) => (product === "element" ? bodyFields : []));

/** The clip that a task works on: made before, or given by its address, which stands for our copy once that was fetched. */
function toParent({ parent }: TaskView, roles: RoleValues | undefined, addresses: Addresses): TaskFacts["parent"] {
  if (parent) return toVideoFacts({ mime: "", ...parent }, parent.maker ? addresses.ofResults(parent.maker) : addresses);
  const given = roles?.one("source-video")?.value;
  if (typeof given !== "string" || given === "") return undefined;
  const blob = blobOf(given);
  return { url: blob === undefined ? given : addresses.blob(blob, "source.mp4") };
}

function toVideoFacts({ id, blob, seconds, watermark }: MadeVideo, addresses: Pick<Addresses, "blob">): VideoFacts {
  return {
    id,
    url: addresses.blob(blob, `${id}.mp4`),
    ...(watermark !== undefined && { watermarkUrl: addresses.blob(watermark, `${id}-watermark.mp4`) }),
    ...(seconds !== undefined && { seconds }),
  };
}

function toImageFacts(taskId: string, image: MadeImage, index: number, addresses: Pick<Addresses, "blob">): ImageFacts {
  const { blob, mime, watermark, group } = image;
  const end = mime.split("/")[1] ?? "png";
  return {
    index,
    url: addresses.blob(blob, `${taskId}-${index}.${end}`),
    ...(watermark !== undefined && { watermarkUrl: addresses.blob(watermark, `${taskId}-${index}-watermark.${end}`) }),
    ...(group !== undefined && { group }),
  };
}

function toAudioFacts({ id, mp3, wav, mp3Seconds, wavSeconds }: MadeAudio, addresses: Pick<Addresses, "blob">): AudioFacts {
  return {
    id,
    ...(mp3 !== undefined && { mp3Url: addresses.blob(mp3, `${id}.mp3`) }),
    ...(wav !== undefined && { wavUrl: addresses.blob(wav, `${id}.wav`) }),
    ...(mp3Seconds !== undefined && { mp3Seconds }),
    ...(wavSeconds !== undefined && { wavSeconds }),
  };
}
