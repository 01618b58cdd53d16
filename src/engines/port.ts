import type { Json, JsonObject } from "../base/index.ts";
import type { PreviewOptions } from "../contract/index.ts";
import type { RoleRequest } from "./role-request.ts";

export type { PreviewOptions };

/** What an engine is asked to do. */
export interface EngineJob {
  readonly taskId: string;
  readonly account: string;
  readonly externalId: string | null;
  /** Endpoint id of the contract and the exact wire body, for engines that forward it. */
  readonly endpoint: string;
  readonly body: JsonObject;
  /** The same request read by role, its media as local files. */
  readonly request: RoleRequest;
  /** What the caller asked of a preview. */
  readonly preview?: PreviewOptions;
}

/** What an engine may use while it works. */
export interface EngineRun {
  /** Aborts when the task is to stop: the server shuts down or the task is handed to another node. */
  readonly signal: AbortSignal;
  /** Tells how far it is: 0 to 100 and a stage in a word or two. */
  progress(percent: number, stage: string): void;
}

/** A local file that an engine made. The receiver moves it away or deletes it. */
export interface MadeFile {
  readonly path: string;
  readonly mime: string;
  /** True length in seconds as the wire writes it, such as `5.042`; absent for pictures. */
  readonly seconds?: string;
}

/** What an engine made, in the order in which the request asks for it. */
export type Artifact =
  | (MadeFile & {
      readonly kind: "video";
      readonly watermarked?: MadeFile;
      /** One picture that stands for the whole. */
      readonly poster?: MadeFile;
      /** Pictures from all of it on one sheet. */
      readonly sheet?: MadeFile;
    })
  /** Pictures of one series share a group, and so do those of one set to choose from. */
  | (MadeFile & { readonly kind: "image"; readonly watermarked?: MadeFile; readonly group?: string })
  /** One sound, in each format that the work has. */
  | { readonly kind: "audio"; readonly mp3?: MadeFile; readonly wav?: MadeFile };

/** How a job ended. A failure is a result, not an exception: its reason goes to `task_status_msg`. */
export type EngineOutcome =
  | { readonly ok: true; readonly artifacts: readonly Artifact[] }
  | { readonly ok: false; readonly reason: string };

/** Why an engine cannot serve a job at all; the server answers 501 with it. */
export interface Unsupported {
  readonly reason: string;
  readonly fix: string;
}

/**
 * Something that turns a request into media. `submit` is called once per task and its handle made durable; `settle` may be called
 * again after a crash, with the same handle, and must end the same way. Exceptions mean "try again later"; outcomes are final.
 */
export interface Engine {
  readonly name: string;
  /** Whether a submit costs money. */
  readonly billable: boolean;
  /** Undefined when the engine can serve the job's request. */
  refuses(request: RoleRequest): Unsupported | undefined;
  submit(job: EngineJob, run: EngineRun): Promise<Json>;
  settle(handle: Json, job: EngineJob, run: EngineRun): Promise<EngineOutcome>;
  /** A spoken sample of a voice of the catalogue as WAV bytes, when the engine has voices. */
  speakSample?(voiceId: string): Promise<Uint8Array>;
  /**
   * The sound of a clip (mp4 or mov, a local file) as an mp3, when the engine can take it out. The receiver moves it away or deletes it.
   * @throws OnetakeError when the clip has none; the signal's reason.
   */
  takeSound?(clip: string, run: EngineRun): Promise<MadeFile>;
  close(): Promise<void>;
}
