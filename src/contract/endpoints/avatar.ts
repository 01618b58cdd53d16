import { oneSoundRule } from "../rules/lip-sync.ts";
import type { Endpoint, Field } from "../vocabulary/index.ts";
import { avatarExamples } from "./examples/avatar.ts";
import { taskFields, videosField, watermarkEcho } from "./shared/answers.ts";
import { media, text } from "./shared/fields.ts";
import { legacyImage } from "./shared/media.ts";
import { sharedRefusals } from "./shared/refused.ts";
import { smallModeField } from "./shared/settings.ts";
import { madeSoundField, soundFileField } from "./shared/sound.ts";
import { commonTail } from "./shared/tail.ts";
import { defineTaskFamily } from "./shared/task-family.ts";

const bodyFields: readonly Field[] = [
  media("image", "Who speaks; the result has the shape of this picture.", legacyImage, { presence: "required", role: "image" }),
  madeSoundField("A sound of the speech endpoint, at most 30 days old, 2 to 300 s long."),
  soundFileField("The sound, 2 to 300 s long; the result is as long.", 300),
  text("prompt", "What the figure does, how it feels, how the camera moves.", { max: 2500, role: "prompt" }),
  smallModeField({ default: "std" }),
  ...commonTail,
];

/** A picture that speaks: create, query one, list. It has no model, no length and no ratio of its own. */
export const avatar: readonly Endpoint[] = defineTaskFamily(
  {
    family: "avatar",
    resource: "avatar",
    noun: "a picture that speaks",
    path: "/v1/videos/avatar/image2video",
    product: "video",
    kind: "avatar",
    answerFields: taskFields(videosField, [watermarkEcho]),
  },
  { bodyFields, models: [], rules: [oneSoundRule], refusedForms: sharedRefusals(["image"]), examples: avatarExamples },
);
