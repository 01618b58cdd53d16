import type { Field, Member } from "../../vocabulary/index.ts";
import { choice, flag, record, whole } from "../shared/fields.ts";
import { ratioField } from "../shared/settings.ts";
import { taskOptionFields, watermarkField } from "../shared/tail.ts";

/** How the result is made. Without the record every one of its fields takes its default. */
export function settingsField(fields: readonly Field[]): Field {
  return record("settings", "How the result is made: size, length, sound.", fields, { role: "settings", default: {} });
}

/** What goes with the task and not with the picture; the same in every create of the new standard. */
export const optionsField: Field = record(
  "options",
  "What goes with the task: the caller's id, the address for callbacks, the watermark.",
  [...taskOptionFields, watermarkField],
  { role: "options" },
);

/** Whether the model may cut the clip into shots. On unless it is switched off. */
export const multiShotField: Field = flag(
  "multi_shot",
  "Whether the clip may have several shots: those that the prompt lists, else as the model cuts. False makes one take.",
  { role: "multi-shot", default: true },
);

const NATIVE: Member = { value: "native", meaning: "Made with the picture.", means: "native", needs: "nativeAudio" };
const ORIGINAL: Member = { value: "original", meaning: "That of the clip is kept.", means: "original" };
const OFF: Member = { value: "off", meaning: "None.", means: "off" };

/** The sound of an endpoint that makes it with the picture, keeps a clip's, or both. */
export function audioField(kinds: "native" | "original" | "both", standard: "off" | "original" = "off"): Field {
  const members = { native: [NATIVE, OFF], original: [ORIGINAL, OFF], both: [NATIVE, ORIGINAL, OFF] }[kinds];
  return choice("audio", "The sound of the result.", members, { role: "audio", default: standard });
}

const RESOLUTIONS: readonly Member[] = ["720p", "1080p", "4k"].map((value) => ({
  value,
  meaning: `${value.toUpperCase()}.`,
  means: value,
  needs: `resolutions:${value}`,
}));

/** The size of the picture, with or without 4K. */
export function resolutionField(has4k: boolean): Field {
  const members = has4k ? RESOLUTIONS : RESOLUTIONS.slice(0, 2);
  return choice("resolution", "Size of the picture.", members, { role: "resolution", default: "720p" });
}

/** The shape of the picture. */
export const newRatioField: Field = ratioField({ presence: "optional", default: "16:9" });

/** The length of the clip; which lengths between the bounds a model takes is the model's own capability. */
export function secondsField(min: number, max: number): Field {
  return whole("duration", "Length of the clip in seconds, a whole number.", [min, max], { role: "seconds", default: 5 });
}
