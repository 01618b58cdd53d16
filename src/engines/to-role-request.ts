import { isJsonObject } from "../base/index.ts";
import {
  findModel,
  mentionsToTokens,
  readProseShots,
  keepsSize,
  readRoles,
  resolutionOf,
  resultSeconds,
  type Endpoint,
  type Named,
  type Resolution,
  type Role,
  type RoleValue,
  type RoleValues,
} from "../contract/index.ts";
import type { JsonObject } from "../base/index.ts";
import { readClipPictures, readSourceClip, readWork, shapedBy } from "./read-clip.ts";
import { readAudio } from "./read-sound.ts";
import { readStills } from "./read-stills.ts";
import type { MediaFile, RoleElement, RoleRequest, RoleShot } from "./role-request.ts";
import { given, numberOf, textOf } from "./role-values.ts";

/** Where the media and elements that a body names are found. Both throw for what they do not know. */
export interface Resolvers {
  /** The file of a media value, or of the id of a clip or sound that was made before; it was taken in or looked up before. */
  media(value: RoleValue): MediaFile;
  /** The element of an id in decimal digits. */
  element(id: string): RoleElement;
}

/**
 * Reads a body by role: what is asked for, whatever the endpoint calls it. Pure; defaults are the contract's. Where the endpoint has
 * no picture ratio, or the request gives none, it is the model's ratio nearest to the first frame, else to the edited video, else
 * the model's first.
 */
export function toRoleRequest(endpoint: Endpoint, body: JsonObject, resolvers: Resolvers): RoleRequest {
  const roles = readRoles(endpoint, body);
  const model = endpoint.pathModel ?? textOf(roles.one("model"));
  const images = [...readImages(roles, resolvers), ...readClipPictures(endpoint, roles, resolvers)];
  const videos = [...readVideos(roles, resolvers), ...readSourceClip(endpoint, roles, resolvers)];
  const words = readWords(endpoint, roles);
  const audio = readAudio(endpoint, roles, resolvers);
  const seconds = readSeconds(endpoint, roles, videos, audio);
  const camera = readCamera(roles);
  const work = readWork(roles);
  const voices = roles.all("voices").map((item) => textOf(roles.within(item, "voice")));
  const stills = readStills(endpoint, roles, model, resolvers.media);
  return {
    product: endpoint.product,
    kind: endpoint.kind,
    endpoint: endpoint.id,
    model,
    prompt: words.prompt,
    negativePrompt: textOf(roles.one("negative-prompt")),
    shots: words.shots ?? [{ index: 1, prompt: words.prompt, seconds }],
    multiShot: words.multiShot,
    seconds,
    resolution: readResolution(endpoint, roles, model, videos),
    ratio: readRatio(roles, model, shapedBy(endpoint.kind, images, videos)),
    sound: readSound(roles, model),
    images,
    videos,
    elements: roles.all("elements").map((item) => resolvers.element(textOf(roles.within(item, "element")))),
    ...(voices.length > 0 && { voices }),
    ...(camera && { camera }),
    watermark: roles.one("watermark-enabled")?.means === true,
    ...(audio && { audio }),
    ...(work && { work }),
    ...(stills && { stills }),
  };
}

interface Words {
  /** Empty when the request says all in its shots. */
  readonly prompt: string;
  readonly shots: readonly RoleShot[] | undefined;
  readonly multiShot: boolean;
}

/**
 * What is to be seen. The new standard lists shots in the prompt, where its switch for several shots is on or there is none, and names
 * contents as it likes; both are read as the legacy standard writes them.
 */
function readWords(endpoint: Endpoint, roles: RoleValues): Words {
  const asked = roles.one("multi-shot")?.means;
  const text = textOf(roles.one("prompt"));
  if (endpoint.standard === "legacy")
    return { prompt: text, shots: asked === true ? readShots(roles) : undefined, multiShot: asked === true };
  const names = readNames(roles);
  const prose = asked === false ? [] : readProseShots(text);
  if (prose.length === 0) return { prompt: mentionsToTokens(text, names), shots: undefined, multiShot: asked === true };
  return {
    prompt: "",
    shots: prose
      .map(({ index, seconds, prompt }) => ({ index, prompt: mentionsToTokens(prompt, names), seconds }))
      .sort((a, b) => a.index - b.index),
    multiShot: true,
  };
}

const NAMED_LISTS: readonly (readonly [Role, Named["kind"]])[] = [
  ["images", "image"],
  ["videos", "video"],
  ["elements", "element"],
  ["voices", "voice"],
];

/** What the caller's names of contents stand for. */
function readNames(roles: RoleValues): ReadonlyMap<string, Named> {
  return new Map(
    NAMED_LISTS.flatMap(([role, kind]) =>
      roles.all(role).flatMap((item, place): readonly (readonly [string, Named])[] => {
        const id = textOf(roles.within(item, "content-id"));
        return id === "" ? [] : [[id, { kind, number: place + 1 }]];
      }),
    ),
  );
}

