import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

import type { LocalKept } from "../../contract/index.ts";
import { downloadToFile } from "../../client/node.ts";
import type { CliContext } from "../context.ts";
import { BadInput } from "../errors.ts";
import { withBooks, type Books, type BooksFlags } from "./books.ts";
import { saveFile, type SavedFile } from "./save-file.ts";

/** The most results that a listing tells. */
const MOST_KEPT = 500;

/**
 * Copies the results of a task in custody into a folder. What is there already is not copied again, and nothing is overwritten.
 * @throws BadInput when there are none.
 */
export async function saveKept(
  context: CliContext,
  flags: BooksFlags,
  task: string,
  folder: string,
): Promise<readonly SavedFile[]> {
  return await withBooks(context, flags, async (books) => {
    const results = await keptOf(books, [task]);
    if (results.length === 0)
      throw new BadInput("nothing-kept", `there is no result of ${task} here`, { fix: "See onetake library for what there is." });
    return await saveResults(context, results, folder, "");
  });
}

/** What is in custody of some tasks, each task's in the order in which it was made. */
export async function keptOf(books: Pick<Books, "kept">, tasks: readonly string[]): Promise<readonly LocalKept[]> {
  const results = await books.kept(MOST_KEPT);
  return results.filter(({ task }) => tasks.includes(task)).toReversed();
}

/** Saves results of one task; `lead` begins the names of files where several tasks share a folder. */
export async function saveResults(
  context: CliContext,
  results: readonly LocalKept[],
  folder: string,
  lead: string,
): Promise<readonly SavedFile[]> {
  const { disk } = context.world;
  const saved: SavedFile[] = [];
  for (const [place, kept] of results.entries()) {
    const name = { stem: lead + stemOf(results, place), ending: ENDINGS[kept.mime] ?? "bin" };
    const put = (path: string): Promise<void> => bring(context, kept.url, path);
    const { path, ...rest } = await saveFile(disk, resolve(context.cwd, folder), name, put, kept.digest);
    saved.push({ ...rest, path: shorten(context, folder, path) });
  }
  return saved;
}

// As it was written: relative where the folder was.
function shorten({ cwd }: CliContext, folder: string, path: string): string {
  const whole = resolve(cwd, folder);
  return path.startsWith(whole) ? `${folder.replace(/\/+$/, "")}${path.slice(whole.length)}` : path;
}

async function bring({ world, signal }: CliContext, url: string, path: string): Promise<void> {
  const { disk, net, clock } = world;
  if (url.startsWith("file:")) return await disk.copy(fileURLToPath(url), path);
  await downloadToFile(net, url, path, { disk, clock, signal });
}

function stemOf(results: readonly LocalKept[], place: number): string {
  const kind = results[place]?.kind ?? "video";
  const alike = results.filter((each) => each.kind === kind);
  const before = results.slice(0, place).filter((each) => each.kind === kind).length;
  return alike.length === 1 ? STEMS[kind] : `${STEMS[kind]}-${String(before + 1).padStart(2, "0")}`;
}

const STEMS: Readonly<Record<LocalKept["kind"], string>> = { video: "film", image: "picture", audio: "sound" };

const ENDINGS: Readonly<Record<string, string>> = {
  "video/mp4": "mp4",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "audio/mpeg": "mp3",
  "audio/wav": "wav",
};
