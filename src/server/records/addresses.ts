import type { FastifyRequest } from "fastify";

/** Addresses of the files that answers name. */
export interface Addresses {
  /** A blob under a file name; the name is for people only. */
  blob(id: string, name: string): string;
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
} as const;

/** Addresses for one caller: under the configured public address, else under the one that the caller used. */
export function createAddresses(request: Pick<FastifyRequest, "host">, baseUrl: string | undefined): Addresses {
  const base = baseUrl?.replace(/\/+$/, "") ?? `http://${request.host}`;
  const at = (path: string, values: Readonly<Record<string, string>>): string =>
    base + path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
  return {
    blob: (blob, name) => at(localPaths.media, { blob, name }),
    voiceSample: (voice) => at(localPaths.voiceSample, { voice }),
    presetPicture: (name) => at(localPaths.presetPicture, { name }),
  };
}
