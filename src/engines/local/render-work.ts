import type { RenderTools } from "./kit.ts";
import type { Scene, Voice } from "./plan/scene.ts";
import type { SoundPlan } from "./plan/sound-plan.ts";
import type { Still } from "./plan/still.ts";

/** What the render child is asked to do: plain data, and local paths at most. Files are names in the child's own folder. */
export type RenderWork =
  | { readonly kind: "film"; readonly scene: Scene; readonly files: FilmFiles }
  | { readonly kind: "sound"; readonly plan: SoundPlan; readonly files: SoundFiles }
  | { readonly kind: "stills"; readonly stills: readonly Still[] }
  /** The sound of the clip at `path`, as an mp3. */
  | { readonly kind: "take-sound"; readonly path: string; readonly file: string }
  | { readonly kind: "sample"; readonly text: string; readonly voice: Voice };

/** Work, and the memory in megabytes and the time in milliseconds that it may take. */
export interface BoundedWork {
  readonly work: RenderWork;
  readonly memoryMb: number;
  readonly deadlineMs: number;
}

/** The job with room for a speech model of the user's own, of whose needs nothing is known here, where its work speaks with one. */
export function withRoomForSpeech<Job extends BoundedWork>({ speech }: RenderTools, job: Job): Job {
  if (speech === undefined || !speaks(job.work)) return job;
  return { ...job, memoryMb: job.memoryMb + 2_000, deadlineMs: job.deadlineMs + 120_000 };
}

function speaks(work: RenderWork): boolean {
  if (work.kind === "sample") return true;
  if (work.kind === "sound") return work.plan.speech !== undefined;
  if (work.kind === "stills" || work.kind === "take-sound") return false;
  const { audio, sound, shots } = work.scene;
  return audio?.speech !== undefined || (sound && shots.some(({ lines }) => lines.length > 0));
}

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
