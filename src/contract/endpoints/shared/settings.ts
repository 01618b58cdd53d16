import type { Field, Member } from "../../vocabulary/index.ts";
import { choice, decimal, text } from "./fields.ts";
import { secondsMembers } from "./multi-shot.ts";

/** The model of a create, by wire name. */
export function modelField(names: readonly string[], standard: string): Field {
  const members = names.map((value) => ({ value, meaning: `The model ${value}.` }));
  return choice("model_name", "Which model makes the result.", members, { role: "model", default: standard });
}

/** The main prompt, up to 2500 characters. */
export function promptField(meaning: string): Field {
  return text("prompt", meaning, { max: 2500, role: "prompt", presence: "conditional" });
}

/** What must not be seen, up to 2500 characters. */
export const negativePromptField: Field = text("negative_prompt", "What must not be seen.", {
  max: 2500,
  role: "negative-prompt",
});

/** Whether the clip gets sound made with it. */
export const soundField: Field = choice(
  "sound",
  "Whether speech and sound are made with the picture.",
  [
    { value: "on", meaning: "With sound.", means: true, needs: "nativeAudio" },
    { value: "off", meaning: "Silent.", means: false },
  ],
  { role: "sound", default: "off" },
);

const MODES: readonly Member[] = [
  { value: "std", meaning: "720P.", means: "720p", needs: "resolutions:720p" },
  { value: "pro", meaning: "1080P.", means: "1080p", needs: "resolutions:1080p" },
  { value: "4k", meaning: "4K, since 2026-04-23.", means: "4k", needs: "resolutions:4k" },
];

/** The quality mode, which fixes the picture size. Its default differs from endpoint to endpoint. */
export function modeField(standard: string): Field {
  return choice("mode", "Quality mode; it fixes the size of the picture.", MODES, { role: "resolution", default: standard });
}

/** The quality mode of endpoints that make 720P and 1080P only. */
export function smallModeField(options: { readonly presence?: "required"; readonly default?: string }): Field {
  const members = MODES.filter((member) => member.means !== "4k");
  return choice("mode", "Quality mode; it fixes the size of the picture.", members, { role: "resolution", ...options });
}

const RATIOS: readonly Member[] = ["16:9", "9:16", "1:1"].map((value) => ({
  value,
  meaning: `Width to height ${value}.`,
  means: value,
}));

/** The shape of the picture. */
export function ratioField(options: { readonly presence: "optional" | "conditional"; readonly default?: string }): Field {
  return choice("aspect_ratio", "Width to height of the picture, where no picture or clip fixes it.", RATIOS, {
    role: "ratio",
    ...options,
  });
}

/** The length of the clip as digits; which of them a model takes is the model's own capability. */
export const durationField: Field = choice("duration", "Length of the clip in seconds, as digits.", secondsMembers(3, 15), {
  role: "seconds",
  default: "5",
});

/** The length of endpoints that make clips of 5 and 10 s only. */
export function fiveOrTenField(meaning: string, options: { readonly default?: string } = {}): Field {
  return choice("duration", meaning, [...secondsMembers(5, 5), ...secondsMembers(10, 10)], { role: "seconds", ...options });
}

/** How closely the prompt is followed; only the 1.x models heed it. */
export const guidanceField: Field = decimal("cfg_scale", "How closely the prompt is followed: 0 loosely, 1 strictly.", [0, 1], {
  role: "guidance",
  default: 0.5,
});
