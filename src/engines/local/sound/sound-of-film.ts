import type { Stereo } from "../../../media/codec.ts";
import type { Scene } from "../plan/scene.ts";
import { mixPlan } from "./mix-plan.ts";
import { mixSound } from "./mix-sound.ts";
import type { SoundKit } from "./sound-kit.ts";

/** The sound of a film; undefined when it has none. */
export async function soundOfFilm(kit: SoundKit, scene: Scene): Promise<Stereo | undefined> {
  if (scene.audio) return await mixPlan(kit, scene.audio);
  return scene.sound || scene.keptSound !== undefined ? await mixSound(kit, scene) : undefined;
}

/** Whether a film's sound is made of files that have to be read. */
export function readsSound({ audio, keptSound }: Scene): boolean {
  return keptSound !== undefined || audio?.own !== undefined || audio?.given !== undefined;
}
