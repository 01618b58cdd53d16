import { toMessage, type Disk } from "../../base/index.ts";
import { judgeMedia, type Field, type MediaFacts, type MediaLimits } from "../../contract/index.ts";
import { sha256 } from "../bytes.ts";
import { elementRoute } from "../compile/element-route.ts";
import { roleField } from "../compile/role-field.ts";
import { resolveBeside } from "../paths.ts";
import { createProblemLog, toSentence, type Place, type ProblemLog, type SceneProblem } from "./problem.ts";
import type { Scene } from "./scene.ts";

/** A picture of a scene with what was found in it. */
export interface Picture {
  /** As the scene writes it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256, hex. */
  readonly digest: string;
  readonly facts: MediaFacts;
}

/** The pictures of a scene by their path as written. */
export type Pictures = ReadonlyMap<string, Picture>;

/** Reads what a picture file holds; throws, with a message for people, for anything that is no picture. */
export type ProbePicture = (bytes: Uint8Array) => Promise<PictureFacts> | PictureFacts;

/** Format (`png`, `jpeg`) and size in pixels as a viewer shows it. */
export interface PictureFacts {
  readonly format: string;
  readonly width: number;
  readonly height: number;
}

/** The pictures that could be read, whether that is all of them, and what is wrong with them. */
export interface LoadedPictures {
  readonly pictures: Pictures;
  readonly complete: boolean;
  readonly problems: readonly SceneProblem[];
}

/** Reads, probes and judges every picture of a scene; the limits are those of the contract's fields that will carry them. */
export async function loadPictures(scene: Scene, disk: Disk, probe: ProbePicture): Promise<LoadedPictures> {
  const log = createProblemLog(scene.file);
  const pictures = new Map<string, Picture>();
  for (const use of usesOf(scene)) {
    const place = scene.places[use.path] ?? { line: 1, column: 1 };
    const known = pictures.get(use.picture);
    const picture = known ?? (await load(scene.file, use, place, disk, probe, log));
    if (picture === undefined) continue;
    pictures.set(use.picture, picture);
    for (const { message, fix } of use.limits === undefined ? [] : judgeMedia(use.limits, picture.facts)) {
      log.error(use.path, place, `${use.picture} ${message}`, toSentence(fix));
    }
  }
  refuseTwins(scene, pictures, log);
  judgeShapes(scene, pictures, log);
  return { pictures, complete: usesOf(scene).every(({ picture }) => pictures.has(picture)), problems: log.problems };
}

interface PictureUse {
  /** Path in the scene, such as `cast.mira.pictures[0]`. */
  readonly path: string;
  readonly picture: string;
  readonly limits: MediaLimits | undefined;
}

function usesOf(scene: Scene): readonly PictureUse[] {
  const video = scene.route.endpoint.bodyFields;
  const element = elementRoute().bodyFields;
  const image = mediaLimits(roleField(video, "image"));
  const cast = scene.cast.flatMap(({ key, pictures }) =>
    pictures.map((picture, index) => ({
      path: `cast.${key}.pictures[${index}]`,
      picture,
      limits: mediaLimits(roleField(element, index === 0 ? "front-image" : "more-image")),
    })),
  );
  const references = scene.references.map(({ key, picture }) => ({ path: `references.${key}`, picture, limits: image }));
  const first = mediaLimits(roleField(video, "first-image")) ?? image;
  const end = mediaLimits(roleField(video, "end-image")) ?? image;
  return [
    ...cast,
    ...references,
    ...(scene.firstFrame === undefined ? [] : [{ path: "first_frame", picture: scene.firstFrame, limits: first }]),
    ...(scene.endFrame === undefined ? [] : [{ path: "end_frame", picture: scene.endFrame, limits: end }]),
  ];
}

function mediaLimits(field: Field | undefined): MediaLimits | undefined {
  return field?.shape.kind === "media" ? field.shape.limits : undefined;
}

