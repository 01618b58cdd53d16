import { OnetakeError, isJsonObject, parseJson, stringifyJson, type Clock, type Disk } from "../../base/index.ts";
import { joinPath } from "../paths.ts";

/** A process on this machine. `birth` tells a process from a later one with the same number; empty where the system does not say. */
export interface ProcessMark {
  readonly pid: number;
  readonly birth: string;
}

/** What a lock needs to know of processes. */
export interface Processes {
  readonly self: ProcessMark;
  isAlive(process: ProcessMark): Promise<boolean>;
}

/** A take that another living process works on. */
export class TakeBusy extends OnetakeError {
  override readonly name = "TakeBusy";
}

/**
 * Locks a take folder for this process; answers the function that frees it. The lock of a dead process is taken over.
 *
 * Each holder claims the next generation `.lock/N` by making that folder, which only one process can do; the newest generation is the
 * lock. So a takeover needs no removal of a file that somebody else may have just made.
 * @throws TakeBusy while a living process holds it.
 */
export async function lockTake(disk: Disk, clock: Clock, processes: Processes, folder: string): Promise<() => Promise<void>> {
  const root = joinPath(folder, ".lock");
  await disk.makeDirectory(root);
  const newest = generations(await disk.list(root)).at(-1) ?? 0;
  if (newest > 0) await refuseHeld(disk, clock, processes, folder, joinPath(root, String(newest)));
  const mine = joinPath(root, String(newest + 1));
  if (!(await disk.claimDirectory(mine))) throw busy(folder, "another process");
  await disk.write(joinPath(mine, HOLDER), stringifyJson({ pid: processes.self.pid, birth: processes.self.birth }));
  for (const old of generations(await disk.list(root))) if (old < newest) await disk.remove(joinPath(root, String(old)));
  return async () => await disk.write(joinPath(mine, HOLDER), stringifyJson({ pid: 0, birth: "" }));
}

const HOLDER = "holder.json";

/** A generation without a name in it is being claimed right now; after this time its claimer must have died in between. */
const CLAIMING_MS = 2_000;

async function refuseHeld(disk: Disk, clock: Clock, processes: Processes, folder: string, lock: string): Promise<void> {
  const seen = clock.now();
  for (;;) {
    const holder = await readHolder(disk, joinPath(lock, HOLDER));
    if (holder === undefined && clock.now() - seen < CLAIMING_MS) await clock.sleep(50);
    else if (holder === undefined || holder.pid === 0 || !(await processes.isAlive(holder))) return;
    else throw busy(folder, `process ${holder.pid}`);
  }
}

async function readHolder(disk: Disk, path: string): Promise<ProcessMark | undefined> {
  if ((await disk.facts(path)) === undefined) return undefined;
  const value = parseJson(new TextDecoder().decode(await disk.read(path)));
  if (!isJsonObject(value) || typeof value["pid"] !== "number") return undefined;
  return { pid: value["pid"], birth: typeof value["birth"] === "string" ? value["birth"] : "" };
}

function generations(names: readonly string[]): readonly number[] {
  return names
    .map(Number)
    .filter(Number.isInteger)
    .toSorted((left, right) => left - right);
}

function busy(folder: string, who: string): TakeBusy {
  return new TakeBusy("take-busy", `${who} works on ${folder}`, { fix: "Wait until it ends, or begin a new take." });
}
