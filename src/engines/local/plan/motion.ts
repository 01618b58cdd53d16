import type { CameraMove } from "../../../contract/index.ts";
import type { RoleRequest } from "../../index.ts";
import type { View } from "../kernel/compositor.ts";

/** A camera move over a whole shot, in shares of what a still picture allows. */
export interface Motion {
  /** Word or two for people. */
  readonly name: string;
  /** How much closer the camera is at the nearest point: 0.16 is 16 %. */
  readonly closer: number;
  /** Whether the nearest point is the start (`out`), the end (`in`), or the distance stays (`even`). */
  readonly travel: "in" | "out" | "even";
  /** Where the camera goes, -1 to 1 of the room that the closeness gives; right and down are positive. */
  readonly across: number;
  readonly down: number;
  /** Degrees, clockwise. */
  readonly roll: number;
  /** How far the way of the camera bends up in its middle, -1 to 1 of the room. */
  readonly arc?: number;
  /** How much a hand shakes the camera, 0 to 1 of the room. */
  readonly sway?: number;
}

/** A turned picture covers a frame of three to one, the longest there is, when it is that much closer. */
const ROLL = 3.2;
const ROLL_CLOSER = 0.18;

const STILL: Motion = { name: "static", closer: 0, travel: "even", across: 0, down: 0, roll: 0 };
const DRIFT: Motion = { name: "drift", closer: 0.07, travel: "in", across: 0.7, down: -0.5, roll: 0 };

const MOTIONS: Readonly<Record<CameraMove, Motion>> = {
  static: STILL,
  "push-in": { ...STILL, name: "push in", closer: 0.16, travel: "in" },
  "pull-out": { ...STILL, name: "pull out", closer: 0.16, travel: "out" },
  "pan-left": { ...STILL, name: "pan left", closer: 0.13, across: -1 },
  "pan-right": { ...STILL, name: "pan right", closer: 0.13, across: 1 },
  "tilt-up": { ...STILL, name: "tilt up", closer: 0.13, down: -1 },
  "tilt-down": { ...STILL, name: "tilt down", closer: 0.13, down: 1 },
  "crane-up": { ...STILL, name: "crane up", closer: 0.2, travel: "out", down: -1 },
  "crane-down": { ...STILL, name: "crane down", closer: 0.2, travel: "in", down: 1 },
  "orbit-left": { ...STILL, name: "orbit left", closer: 0.16, across: -1, arc: 0.55 },
  "orbit-right": { ...STILL, name: "orbit right", closer: 0.16, across: 1, arc: 0.55 },
  roll: { ...STILL, name: "roll", closer: ROLL_CLOSER, travel: "in", roll: ROLL },
  handheld: { ...STILL, name: "handheld", closer: 0.06, sway: 0.75 },
  drift: DRIFT,
};

// The presets of a request's own camera control, by the neutral words that the contract gives their members.
const PRESETS: Readonly<Record<string, Motion>> = {
  "down-back": { ...STILL, name: "down, back", closer: 0.16, travel: "out", down: 1 },
  "forward-up": { ...STILL, name: "forward, up", closer: 0.18, travel: "in", down: -1 },
  "right-turn-forward": { ...STILL, name: "right, forward", closer: 0.18, travel: "in", across: 1 },
  "left-turn-forward": { ...STILL, name: "left, forward", closer: 0.18, travel: "in", across: -1 },
};

/** The motion of a shot: what its prompt says, else the request's camera control, else a gentle drift. */
export function toMotion(move: CameraMove | undefined, control: RoleRequest["camera"]): Motion {
  if (move) return MOTIONS[move];
  if (control) return PRESETS[control.move] ?? fromAxes(control.axes);
  return DRIFT;
}

/**
 * What the camera sees at `share` (0 to 1) of a shot, which is `seconds` after its start. `anchored` shots begin with the whole picture,
 * exactly. No view shows an edge: the shift stays within what the zoom gives, and a roll is covered by it.
 */
export function viewAt(motion: Motion, share: number, anchored: boolean, seconds = 0): View {
  const eased = ease(share);
  const near = motion.travel === "out" ? 1 - eased : motion.travel === "in" || anchored ? eased : 1;
  const zoom = 1 + motion.closer * near;
  const room = (zoom - 1) / 2;
  // A camera that moves away begins on the other side, so that it goes where it should, and ends in the middle.
  const place = motion.travel === "out" ? -1 : motion.travel === "even" && !anchored ? 2 * eased - 1 : 1;
  const turn = (motion.roll * near * Math.PI) / 180;
  const { arc = 0, sway = 0 } = motion;
  const across = motion.across * place + sway * shake(seconds, 0);
  const down = motion.down * place - arc * (1 - place * place) + sway * shake(seconds, 2);
  // A picture moves against the camera.
  return { zoom, x: clean(-across * room), y: clean(-down * room), turn: clean(turn) };
}

/** How far a hand is off at a time, -1 to 1: a slow sway, a step and a tremble. */
function shake(seconds: number, phase: number): number {
  const turns = 2 * Math.PI * seconds;
  return (
    0.7 * Math.sin(0.37 * turns + phase) + 0.24 * Math.sin(0.8 * turns + 1.7 * phase) + 0.06 * Math.sin(1.5 * turns + 2.3 * phase)
  );
}

/** A smooth start and end between 0 and 1. */
export function ease(share: number): number {
  const t = Math.min(1, Math.max(0, share));
  return t * t * (3 - 2 * t);
}

/** The largest zoom of a motion. */
export function nearest(motion: Motion): number {
  return 1 + motion.closer;
}

// One axis is set, from -10 to 10; its size scales the move.
function fromAxes(axes: Readonly<Record<string, number>>): Motion {
  const [axis, amount] = Object.entries(axes).find(([, value]) => value !== 0) ?? [undefined, 0];
  const size = Math.min(1, Math.abs(amount) / 10);
  const closer = 0.05 + 0.11 * size;
  const sign = Math.sign(amount);
  switch (axis) {
    case "horizontal":
      return { ...STILL, name: sign < 0 ? "move left" : "move right", closer, across: sign };
    case "pan":
      return { ...STILL, name: sign < 0 ? "pan left" : "pan right", closer, across: sign };
    case "vertical":
      return { ...STILL, name: sign < 0 ? "move down" : "move up", closer, down: -sign };
    case "tilt":
      return { ...STILL, name: sign < 0 ? "tilt down" : "tilt up", closer, down: -sign };
    case "roll":
      return { ...STILL, name: "roll", closer: ROLL_CLOSER, travel: "in", roll: ROLL * size * sign };
    case "zoom":
      return { ...STILL, name: sign < 0 ? "zoom in" : "zoom out", closer, travel: sign < 0 ? "in" : "out" };
    default:
      return STILL;
  }
}

// Minus zero would make a still view look like a moving one.
function clean(value: number): number {
  return value === 0 ? 0 : value;
}
