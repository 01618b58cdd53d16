import type { JsonObject } from "../../base/index.ts";
import { readOrder } from "../price/order.ts";
import { readRoles, type RoleValues } from "../roles/read-roles.ts";
import type { Endpoint, Resolution } from "../vocabulary/index.ts";

/** What the ledgers tell of a task's work, in neutral words. */
export interface WorkFacts {
  /** The kind of work, in words. */
  readonly title: string;
  /** Wire name of the model; empty where the work has none. */
  readonly model: string;
  readonly resolution?: Resolution;
  /** Length of the clip as decimal text. */
  readonly seconds?: string;
  /** The rest is said of clips only. */
  readonly videoInput?: boolean;
  readonly sound?: "native" | "original" | "off";
  readonly voiceControl?: boolean;
}

const RESOLUTIONS: readonly string[] = ["720p", "1080p", "4k"] satisfies readonly Resolution[];

/** Reads from a request what the ledgers tell of its work; `seconds` is the length of the clip that was made. */
export function describeWork(endpoint: Endpoint, body: JsonObject, model: string, seconds?: string): WorkFacts {
  const roles = readRoles(endpoint, body);
  const { size, audio, videoInput, kind } = readOrder(endpoint, body, roles);
  return {
    title: kind.replaceAll("-", " "),
    model,
    ...(size !== undefined && RESOLUTIONS.includes(size) && { resolution: size as Resolution }), // it is one of them
    ...(seconds !== undefined && { seconds }),
    ...(endpoint.product === "video" && {
      videoInput,
      sound: audio === "silent" ? (keepsSound(roles) ? "original" : "off") : "native",
      voiceControl: audio === "voice",
    }),
  };
}

function keepsSound(roles: RoleValues): boolean {
  const isKept = roles.all("videos").some((item) => roles.within(item, "keep-sound")?.means === true);
  return isKept || roles.one("keep-sound")?.means === true || roles.one("audio")?.means === "original";
}
