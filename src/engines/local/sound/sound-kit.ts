import type { RenderKit } from "../kit.ts";

/** What a sound is made with. */
export interface SoundKit extends Pick<RenderKit, "openSpeech"> {
  readonly codec: Pick<RenderKit["codec"], "readSound">;
}
