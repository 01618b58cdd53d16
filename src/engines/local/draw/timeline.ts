import type { SKRSContext2D } from "@napi-rs/canvas";

import { accentOf, fillRound, INK, setType, SPACE, STROKE, type Area } from "../../../media/drawing.ts";
import type { Scene, SceneShot } from "../plan/scene.ts";
import type { Layout } from "./layout.ts";

/** A shot's part of the timeline. */
export type Segment = Area;

/** The parts of the timeline, one for each shot, as long as the shots are. */
export function toSegments(scene: Scene, { width, margin, timeline, u }: Layout): readonly Segment[] {
  const gap = SPACE.tight * u;
  const room = width - 2 * margin - gap * (scene.shots.length - 1);
  let x = margin;
  return scene.shots.map((shot) => {
    const segment = { x, y: timeline, width: (room * (shot.end - shot.start)) / scene.frames, height: STROKE.rail * u };
    x += segment.width + gap;
    return segment;
  });
}

/** Paints the timeline as it is when `shot` begins, with the number and the length of each shot under its part, as far as there is room. */
export function paintTimeline(
  context: SKRSContext2D,
  scene: Scene,
  shot: SceneShot,
  segments: readonly Segment[],
  { u }: Layout,
): void {
  setType(context, "tick", u);
  for (const [index, segment] of segments.entries()) {
    const other = scene.shots[index];
    if (other === undefined) continue;
    fillRound(context, segment, segment.height / 2, other.number < shot.number ? accentOf(other.number) : INK.rail);
    const number = String(other.number).padStart(2, "0");
    const labels = [`${number}  ${toSeconds(other.seconds)}s`, number];
    const label = labels.find((text) => context.measureText(text).width <= segment.width);
    context.fillStyle = other.number === shot.number ? INK.full : INK.faint;
    if (label !== undefined) context.fillText(label, segment.x, segment.y + 30 * u);
  }
}

/** Seconds as people write them: `4`, `2.5`. */
export function toSeconds(seconds: number): string {
  return seconds.toFixed(1).replace(/\.0$/, "");
}
