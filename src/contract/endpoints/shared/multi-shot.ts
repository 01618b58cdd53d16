import type { Field, Member } from "../../vocabulary/index.ts";
import { choice, flag, list, text, whole } from "./fields.ts";

/**
 * The multi-shot cluster: a flag, how the shots are cut, and the shots themselves (1 to 6, counted from 1, seconds as digits).
 */
export const multiShotFields: readonly Field[] = [
  flag("multi_shot", "Whether the clip is made of several shots. When true with `customize`, `prompt` has no effect.", {
    role: "multi-shot",
    default: false,
  }),
  choice(
    "shot_type",
    "How the shots are cut; needed when `multi_shot` is true.",
    [
      { value: "customize", meaning: "The shots are listed in `multi_prompt`.", means: "listed" },
      { value: "intelligence", meaning: "The model cuts the one `prompt` by itself.", means: "free" },
    ],
    { role: "shot-kind", presence: "conditional" },
  ),
  list(
    "multi_prompt",
    "The shots in order; needed with `customize`. Their seconds add up to `duration`.",
    [
      whole("index", "Number of the shot, counted from 1.", [1, 6], { presence: "required", role: "shot-index" }),
      text("prompt", "What happens in the shot.", { presence: "required", max: 512, role: "shot-prompt" }),
      choice("duration", "Seconds of the shot as digits.", secondsMembers(1, 15), { presence: "required", role: "shot-seconds" }),
    ],
    { min: 1, max: 6, role: "shots", presence: "conditional" },
  ),
];

/** Members of a length in seconds as digits, `first` to `last`. */
export function secondsMembers(first: number, last: number): readonly Member[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => {
    const seconds = first + offset;
    return { value: String(seconds), meaning: `${seconds} s`, means: seconds };
  });
}
