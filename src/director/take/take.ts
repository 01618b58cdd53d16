import { OnetakeError, isJsonObject, parseJson, stringifyJson, type Disk, type Json } from "../../base/index.ts";
import type { PreviewOptions } from "../../contract/index.ts";
import { joinPath } from "../paths.ts";

/** One attempt at a scene, as `take.json` keeps it. Every step writes it before the next begins, so that a crash loses nothing. */
export interface Take {
  readonly format: 1;
  readonly state: "open" | "done" | "failed";
  readonly title: string;
  /** The scene file as it was named, and the SHA-256 of its text. */
  readonly scene: FileDigest;
  /** Every picture that went in. */
  readonly inputs: readonly FileDigest[];
  readonly contract: string;
  /** Our own id of the task. It is durable before the task is created, so the task can always be found again. */
  readonly externalId: string;
  /** Null until the take first meets a server; it never changes servers after that. */
  readonly server: TakeServer | null;
  /** How its preview is drawn, where that was chosen; it keeps it when it is resumed. */
  readonly preview?: PreviewOptions;
  readonly elements: readonly TakeElement[];
  /** Null until `request.json` holds the exact body. */
  readonly request: TakeRequest | null;
  /** The service's id of the task; null until it is known. */
  readonly taskId: string | null;
  /** Null until the task ended. */
  readonly outcome: TakeOutcome | null;
  /** Null until `video.mp4` is here and was probed. */
  readonly video: TakeVideo | null;
  /** Null until it was tried; `missing` says why there is none. */
  readonly contactSheet: { readonly file: string } | { readonly missing: string } | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface FileDigest {
  readonly path: string;
  readonly sha256: string;
}

/** The server of a take. `id` names the same library of tasks and elements for ever; `baseUrl` is null for the embedded server. */
export interface TakeServer {
  readonly id: string;
  readonly baseUrl: string | null;
  readonly engine: string;
}

/** The element of a cast member. `key` is the digest of what it is made of. */
export interface TakeElement {
  readonly cast: string;
  readonly key: string;
  readonly taskId: string;
  readonly elementId: string;
  /** It was found on the server, not made by this run of the take. */
  readonly reused: boolean;
}

export interface TakeRequest {
  readonly endpoint: string;
  /** SHA-256 of `request.json`. */
  readonly sha256: string;
  /** Units that the price list gives, least and most (null when no price is known), and the pack that pays. */
  readonly price: { readonly pack: string; readonly min: number; readonly max: number | null; readonly explanation: string };
  /** Whole seconds of each shot, for the contact sheet. */
  readonly shots: readonly number[];
}

export interface TakeOutcome {
  readonly state: "succeeded" | "failed";
  /** Why it failed; null when it did not. */
  readonly reason: string | null;
  /** Units taken, as the service says it; null when it does not. */
  readonly units: string | null;
}

/** The result as it was measured, not as it was promised. */
export interface TakeVideo {
  readonly sha256: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  readonly fps: number;
  readonly codec: string;
  readonly audio: string | null;
}

/** A `take.json` that cannot be read. The remedy is to begin a new take. */
export class TakeUnreadable extends OnetakeError {
  override readonly name = "TakeUnreadable";
}

const FILE = "take.json";

/** The take of a folder, or undefined when its first step was not yet durable. */
export async function readTake(disk: Disk, folder: string): Promise<Take | undefined> {
  const path = joinPath(folder, FILE);
  if ((await disk.facts(path)) === undefined) return undefined;
  const value = parseTake(new TextDecoder().decode(await disk.read(path)), path);
  if (isJsonObject(value) && value["format"] === 1) return value as unknown as Take; // format 1 is written by writeTake alone
  throw unreadable(path);
}

/** Writes `take.json` so that a crash leaves the old or the new one. */
export async function writeTake(disk: Disk, folder: string, take: Take): Promise<void> {
  await disk.write(joinPath(folder, FILE), `${stringifyJson(take as unknown as Json, 2)}\n`); // a take holds JSON values only
}

function parseTake(text: string, path: string): Json {
  try {
    return parseJson(text);
  } catch (thrown) {
    throw unreadable(path, thrown);
  }
}

function unreadable(path: string, cause?: unknown): TakeUnreadable {
  return new TakeUnreadable("take-unreadable", `${path} is not a take that this version wrote`, {
    cause,
    fix: "Begin a new take.",
  });
}
