import { findFfmpeg } from "./codec/ffmpeg/find-ffmpeg.ts";
import { hasNodeAv } from "./codec/node-av/has-node-av.ts";
import type { CodecChoice, CodecName } from "./codec/open-codec.ts";
import { hasPart } from "./has-part.ts";

/** Which codec is wanted: one by its name, or whichever is there, node-av before ffmpeg. */
export type CodecWish = "auto" | CodecName;

/** What {@link findCodec} looks for, and where. */
export interface CodecSearch {
  /** `auto` by default. */
  readonly wish?: CodecWish | undefined;
  /** Path of an ffmpeg to use; `ONETAKE_FFMPEG` by default, else the first that works in the folders of `PATH`. */
  readonly ffmpeg?: string | undefined;
  /** Where `ONETAKE_FFMPEG` and `PATH` are read; the environment of this process by default. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Whether an optional package is installed; looked up by default. */
  readonly hasPart?: ((name: string) => boolean) | undefined;
}

/** A codec that is there, or why there is none and what to install. */
export type CodecFinding =
  | { readonly choice: CodecChoice; readonly version: string }
  | { readonly choice: undefined; readonly reason: string; readonly fix: string };

/**
 * Finds a codec for render children. Nothing heavy is loaded: node-av is looked for, an ffmpeg is asked what it can do (about a tenth of
 * a second, while this process waits, and only where node-av is not taken).
 */
export function findCodec(search: CodecSearch = {}): CodecFinding {
  const { wish = "auto" } = search;
  if (wish === "node-av") return findNodeAv(search);
  const first = wish === "auto" ? findNodeAv(search) : undefined;
  if (first?.choice) return first;
  const second = findSystemFfmpeg(search);
  if (second.choice || first === undefined) return second;
  return { choice: undefined, reason: `${first.reason}, and ${second.reason}`, fix: `${first.fix}, or ${second.fix}` };
}

function findNodeAv({ hasPart: isThere = hasPart }: CodecSearch): CodecFinding {
  const part = "node-av";
  if (isThere(part) && hasNodeAv()) return { choice: { name: part }, version: part };
  return {
    choice: undefined,
    reason: isThere(part) ? `${part} has no build for this machine` : `${part} is not installed`,
    fix: `run \`npm install ${part}\` where Onetake is installed`,
  };
}

function findSystemFfmpeg({ ffmpeg, environment = process.env }: CodecSearch): CodecFinding {
  const found = findFfmpeg(ffmpeg ?? (environment["ONETAKE_FFMPEG"] || undefined), environment["PATH"] ?? "");
  if ("path" in found) return { choice: { name: "ffmpeg", path: found.path }, version: found.version };
  return {
    choice: undefined,
    reason: found.reason,
    fix: "install ffmpeg 5.1 or newer with libx264 and libmp3lame, on PATH or where ONETAKE_FFMPEG points",
  };
}
