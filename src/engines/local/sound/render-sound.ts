import { OnetakeError } from "../../../base/index.ts";
import type { RenderKit } from "../kit.ts";
import type { SoundPlan } from "../plan/sound-plan.ts";
import type { SoundFiles } from "../render-work.ts";
import { mixPlan } from "./mix-plan.ts";

/** Makes a sound and writes it in the formats that are asked for. `tell` hears how far it is, 0 to 100, with a stage. */
export async function renderSound(
  kit: RenderKit,
  plan: SoundPlan,
  files: SoundFiles,
  tell: (percent: number, stage: string) => void,
): Promise<void> {
  tell(5, "sound");
  const sound = await mixPlan(kit, plan);
  // Words without a letter to say make no sound.
  if (!sound || sound.left.length === 0) throw new OnetakeError("nothing-heard", "Nothing in the text can be spoken.");
  tell(70, "write");
  if (files.mp3 !== undefined) await kit.codec.writeSound(files.mp3, "mp3", sound);
  if (files.wav !== undefined) await kit.codec.writeSound(files.wav, "wav", sound);
}
