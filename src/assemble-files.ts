import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { withDeadline, type Disk, type World } from "./base/index.ts";
import type { OwnContent } from "./egress/index.ts";
import { MediaError, probeAudio, probeImage, probeVideo, warnOfAudio, warnOfImage, warnOfVideo } from "./media/index.ts";
import { isPastAddress } from "./server/index.ts";
import type { Blobs } from "./store/index.ts";
import type { Probe, ProbedMedia } from "./tasks/index.ts";

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
const AUDIO_MIMES: Readonly<Record<string, string>> = {
  wav: "audio/wav",
  mp3: "audio/mpeg",
  mp4: "audio/mp4",
  m4a: "audio/mp4",
  aac: "audio/aac",
};

// A probe takes milliseconds; whatever keeps it for so long is not worth opening.
const PROBE_MS = 10_000;

/** The media floor's probes as the one that tasks take. Refuses, by throwing, whatever a probe cannot read, or not in 10 seconds. */
export function createProbe({ disk, clock }: Pick<World, "disk" | "clock">): Probe {
  return async (medium, source) => {
    if (medium === "image") return readImage(typeof source === "string" ? await disk.read(source) : source);
    if (typeof source !== "string") throw new TypeError(`a ${medium} is probed in a file`);
    const read = medium === "video" ? readVideo : readAudio;
    return await withDeadline(PROBE_MS, clock.sleep, tooSlow, (signal) => read(source, signal));
  };
}

function readImage(content: Uint8Array): ProbedMedia {
  const facts = probeImage(content);
  const { format, bytes, width, height } = facts;
  return { format, mime: `image/${format}`, bytes, width, height, seconds: 0, warnings: warnOfImage(facts) };
}

async function readVideo(path: string, signal: AbortSignal): Promise<ProbedMedia> {
  const facts = await probeVideo(path, { signal });
  const { format, bytes, width, height, seconds, fps } = facts;
  const found = { bytes, width, height, seconds, fps, sound: facts.sound !== undefined, warnings: warnOfVideo(facts) };
  return { format, mime: VIDEO_MIMES[format] ?? "application/octet-stream", ...found };
}

async function readAudio(path: string, signal: AbortSignal): Promise<ProbedMedia> {
  const facts = await probeAudio(path, { signal });
  const { format, bytes, seconds } = facts;
  const found = { bytes, width: 0, height: 0, seconds, sound: true, warnings: warnOfAudio(facts) };
  return { format, mime: AUDIO_MIMES[format] ?? "application/octet-stream", ...found };
}

function tooSlow(): MediaError {
  return new MediaError("too-large", `The file could not be read in ${PROBE_MS / 1000} seconds.`);
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