/** Whether sound is made. Where nothing switches it, a model makes it when it can. */
function readSound(roles: RoleValues, model: string): boolean {
  const audio = roles.one("audio");
  const sound = roles.one("sound");
  if (audio === undefined && sound === undefined && roles.one("keep-sound") === undefined)
    return findModel(model)?.capabilities.nativeAudio === true;
  return sound?.means === true || audio?.means === "native";
}

/** The listed shots in the order of their numbers; undefined when the model is to cut by itself. */
function readShots(roles: RoleValues): readonly RoleShot[] | undefined {
  const shots = roles.all("shots").map((item, position) => ({
    index: numberOf(roles.within(item, "shot-index")) || position + 1,
    prompt: textOf(roles.within(item, "shot-prompt")),
    seconds: numberOf(roles.within(item, "shot-seconds")),
  }));
  if (roles.one("shot-kind")?.means === "free" || shots.length === 0) return undefined;
  return shots.sort((a, b) => a.index - b.index);
}

function readImages(roles: RoleValues, { media }: Resolvers): RoleRequest["images"] {
  const listed = roles.all("images").flatMap((item) => {
    const image = roles.within(item, "image");
    const use = roles.within(item, "image-use")?.means;
    const known = use === "first" || use === "end" ? use : "reference";
    return given(image).map((value): RoleRequest["images"][number] => ({ use: known, file: media(value) }));
  });
  const named = (role: Role, use: "first" | "end"): RoleRequest["images"] =>
    given(roles.one(role)).map((image) => ({ use, file: media(image) }));
  return [...named("first-image", "first"), ...named("end-image", "end"), ...listed];
}

function readVideos(roles: RoleValues, { media }: Resolvers): RoleRequest["videos"] {
  return roles.all("videos").flatMap((item) =>
    given(roles.within(item, "video")).map((video) => ({
      use: roles.within(item, "video-use")?.means === "feature" ? ("feature" as const) : ("base" as const),
      keepSound: roles.within(item, "keep-sound")?.means === true || roles.one("audio")?.means === "original",
      file: media(video),
    })),
  );
}

/** The length of the result, from what the request says and gives. */
function readSeconds({ kind }: Endpoint, roles: RoleValues, videos: RoleRequest["videos"], audio: RoleRequest["audio"]): number {
  const said = roles.one("seconds");
  const clip = videos.find((video) => video.use === "base")?.file.seconds ?? 0;
  const part = audio?.given;
  const sound = part === undefined ? 0 : part.at + part.to - part.from;
  return resultSeconds(kind, {
    ...(said && { [said.isDefault ? "standard" : "asked"]: numberOf(said) }),
    ...(clip > 0 && { clip }),
    ...(sound > 0 && { sound }),
  });
}

const RESOLUTIONS: readonly string[] = ["720p", "1080p", "4k"] satisfies readonly Resolution[];

function readResolution({ kind }: Endpoint, roles: RoleValues, model: string, videos: RoleRequest["videos"]): Resolution {
  const asked = roles.one("resolution")?.means;
  if (typeof asked === "string" && RESOLUTIONS.includes(asked)) return asked as Resolution; // one of the three, as just seen
  const base = videos.find((video) => video.use === "base")?.file;
  if (keepsSize(kind) && base && base.width > 0) return resolutionOf(base);
  return findModel(model)?.capabilities.resolutions[0] ?? "720p";
}

function readRatio(roles: RoleValues, model: string, shown: MediaFile | undefined): string {
  const asked = roles.one("ratio");
  const ratios = findModel(model)?.capabilities.ratios ?? [];
  const isTold = asked !== undefined && !asked.isDefault && /^\d+:\d+$/.test(textOf(asked));
  if (isTold) return textOf(asked);
  if (shown && shown.width > 0 && shown.height > 0) return nearestRatio(ratios, shown) ?? `${shown.width}:${shown.height}`;
  return asked && /^\d+:\d+$/.test(textOf(asked)) ? textOf(asked) : (ratios[0] ?? "16:9");
}

function nearestRatio(ratios: readonly string[], { width, height }: MediaFile): string | undefined {
  const distance = (ratio: string): number => {
    const [across = 1, down = 1] = ratio.split(":").map(Number);
    return Math.abs(Math.log((across * height) / (down * width)));
  };
  return [...ratios].sort((a, b) => distance(a) - distance(b))[0];
}

function readCamera(roles: RoleValues): RoleRequest["camera"] {
  const camera = roles.one("camera");
  if (camera === undefined || !isJsonObject(camera.value)) return undefined;
  const axes = roles.one("camera-axes")?.value;
  const numbers = isJsonObject(axes)
    ? Object.entries(axes).filter((entry): entry is [string, number] => typeof entry[1] === "number")
    : [];
  const move = roles.one("camera-move");
  return { move: String(move?.means ?? textOf(move)), axes: Object.fromEntries(numbers) };
}
