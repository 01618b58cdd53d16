import { join } from "node:path";

import type { Disk } from "../../base/index.ts";
import { probeAudio, probeImage, probeVideo } from "../../media/index.ts";
import type { Out } from "../context.ts";
import { toTable } from "../terminal/table.ts";
import type { NamedFile } from "./place-files.ts";

/** A file of a render, as it was found by reading it. */
export interface MadeFacts {
  readonly file: string;
  readonly kind: NamedFile["kind"];
  readonly mime: string;
  readonly bytes: number;
  readonly width?: number;
  readonly height?: number;
  readonly seconds?: number;
  readonly fps?: number;
  /** Codec of the sound of a film; null when it is silent. */
  readonly sound?: string | null;
}

/** Reads what was made, file by file. */
export async function readMade(disk: Disk, folder: string, files: readonly NamedFile[]): Promise<readonly MadeFacts[]> {
  return await Promise.all(
    files.map(async ({ name, kind, made: { mime } }) => {
      const path = join(folder, name);
      const bytes = (await disk.facts(path))?.bytes ?? 0;
      return { file: name, kind, mime, bytes, ...(await measure(disk, path, mime)) };
    }),
  );
}

/** Writes a table of what was made, with the paths. */
export function showMade(out: Out, folder: string, made: readonly MadeFacts[]): void {
  const rows = made.map((facts) => [
    join(folder, facts.file),
    facts.kind,
    facts.width === undefined ? "" : `${facts.width} x ${facts.height}`,
    facts.seconds === undefined ? "" : `${facts.seconds.toFixed(3)} s`,
    toSize(facts.bytes),
    facts.sound === undefined ? "" : out.ink.dim(facts.sound ?? "silent"),
  ]);
  out.write(toTable(rows));
}

async function measure(disk: Disk, path: string, mime: string): Promise<Partial<MadeFacts>> {
  if (mime.startsWith("video/")) {
    const { width, height, seconds, fps, sound } = await probeVideo(path);
    return { width, height, seconds, fps, sound: sound?.codec ?? null };
  }
  if (mime.startsWith("audio/")) return { seconds: (await probeAudio(path)).seconds };
  const { width, height } = probeImage(await disk.read(path));
  return { width, height };
}

function toSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
