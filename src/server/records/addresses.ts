import type { FastifyRequest } from "fastify";

import type { TaskRow } from "../../store/index.ts";
import { expiryOf, toQuery } from "./expiry.ts";
import type { Standard } from "../../contract/index.ts";

/** Addresses of the files that answers name. */
export interface Addresses {
  /** A blob under a file name; the name is for people only. */
  blob(id: string, name: string): string;
  /** The same for what a task made: addresses that die when their days are over. */
  ofResults(task: Pick<TaskRow, "updatedAt" | "drill">): Pick<Addresses, "blob">;
  voiceSample(voiceId: string): string;
  presetPicture(name: string): string;
}

/** Paths of everything that the real service does not have. */
export const localPaths = {
  media: "/onetake/media/:blob/:name",
  voiceSample: "/onetake/voices/:voice/sample.wav",
  presetPicture: "/onetake/presets/:name",
  health: "/healthz",
  metrics: "/metrics",
  home: "/",
  style: "/onetake/pages/style.css",
  tasks: "/onetake/tasks",
  task: "/onetake/tasks/:id",
  openApi: "/onetake/openapi/:document",
  docs: "/onetake/docs/:standard",
  docsScript: "/onetake/docs/scalar.js",
  docsStart: "/onetake/docs/:standard/start.js",
} as const;

/** The address of this server for one caller, without a slash at its end: the configured public one, else the one that the caller used. */
export function baseOf(request: Pick<FastifyRequest, "host" | "protocol">, baseUrl: string | undefined): string {
  return baseUrl?.replace(/\/+$/, "") ?? `${request.protocol}://${request.host}`;
}

/** A path of {@link localPaths} with its named parts filled in. */
export function fillPath(path: string, values: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
}

/** Path of the interactive reference of a standard. */
export function docsPath(standard: Standard): string {
  return fillPath(localPaths.docs, { standard });
}

/** Path of the OpenAPI document of a standard. */
export function openApiPath(standard: Standard): string {
  return fillPath(localPaths.openApi, { document: `${standard}.json` });
}

/**
 * Addresses for one caller, under {@link baseOf}. Those of results die after `retentionDays`, as many as the service has unless said,
 * never for 0.
 */
export function createAddresses(
  request: Pick<FastifyRequest, "host" | "protocol">,
  baseUrl: string | undefined,
  retentionDays?: number,
): Addresses {
  return addressesUnder(baseOf(request, baseUrl), retentionDays);
}

/** Addresses under an address of the server. */
export function addressesUnder(baseUrl: string, retentionDays?: number): Addresses {
  const base = baseUrl.replace(/\/+$/, "");
  const at = (path: string, values: Readonly<Record<string, string>>): string => base + fillPath(path, values);
  return {
    blob: (blob, name) => at(localPaths.media, { blob, name }),
    ofResults: (task) => {
      const end = toQuery(expiryOf(task, retentionDays));
      return { blob: (blob, name) => at(localPaths.media, { blob, name }) + end };
    },
    voiceSample: (voice) => at(localPaths.voiceSample, { voice }),
    presetPicture: (name) => at(localPaths.presetPicture, { name }),
  };
}
