import type { Clock, Disk, JsonObject, Random } from "../../base/index.ts";
import type { TaskFacts } from "../../contract/index.ts";
import type { ProbePicture } from "../scene/pictures.ts";
import type { Processes } from "./lock.ts";
import type { TakeServer, TakeVideo } from "./take.ts";

/** A task as a server tells it: read, and the record as it came. */
export interface ServerTask {
  readonly facts: TaskFacts;
  readonly record: JsonObject;
}

/** What a shoot asks of a server. Endpoints are ids of the contract's creates; their tasks are found and awaited under the same id. */
export interface ShootServer extends TakeServer {
  /** Sets the elements of a library apart from those of the server's free engines; letters, digits and dashes. */
  readonly elementMark?: string;
  /** Sends a create exactly once. */
  create(endpoint: string, body: JsonObject, signal: AbortSignal): Promise<ServerTask>;
  /** A task by its id or by our own id; undefined when the server knows none. */
  find(endpoint: string, id: string, signal: AbortSignal): Promise<ServerTask | undefined>;
  /** Waits until a task ends, well or not. */
  wait(endpoint: string, id: string, onProgress: (progress: ShootProgress) => void, signal: AbortSignal): Promise<ServerTask>;
  /** Downloads a result so that a crash leaves no half file under `path`. */
  download(url: string, path: string, signal: AbortSignal): Promise<void>;
}

/** How far the server is: 0 to 100 and a stage in a word or two. */
export interface ShootProgress {
  readonly percent: number;
  readonly stage: string;
}

/** The world of a director: files, time, chance, processes and the tools that look into media. */
export interface DirectorPorts {
  readonly disk: Disk;
  readonly clock: Clock;
  readonly random: Random;
  readonly processes: Processes;
  readonly probePicture: ProbePicture;
  /** Measures a video file; throws for anything that is none. */
  probeVideo(path: string): Promise<Omit<TakeVideo, "sha256" | "bytes">>;
  /** Draws a sheet of frames; throws, with a reason for people, where that cannot be done. */
  drawContactSheet(sheet: ContactSheetOrder, signal: AbortSignal): Promise<void>;
}

/** Which frames to draw: one cell for each moment, in seconds. */
export interface ContactSheetOrder {
  readonly video: string;
  readonly out: string;
  readonly title: string;
  readonly columns: number;
  readonly cells: readonly { readonly at: number; readonly label: string; readonly shot: number }[];
}

/** The steps of a take in their order. */
export type StepName = "element" | "compile" | "create" | "wait" | "download" | "contact-sheet";

/** What happens during a shoot, for whoever watches. */
export type ShootEvent =
  | { readonly kind: "step"; readonly step: StepName; readonly detail: string }
  | { readonly kind: "progress"; readonly progress: ShootProgress };
