import type { Scene, SceneShot } from "./scene.ts";

/** A frame of a film on its contact sheet. */
export interface FilmCell {
  readonly frame: number;
  /** Number of its shot, from 1. */
  readonly shot: number;
  readonly label: string;
}

/** Pictures of a film of one shot: a beginning, an end and what lies between. */
const OF_ONE_SHOT = 6;
const OF_EACH_SHOT = 3;

/**
 * The frames that a contact sheet shows: beginning, middle and end of each shot; of a film of one shot six, evenly spread. Fewer where
 * there are fewer frames. Pure.
 */
export function planCells(scene: Pick<Scene, "shots" | "endFrame">): readonly FilmCell[] {
  const { shots } = scene;
  const most = shots.length === 1 ? OF_ONE_SHOT : OF_EACH_SHOT;
  return shots.flatMap((shot, position) => {
    const frames = spread(shot.start, shot.end - 1, Math.min(most, shot.end - shot.start));
    const ending = shots[position + 1] ? `cut to shot ${shot.number + 1}` : scene.endFrame === undefined ? "end" : "end frame";
    return frames.map((frame, index) => {
      const isLast = index > 0 && index === frames.length - 1;
      return {
        frame,
        shot: shot.number,
        label: index === 0 ? shot.text : (spokenAt(shot, frame) ?? (isLast ? ending : middleOf(shot))),
      };
    });
  });
}

/** `count` whole numbers from the first to the last, evenly. */
function spread(first: number, last: number, count: number): readonly number[] {
  if (count <= 1) return [first];
  return Array.from({ length: count }, (_, index) => Math.round(first + ((last - first) * index) / (count - 1)));
}

function spokenAt({ lines }: SceneShot, frame: number): string | undefined {
  const line = lines.find(({ start, end }) => frame >= start && frame < end);
  return line && `${line.speaker === undefined ? "" : `${line.speaker}: `}“${line.text}”`;
}

/** How the camera moves; where it stands, what the shot is made from. */
function middleOf({ motion, remarks }: SceneShot): string {
  return motion.name === "static" && remarks.length > 0 ? remarks.join(" · ") : motion.name;
}
