import { join } from "node:path";

import { moveFile, type Disk } from "../../base/index.ts";
import type { Artifact, MadeFile } from "../../engines/index.ts";

/** A file that was made, under its name in the folder of results. */
export interface NamedFile {
  readonly name: string;
  readonly kind: "video" | "picture" | "sound" | "poster" | "contact sheet";
  readonly made: MadeFile;
}

/** The names of what was made: `film.mp4`, `picture-01.png`, `sound.mp3` and what belongs to them. */
export function nameFiles(artifacts: readonly Artifact[]): readonly NamedFile[] {
  const films = artifacts.filter((artifact) => artifact.kind === "video");
  const pictures = artifacts.filter((artifact) => artifact.kind === "image");
  const sounds = artifacts.filter((artifact) => artifact.kind === "audio");
  const rows = [
    ...films.flatMap((film, index): readonly Row[] => {
      const tail = films.length === 1 ? "" : `-${twoDigits(index)}`;
      return [
        [`film${tail}`, "video", film],
        [`film${tail}-watermarked`, "video", film.watermarked],
        [`poster${tail}`, "poster", film.poster],
        [`contact-sheet${tail}`, "contact sheet", film.sheet],
      ];
    }),
    ...pictures.flatMap((picture, index): readonly Row[] => [
      [`picture-${twoDigits(index)}`, "picture", picture],
      [`picture-${twoDigits(index)}-watermarked`, "picture", picture.watermarked],
    ]),
    ...sounds.flatMap(({ mp3, wav }, index): readonly Row[] => {
      const stem = sounds.length === 1 ? "sound" : `sound-${twoDigits(index)}`;
      return [
        [stem, "sound", mp3],
        [stem, "sound", wav],
      ];
    }),
  ];
  return rows.flatMap(([stem, kind, made]) => (made === undefined ? [] : [{ name: `${stem}.${endingOf(made)}`, kind, made }]));
}

/** A file that there may be: its name without ending, and what it is. */
type Row = readonly [stem: string, kind: NamedFile["kind"], made: MadeFile | undefined];

/**
 * Moves files into a folder, beside the texts given by name. What an earlier render left there under such names goes first, so that the
 * folder never holds two requests; nothing else is touched. When it fails, nothing of this render is left.
 */
export async function placeFiles(
  disk: Disk,
  folder: string,
  files: readonly NamedFile[],
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const wasThere = (await disk.facts(folder)) !== undefined;
  await disk.makeDirectory(folder);
  for (const name of await disk.list(folder)) if (isOurs(name, texts)) await disk.remove(join(folder, name));
  try {
    for (const { name, made } of files) await moveFile(disk, made.path, join(folder, name));
    for (const [name, text] of Object.entries(texts)) await disk.write(join(folder, name), text);
  } catch (thrown) {
    const names = wasThere ? [...files.map(({ name }) => name), ...Object.keys(texts)] : ["."];
    for (const name of names) await disk.remove(join(folder, name));
    throw thrown;
  }
}

function endingOf({ mime }: MadeFile): string {
  return ENDINGS[mime] ?? "bin";
}

const ENDINGS: Readonly<Record<string, string>> = {
  "video/mp4": "mp4",
  "image/png": "png",
  "image/jpeg": "jpg",
  "audio/mpeg": "mp3",
  "audio/wav": "wav",
};

function twoDigits(index: number): string {
  return String(index + 1).padStart(2, "0");
}

function isOurs(name: string, texts: Readonly<Record<string, string>>): boolean {
  return (
    /^(?:film|picture|sound|poster|contact-sheet)(?:-\d\d+)?(?:-watermarked)?\.(?:mp4|png|jpg|mp3|wav)$/.test(name) ||
    name in texts
  );
}
