import { OnetakeError, type Disk } from "../../base/index.ts";
import { joinPath, stemOf } from "../paths.ts";

/** A take that was asked for and is not there. */
export class TakeNotFound extends OnetakeError {
  override readonly name = "TakeNotFound";
}

/** Claims the next free `<out>/<scene>/take-NNN` folder. Two callers at once get two different folders. */
export async function claimTakeFolder(disk: Disk, out: string, sceneFile: string): Promise<string> {
  const folder = joinPath(out, stemOf(sceneFile));
  await disk.makeDirectory(folder);
  for (let number = (numbersOf(await disk.list(folder)).at(-1) ?? 0) + 1; ; number++) {
    const path = joinPath(folder, toName(number));
    if (await disk.claimDirectory(path)) return path;
  }
}

/**
 * The folder of a take that is there: by name (`take-002`) or number (`2`), or the newest one.
 * @throws TakeNotFound when there is none.
 */
export async function findTakeFolder(disk: Disk, out: string, sceneFile: string, which?: string): Promise<string> {
  const folder = joinPath(out, stemOf(sceneFile));
  const numbers = numbersOf(await disk.list(folder));
  const asked =
    which === undefined ? numbers.at(-1) : numbers.find((number) => String(number) === which || toName(number) === which);
  if (asked !== undefined) return joinPath(folder, toName(asked));
  const there = numbers.length === 0 ? "there is no take yet" : `there are ${numbers.map(toName).join(", ")}`;
  const message = which === undefined ? `${folder} has no take to resume` : `${folder} has no take ${which}; ${there}`;
  throw new TakeNotFound("take-not-found", message, { fix: "Leave --resume out to begin a new take." });
}

function numbersOf(names: readonly string[]): readonly number[] {
  const numbers = names.flatMap((name) => /^take-(\d{3,})$/.exec(name)?.[1] ?? []).map(Number);
  return numbers.toSorted((left, right) => left - right);
}

function toName(number: number): string {
  return `take-${String(number).padStart(3, "0")}`;
}
