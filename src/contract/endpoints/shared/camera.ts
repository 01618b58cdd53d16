import type { Field } from "../../vocabulary/index.ts";
import { choice, decimal, record } from "./fields.ts";

const AXES: readonly (readonly [name: string, meaning: string])[] = [
  ["horizontal", "Move along the x axis; negative is left."],
  ["vertical", "Move along the y axis; negative is down."],
  ["pan", "Turn about the y axis; negative is left."],
  ["tilt", "Turn about the x axis; negative is down."],
  ["roll", "Turn about the z axis; negative is counter-clockwise."],
  ["zoom", "Focal length; negative is longer, the view narrower."],
];

/** Names of the six camera axes, as paths of the body. */
export const cameraAxisPaths: readonly string[] = AXES.map(([name]) => `camera_control.config.${name}`);

/** The camera cluster: a preset, or `simple` with exactly one axis that is not zero. Whether `type` is needed differs. */
export function cameraField(typePresence: "required" | "optional"): Field {
  const type = choice(
    "type",
    "A preset move, or `simple` for one axis of `config`.",
    [
      { value: "simple", meaning: "One axis of `config`.", means: "simple" },
      { value: "down_back", meaning: "Sinks and pulls back.", means: "down-back" },
      { value: "forward_up", meaning: "Pushes in and tilts up.", means: "forward-up" },
      { value: "right_turn_forward", meaning: "Turns right, then advances.", means: "right-turn-forward" },
      { value: "left_turn_forward", meaning: "Turns left, then advances.", means: "left-turn-forward" },
    ],
    { presence: typePresence, role: "camera-move" },
  );
  const axes = AXES.map(([name, meaning]) => decimal(name, meaning, [-10, 10]));
  const config = record("config", "The six axes; only for `simple`, exactly one not zero.", axes, {
    presence: "conditional",
    role: "camera-axes",
  });
  return record("camera_control", "How the camera moves; without it the model chooses.", [type, config], { role: "camera" });
}
