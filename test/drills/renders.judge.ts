// Whether what was made is what was asked for, by what is in its bytes.
import { readFile } from "node:fs/promises";

import {
  imageSize,
  keepsSize,
  makes,
  outputFramesPerSecond,
  outputSize,
  readRoles,
  soundFormats,
  type PixelSize,
  type SoundFormat,
} from "../../src/contract/index.ts";
import { countStills, toRoleRequest, type MediaFile, type RoleRequest, type RoleStills } from "../../src/engines/index.ts";
import { probeAudio, probeImage, probeVideo, type AudioFacts, type VideoFacts } from "../../src/media/index.ts";
import type { TaskResult } from "../../src/tasks/index.ts";
import type { GivenFile } from "./renders.files.ts";
import type { RandomRequest } from "./renders.make.ts";

/** Where the bytes of a blob are. */
export type LocalPath = (blob: string) => Promise<string>;

/** What stands behind the ids of things that were made before. */
export type NamedFiles = Readonly<Record<"video" | "audio", MediaFile>>;

/** What is wrong with the result of a valid request, each in a few words. */
export async function judgeResult(
  request: RandomRequest,
  result: TaskResult,
  pathOf: LocalPath,
  named: NamedFiles,
): Promise<readonly string[]> {
  const asked = readAsked(request, named);
  const makesWhat = makes(request.endpoint.kind);
  const { videos = [], images = [], audios = [] } = result;
  const hasFilm = makesWhat === "film" || makesWhat === "clip" || makesWhat === "soundtrack";
  return [
    ...differs("videos", videos.length, hasFilm ? 1 : 0),
    ...differs("sounds", audios.length, makesWhat === "sound" || makesWhat === "soundtrack" ? 1 : 0),
    ...(makesWhat === "stills" ? await judgeStills(asked, images, pathOf) : differs("pictures", images.length, 0)),
    ...(await Promise.all(videos.map(async (video) => await judgeFilm(asked, video, pathOf)))).flat(),
    ...(await Promise.all(audios.map(async (audio) => await judgeSound(asked, audio, pathOf)))).flat(),
    ...judgeSaid(request, asked),
  ];
}

function differs(what: string, is: unknown, asked: unknown): readonly string[] {
  return is === asked ? [] : [`${what}: ${String(is)} and not ${String(asked)}`];
}

function readAsked({ endpoint, body, files }: RandomRequest, named: NamedFiles): RoleRequest {
  const sounds = new Set(
    readRoles(endpoint, body)
      .all("made-audio")
      .map(({ path }) => path),
  );
  return toRoleRequest(endpoint, body, {
    media: ({ path }) => {
      const file = files.get(path);
      return file === undefined ? named[sounds.has(path) ? "audio" : "video"] : toMediaFile(file);
    },
    element: (id) => ({ id, name: "", voiceId: null, images: [] }),
  });
}

function toMediaFile({ name, probed }: GivenFile): MediaFile {
  const { mime = "", width = 0, height = 0, seconds = 0 } = probed ?? {};
  return { path: name, blob: name, mime, width, height, seconds };
}

/** The length that a body gives stands in the request as it was read. */
function judgeSaid({ endpoint, body }: RandomRequest, asked: RoleRequest): readonly string[] {
  const said = readRoles(endpoint, body).one("seconds");
  if (said === undefined || said.isDefault || makes(endpoint.kind) !== "film") return [];
  return differs("seconds said", asked.seconds, Number(said.value));
}

type Video = NonNullable<TaskResult["videos"]>[number];

