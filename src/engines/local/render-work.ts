import type { RenderTools } from "./kit.ts";
import type { Scene, Voice } from "./plan/scene.ts";
import type { SoundPlan } from "./plan/sound-plan.ts";
import type { Still } from "./plan/still.ts";

/** What the render child is asked to do: plain data, and local paths at most. Files are names in the child's own folder. */
export type RenderWork =
  | { readonly kind: "film"; readonly scene: Scene; readonly files: FilmFiles }
  | { readonly kind: "sound"; readonly plan: SoundPlan; readonly files: SoundFiles }
  | { readonly kind: "stills"; readonly stills: readonly Still[] }
  | { readonly kind: "sample"; readonly text: string; readonly voice: Voice };

/** Work, and what it is done with. */
export interface RenderOrder {
  readonly work: RenderWork;
  readonly tools: RenderTools;
}

/** The sound alone, in the formats that are asked for. */
export interface SoundFiles {
  readonly mp3?: string;
  readonly wav?: string;
}

/** A film, and what is asked for beside it. */
export interface FilmFiles extends SoundFiles {
  readonly film: string;
  /** The copy with a mark. */
  readonly marked?: string;
  /** One frame that stands for the whole, and frames of all of it on one sheet: JPEG. */
  readonly poster?: string;
  readonly sheet?: string;
}
