import type { Json, JsonObject } from "../base/index.ts";
import type { Endpoint, Lost, PreviewOptions, TrueReason } from "../contract/index.ts";
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
  /** What lets a billable create out, once; absent for engines that are free, and for what was submitted before. */
  readonly ticket?: Ticket;
}

/** The permission for one billable create. Only the guard of the tasks makes one. */
export interface Ticket {
  /** `sealOf` the body that may leave, and no other. */
  readonly seal: string;
  /**
   * Writes down that the create is sent, durably and once. Called when everything is ready, right before the bytes leave; nothing may leave
   * when it rejects.
   * @throws SpendRefused when there is no live approval any more, or when it was sent before.
   */
  redeem(): Promise<void>;
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
  | { readonly ok: true; readonly artifacts: readonly Artifact[]; readonly paid?: Paid }
  | { readonly ok: false; readonly reason: string; readonly paid?: Paid };

/** What a billable engine tells of the end of a job. */
export interface Paid {
  /** Units that were taken, as decimal text; null where the other side does not tell. */
  readonly units: string | null;
  /** Where it was made. */
  readonly host: string;
  /** Ids of the artifacts there, in their order; empty texts where it has none. */
  readonly ids: readonly string[];
  /** When the other side removes its copies, Unix milliseconds. */
  readonly until: number;
  /** Why it failed, where it did. */
  readonly why?: TrueReason;
  /** What an operation that answers at once has answered, where that is no record of a task; its pictures are among the artifacts too. */
  readonly answer?: JsonObject;
  /** What a task made there that is no file: elements and voices with their ids. */
  readonly items?: readonly { readonly kind: "element" | "voice"; readonly id: string; readonly name: string }[];
}

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
  /** What engines have that cost money; absent for all others. */
  readonly paid?: PaidWays;
  /** A spoken sample of a voice of the catalogue as WAV bytes, when the engine has voices. */
  speakSample?(voiceId: string): Promise<Uint8Array>;
  /**
   * The sound of a clip (mp4 or mov, a local file) as an mp3, when the engine can take it out. The receiver moves it away or deletes it.
   * @throws OnetakeError when the clip has none; the signal's reason.
   */
  takeSound?(clip: string, run: EngineRun): Promise<MadeFile>;
  close(): Promise<void>;
}

/**
 * What a billable engine knows a task at the other side by: what its `submit` and `lookUp` answer. A person who found a task there writes
 * down its id alone, so `settle` has to do with that.
 */
export interface PaidHandle extends JsonObject {
  readonly id: string;
}

/** What a billable engine can do beside {@link Engine}. */
export interface PaidWays {
  /** Where creates go, such as `api-singapore.klingai.com`. */
  readonly host: string;
  /** How many creates may be open there at once for each model of a kind of pack, as far as that is known. */
  slots(pack: string): number | undefined;
  /**
   * How a request would travel: as it is, or translated where the key demands the other standard. Pure, for the plan shows what is lost before
   * anything is approved.
   */
  travel(endpoint: Endpoint, body: JsonObject): Travel | Unsupported;
  /**
   * Looks for the task of a create whose outcome is not known, by the external id with which it travelled; free, and undefined while there is
   * none. Answers the handle that `submit` would have answered.
   * @throws anything for "could not be asked now".
   */
  lookUp(job: EngineJob, run: EngineRun): Promise<Json | undefined>;
  /**
   * Sends a request that makes nothing and costs nothing, such as a step of a session that is open there, and answers its data. It is sent once.
   * @throws WireError with what the other side says, or that it could not be reached; TypeError for what makes something.
   */
  pass(endpoint: Endpoint, body: JsonObject, run: Pick<EngineRun, "signal">): Promise<Json>;
}

/** A request as it travels. */
export interface Travel {
  readonly endpoint: Endpoint;
  readonly body: JsonObject;
  /** What the other standard cannot say; empty where nothing is translated. */
  readonly lost: readonly Lost[];
}