async function judgeFilm(asked: RoleRequest, { blob, seconds, watermark }: Video, pathOf: LocalPath): Promise<readonly string[]> {
  const facts = await probeVideo(await pathOf(blob));
  const size = sizeOf(asked);
  const frames = Math.max(1, Math.round(asked.seconds * outputFramesPerSecond));
  const marked = watermark === undefined ? undefined : await probeVideo(await pathOf(watermark));
  return [
    ...differs("codec", `${facts.format} ${facts.codec}`, "mp4 avc"),
    ...differs("size", `${facts.width}x${facts.height}`, `${size.width}x${size.height}`),
    ...differs("rate", facts.fps, outputFramesPerSecond),
    ...differs("frames", facts.frames, frames),
    ...differs("seconds told", Number(seconds).toFixed(3), (frames / outputFramesPerSecond).toFixed(3)),
    ...judgeTrack(asked, facts),
    ...differs("watermarked copy", marked !== undefined, asked.watermark),
    ...(marked ? differs("frames of the copy", marked.frames, frames) : []),
  ];
}

/** Work that keeps a clip's size does so where a slate can be read on it, which is from 240 pixels on. */
function sizeOf({ kind, resolution, ratio, videos }: RoleRequest): PixelSize {
  const base = videos.find(({ use }) => use === "base")?.file;
  if (base && keepsSize(kind) && Math.min(base.width, base.height) >= 240)
    return { width: 2 * Math.round(base.width / 2), height: 2 * Math.round(base.height / 2) };
  return outputSize(resolution, ratio);
}

/** Only a film of shots says by itself whether it is heard. */
function judgeTrack({ kind, sound, videos }: RoleRequest, { sound: track }: VideoFacts): readonly string[] {
  const format =
    track === undefined ? [] : differs("sound", `${track.codecName} ${track.sampleRate} ${track.channels}`, "mp4a.40.2 48000 2");
  const isOpen = makes(kind) !== "film" || videos.some(({ keepSound }) => keepSound);
  return [...format, ...(isOpen ? [] : differs("sound track", track !== undefined, sound))];
}

type Audio = NonNullable<TaskResult["audios"]>[number];

async function judgeSound({ kind, seconds }: RoleRequest, audio: Audio, pathOf: LocalPath): Promise<readonly string[]> {
  const found = soundFormats(kind).map(async (format) => {
    const blob = audio[format];
    return blob === undefined ? [`${format} is missing`] : judgeLength(format, seconds, await probeAudio(await pathOf(blob)));
  });
  return (await Promise.all(found)).flat();
}

// Spoken words take as long as they take; an mp3 ends with its last frame.
function judgeLength(format: SoundFormat, seconds: number, found: AudioFacts): readonly string[] {
  const isRight = seconds > 0 ? Math.abs(found.seconds - seconds) < 0.06 : found.seconds > 0.1;
  const length = isRight ? [] : [`${format}: ${found.seconds} s and not ${seconds}`];
  return differs("format", found.format, format).concat(length);
}

type Image = NonNullable<TaskResult["images"]>[number];

async function judgeStills(
  { stills, prompt, watermark }: RoleRequest,
  images: readonly Image[],
  pathOf: LocalPath,
): Promise<readonly string[]> {
  if (stills === undefined) return ["the request was not read as one for still pictures"];
  const each = await Promise.all(
    images.map(async (image) => {
      const facts = probeImage(await readFile(await pathOf(image.blob)));
      return [
        ...differs("format", `image/${facts.format}`, image.mime),
        ...differs("size", `${facts.width}x${facts.height}`, sizeOfStill(stills)),
        ...differs("watermarked copy", image.watermark !== undefined, watermark),
      ];
    }),
  );
  const groups = new Set(images.map(({ group }) => group));
  return [
    ...differs("pictures", images.length, countStills(stills, prompt)),
    ...(stills.series ? differs("series", groups.size, 1) : []),
    ...each.flat(),
  ];
}

/** A picture that grows by shares of its own sides is no larger than the largest one: those are only compared by shape. */
function sizeOfStill({ size, ratio, grow, pictures }: RoleStills): string {
  const original = pictures[0]?.file;
  if (grow === undefined || original === undefined) {
    const { width, height } = imageSize(size, ratio);
    return `${width}x${height}`;
  }
  const width = original.width + Math.round(original.width * grow.left) + Math.round(original.width * grow.right);
  const height = original.height + Math.round(original.height * grow.up) + Math.round(original.height * grow.down);
  return `${width}x${height}`;
}
