import type { FastifyRequest } from "fastify";

import type { TaskRow } from "../../store/index.ts";
import { expiryOf, toQuery } from "./expiry.ts";

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
} as const;

/**
 * Addresses for one caller: under the configured public address, else under the one that the caller used. Those of results die after
 * `retentionDays`, as many as the service has unless said, never for 0.
 */
export function createAddresses(
  request: Pick<FastifyRequest, "host">,
  baseUrl: string | undefined,
  retentionDays?: number,
): Addresses {
  return addressesUnder(baseUrl ?? `http://${request.host}`, retentionDays);
}

/** Addresses under a public address of the server. */
export function addressesUnder(baseUrl: string, retentionDays?: number): Addresses {
  const base = baseUrl.replace(/\/+$/, "");
  const at = (path: string, values: Readonly<Record<string, string>>): string =>
    base + path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
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
