import { outputFramesPerSecond as FPS } from "../../../contract/index.ts";
import type { RoleRequest } from "../../index.ts";
import { boardOf, type Board } from "./boards.ts";
import { toMotion } from "./motion.ts";
import { planSound } from "./plan-sound.ts";
import type { Scene, SceneShot } from "./scene.ts";
import { seedOf } from "./seed-of.ts";
import { sizeOf } from "./size-of.ts";

/**
 * The scene of work on a clip, pictures or a sound that were given: what was given, exactly, with a slate that says what was asked for and
 * that this is a preview. Pure.
 */
export function planClip(request: RoleRequest): Scene {
  const size = sizeOf(request);
  const frames = Math.max(1, Math.round(request.seconds * FPS));
  const board = boardOf(request, frames);
  const audio = planSound(request, frames / FPS);
  return {
    ...size,
    framesPerSecond: FPS,
    frames,
    seed: seedOf(request),
    label: labelOf(request, size),
    shots: board.shots.map((shot, index) => toShot(board, shot, index, frames)),
    cards: board.cards ?? [],
    firstFrame: board.firstFrame,
    endFrame: undefined,
    sound: false,
    keptSound: undefined,
    ...(audio && { audio }),
    // Bars show what was laid in; the own sound of a clip is part of its picture.
    showsSound: request.audio !== undefined && board.shots.length === 1,
  };
}

function labelOf({ kind, model, resolution }: RoleRequest, { width, height }: { width: number; height: number }): string {
  return [model || kind, resolution, `${width}x${height}`].join(" · ");
}

function toShot(board: Board, shot: Board["shots"][number], index: number, frames: number): SceneShot {
  const start = shot.start ?? 0;
  const end = board.shots[index + 1]?.start ?? frames;
  return {
    number: index + 1,
    start,
    end,
    seconds: (end - start) / FPS,
    text: shot.text,
    moods: [shot.text],
    motion: shot.motion ?? toMotion("static", undefined),
    background: shot.background,
    cards: (board.cards ?? []).map((_, position) => position),
    lines: shot.lines ?? [],
    remarks: shot.remarks,
    ...(shot.panels && { panels: shot.panels }),
  };
}