async function load(
  file: string,
  use: PictureUse,
  place: Place,
  disk: Disk,
  probe: ProbePicture,
  log: ProblemLog,
): Promise<Picture | undefined> {
  const path = resolveBeside(file, use.picture);
  const found = await disk.facts(path);
  if (found === undefined || found.isDirectory) {
    const what = found === undefined ? "there is no file" : "this is a folder, not a picture:";
    log.error(
      use.path,
      place,
      `${what} ${use.picture}`,
      "Paths are read from the scene file's folder; put the picture there or mend the path.",
    );
    return undefined;
  }
  const bytes = await disk.read(path);
  try {
    const { format, width, height } = await probe(bytes);
    return { path: use.picture, bytes, digest: await sha256(bytes), facts: { format, bytes: bytes.length, width, height } };
  } catch (thrown) {
    const message = `${use.picture} is not a picture that can be read: ${toMessage(thrown).replace(/\.$/, "")}`;
    log.error(use.path, place, message, "Save it as a real PNG or JPEG; a new name does not change what is inside.");
    return undefined;
  }
}

function refuseTwins(scene: Scene, pictures: Pictures, log: ProblemLog): void {
  for (const { key, pictures: paths } of scene.cast) {
    const digests = paths.map((path) => pictures.get(path)?.digest);
    for (const [index, digest] of digests.entries()) {
      const first = digests.indexOf(digest);
      if (digest === undefined || first === index || paths[first] === paths[index]) continue;
      const path = `cast.${key}.pictures[${index}]`;
      const message = `${paths[index]} is the same picture as ${paths[first]}`;
      log.error(path, scene.places[path] ?? { line: 1, column: 1 }, message, "Give another view of the same person or thing.");
    }
  }
}

// A first frame fixes the shape of the clip, so a scene that says another one would be ignored: that is an error with a choice.
function judgeShapes(scene: Scene, pictures: Pictures, log: ProblemLog): void {
  const first = shapeOf(pictures, scene.firstFrame);
  const end = shapeOf(pictures, scene.endFrame);
  if (first === undefined) return;
  const ratio = nearestRatio(scene.route.model.capabilities.ratios, first);
  const place = (path: string): Place => scene.places[path] ?? { line: 1, column: 1 };
  if (scene.ratio !== undefined && ratio !== undefined && ratio !== scene.ratio) {
    const message = `the first frame is ${first.width} x ${first.height} and fixes the shape, ${scene.ratio} would be ignored`;
    log.error("aspect_ratio", place("aspect_ratio"), message, `Write \`${ratio}\`, or crop the frame to ${scene.ratio}.`);
  } else if (ratio !== undefined && !isNear(first, toShape(ratio))) {
    const message = `${scene.firstFrame ?? ""} is ${first.width} x ${first.height}, which is not quite ${ratio}`;
    log.warn("first_frame", place("first_frame"), message, `Crop it to ${ratio}, or its edges are cut.`);
  }
  if (end !== undefined && !isNear(first, end)) {
    const message = `${scene.endFrame ?? ""} is ${end.width} x ${end.height}, another shape than the first frame`;
    log.warn("end_frame", place("end_frame"), message, "Crop it to the shape of the first frame.");
  }
}

interface ShapeFacts {
  readonly width: number;
  readonly height: number;
}

function shapeOf(pictures: Pictures, path: string | undefined): ShapeFacts | undefined {
  const { width = 0, height = 0 } = (path === undefined ? undefined : pictures.get(path)?.facts) ?? {};
  return width > 0 && height > 0 ? { width, height } : undefined;
}

function toShape(ratio: string): ShapeFacts {
  const [width = 1, height = 1] = ratio.split(":").map(Number);
  return { width, height };
}

function nearestRatio(ratios: readonly string[], shape: ShapeFacts): string | undefined {
  const distance = (ratio: string): number => Math.abs(Math.log(quotient(shape, toShape(ratio))));
  return ratios.toSorted((left, right) => distance(left) - distance(right))[0];
}

// Shapes within 2 % of each other look the same.
function isNear(left: ShapeFacts, right: ShapeFacts): boolean {
  return Math.abs(quotient(left, right) - 1) < 0.02;
}

function quotient(left: ShapeFacts, right: ShapeFacts): number {
  return (left.width * right.height) / (left.height * right.width);
}
