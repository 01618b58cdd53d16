import { toSeed } from "../../../base/index.ts";
import {
  makes,
  outputFramesPerSecond,
  outputSize,
  readShotPrompt,
  readTokens,
  type ShotPrompt,
} from "../../../contract/index.ts";
import type { PreviewOptions, RoleRequest, RoleShot } from "../../index.ts";
import { toMotion } from "./motion.ts";
import { planClip } from "./plan-clip.ts";
import { planLines } from "./plan-lines.ts";
import type { Background, Scene, SceneShot } from "./scene.ts";
import { seedOf } from "./seed-of.ts";
import { toWords } from "./to-words.ts";

/** Turns a request into a scene. Pure: the same request gives the same scene. */
export function planScene(request: RoleRequest, { look }: PreviewOptions = {}): Scene {
  const scene = makes(request.kind) === "film" ? planFilm(request) : planClip(request);
  return look === "plain" ? { ...scene, isPlain: true } : scene;
}

/**
 * A film of shots. Shot k ends at frame round(sum of the seconds up to k /
 * sum of all seconds * frames), so that no shot drifts. Each shot shows, in this order of choice: the clip that is edited; the first
 * frame (first shot); the picture or clip that its prompt names; the other reference pictures and clips in turn; a mood plate.
 */
function planFilm(request: RoleRequest): Scene {
  const { width, height } = outputSize(request.resolution, request.ratio);
  const frames = Math.max(1, Math.round(request.seconds * outputFramesPerSecond));
  const first = request.images.find((image) => image.use === "first")?.file.path;
  const end = request.images.find((image) => image.use === "end")?.file.path;
  const seed = seedOf(request);
  return {
    width,
    height,
    framesPerSecond: outputFramesPerSecond,
    frames,
    seed,
    label: [request.model, request.resolution, request.ratio, request.sound ? "sound on" : "silent"].filter(Boolean).join(" · "),
    shots: planShots(request, frames, seed),
    cards: request.elements.map((element) => ({ name: element.name, picture: element.images[0]?.path })),
    firstFrame: request.videos.some(isBase) ? undefined : first,
    endFrame: end,
    sound: request.sound,
    keptSound: request.videos.find((video) => video.keepSound)?.file.path,
  };
}

function planShots(request: RoleRequest, frames: number, seed: number): readonly SceneShot[] {
  const total = request.shots.reduce((sum, shot) => sum + shot.seconds, 0);
  const anyNamed = request.shots.some((shot) => namedElements(request, shot).length > 0);
  const everyone = request.elements.map((_, position) => position);
  let elapsed = 0;
  let start = 0;
  return request.shots.map((shot, position) => {
    elapsed += shot.seconds;
    const isLast = position === request.shots.length - 1;
    const end = isLast ? frames : Math.round((elapsed / total) * frames);
    const said = readShotPrompt(shot.prompt);
    const planned: SceneShot = {
      number: position + 1,
      start,
      end,
      seconds: shot.seconds,
      text: toWords(request, said.action),
      moods: moodsOf(request, said, position),
      motion: request.videos.some(isBase) ? toMotion("static", undefined) : toMotion(said.camera, request.camera),
      background: backgroundOf(request, shot, position, { start, seed }),
      cards: anyNamed ? namedElements(request, shot) : everyone,
      lines: planLines(said.dialogue, { start, end, framesPerSecond: outputFramesPerSecond }, request.elements),
      remarks: remarksOf(request, said, position, isLast),
    };
    start = end;
    return planned;
  });
}

// A shot that names no place is where the shots before it are, else where those after it are.
function moodsOf(request: RoleRequest, said: ShotPrompt, position: number): readonly string[] {
  const others = [...request.shots.slice(0, position).toReversed(), ...request.shots.slice(position + 1)];
  return [said.action, request.prompt, ...others.map((shot) => shot.prompt)];
}

function isBase(video: RoleRequest["videos"][number]): boolean {
  return video.use === "base";
}

function namedElements(request: RoleRequest, shot: RoleShot): readonly number[] {
  const numbers = readTokens(shot.prompt).filter((token) => token.kind === "element" && token.number <= request.elements.length);
  return [...new Set(numbers.map((token) => token.number - 1))];
}

function backgroundOf(request: RoleRequest, shot: RoleShot, position: number, at: { start: number; seed: number }): Background {
  const base = request.videos.find(isBase);
  if (base) return { kind: "clip", path: base.file.path, firstSecond: at.start / outputFramesPerSecond };
  const first = request.images.find((image) => image.use === "first");
  if (position === 0 && first) return { kind: "picture", path: first.file.path };
  const references: readonly Background[] = [
    ...request.images
      .filter((image) => image.use === "reference")
      .map((image) => ({ kind: "picture" as const, path: image.file.path })),
    ...request.videos.map((video) => ({ kind: "clip" as const, path: video.file.path, firstSecond: 0 })),
  ];
  const turn = first ? position - 1 : position;
  return namedBackground(request, shot) ?? references[turn % Math.max(1, references.length)] ?? plateOf(shot, position);
}

function plateOf(shot: RoleShot, position: number): Background {
  return { kind: "plate", seed: toSeed(`${position} ${shot.prompt}`) };
}

function namedBackground(request: RoleRequest, shot: RoleShot): Background | undefined {
  for (const { kind, number } of readTokens(shot.prompt)) {
    const image = kind === "image" ? request.images[number - 1] : undefined;
    const video = kind === "video" ? request.videos[number - 1] : undefined;
    if (image) return { kind: "picture", path: image.file.path };
    if (video) return { kind: "clip", path: video.file.path, firstSecond: 0 };
  }
  return undefined;
}

function remarksOf(request: RoleRequest, said: ShotPrompt, position: number, isLast: boolean): readonly string[] {
  const uses = new Set(request.images.map((image) => image.use));
  return [
    ...(request.videos.some(isBase) ? ["BASE VIDEO"] : []),
    ...(position === 0 && uses.has("first") ? ["FIRST FRAME"] : []),
    ...(isLast && uses.has("end") ? ["END FRAME"] : []),
    ...(said.dialogue.length > 0 ? ["DIALOGUE"] : []),
  ];
}
