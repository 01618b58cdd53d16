import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Disk } from "./base/index.ts";
import type { OwnContent } from "./egress/index.ts";
import { probeAudio, probeImage, probeVideo } from "./media/index.ts";
import { isPastAddress } from "./server/index.ts";
import type { Blobs } from "./store/index.ts";
import type { Probe } from "./tasks/index.ts";

/** Folder of the package's own files. */
const ASSETS = fileURLToPath(new URL("../assets/", import.meta.url));
const MANIFEST = fileURLToPath(new URL("../package.json", import.meta.url));

const OWN_FILE = /^\/onetake\/media\/([0-9a-f]{64})\//;

/**
 * What one of our own file addresses stands for; it is read from the store, for the guard lets nobody reach this machine. An address
 * whose days are over stands for nothing.
 */
export async function ownContent(
  blobs: Blobs,
  origins: readonly string[],
  address: string,
  now: number,
): Promise<OwnContent | undefined> {
  const target = URL.canParse(address) ? new URL(address) : undefined;
  if (target && isPastAddress(target.searchParams, now)) return undefined;
  const id = target && origins.includes(target.origin) ? OWN_FILE.exec(target.pathname)?.[1] : undefined;
  if (id === undefined || (await blobs.size(id)) === undefined) return undefined;
  return { pieces: blobs.read(id), mime: "application/octet-stream" };
}

const VIDEO_MIMES: Readonly<Record<string, string>> = {
  mp4: "video/mp4",
  mov: "video/quicktime",
  webm: "video/webm",
  matroska: "video/x-matroska",
};
const AUDIO_MIMES: Readonly<Record<string, string>> = { wav: "audio/wav", mp3: "audio/mpeg", mp4: "audio/mp4", aac: "audio/aac" };

/** The media floor's probes as the one that tasks take. Refuses, by throwing, whatever a probe cannot read. */
export function createProbe(disk: Disk): Probe {
  return async (medium, path) => {
    if (medium === "image") {
      const { format, bytes, width, height } = probeImage(await disk.read(path));
      return { format, mime: `image/${format}`, bytes, width, height, seconds: 0 };
    }
    if (medium === "video") {
      const { format, bytes, width, height, seconds, fps } = await probeVideo(path);
      return { format, mime: VIDEO_MIMES[format] ?? "application/octet-stream", bytes, width, height, seconds, fps };
    }
    const { format, bytes, seconds } = await probeAudio(path);
    return { format, mime: AUDIO_MIMES[format] ?? "application/octet-stream", bytes, width: 0, height: 0, seconds };
  };
}

/** Path of a picture of the preset elements. */
export function presetPicture(name: string): string {
  return join(ASSETS, "presets", name);
}

/** The package's version, from its own manifest. */
export async function readVersion(disk: Disk): Promise<string> {
  const manifest = JSON.parse(new TextDecoder().decode(await disk.read(MANIFEST))) as { version: string }; // our own package.json
  return manifest.version;
}

/** The content of a file, or undefined when it is not there. */
export async function readIfThere(disk: Disk, path: string): Promise<Uint8Array | undefined> {
  return (await disk.facts(path)) ? await disk.read(path) : undefined;
}
