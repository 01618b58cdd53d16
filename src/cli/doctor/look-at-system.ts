import { join } from "node:path";

import { toDay, toMessage } from "../../base/index.ts";
import { contractDay } from "../../contract/index.ts";
import type { Diagnosis } from "./diagnosis.ts";
import type { Ground } from "./ground.ts";

/** Node, cores, memory, clock, and the folder of the data. */
export async function lookAtSystem(ground: Ground): Promise<readonly Diagnosis[]> {
  return [lookAtNode(ground), lookAtMemory(ground), lookAtClock(ground), ...(await lookAtHome(ground))];
}

/** As the package says. */
const OLDEST_NODE = [20, 19] as const;

function lookAtNode({ machine }: Ground): Diagnosis {
  const [major = 0, minor = 0] = machine.node.split(".").map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  const base = { area: "machine", name: "Node", found: `${machine.node} on ${machine.platform}`, vital: true } as const;
  if (!isOld) return { ...base, state: "ok" };
  return {
    ...base,
    state: "broken",
    means: "nothing here is tried with it",
    fix: `install Node ${OLDEST_NODE.join(".")} or newer`,
  };
}

/** A film of 1080p may take that much. */
const FILM_MB = 1_400;

function lookAtMemory({ machine: { cpus } }: Ground): Diagnosis {
  const gigabytes = (mb: number): string => `${(mb / 1_000).toFixed(1)} GB`;
  const found = `${cpus.cores} ${cpus.cores === 1 ? "core" : "cores"}, ${gigabytes(cpus.totalMb)}, ${gigabytes(cpus.freeMb)} free`;
  const base = { area: "machine", name: "cores and memory", found, vital: false } as const;
  if (cpus.freeMb >= FILM_MB) return { ...base, state: "ok" };
  return {
    ...base,
    state: "broken",
    means: "films wait until memory is free, or end early",
    fix: `end other programs until ${gigabytes(FILM_MB)} are free`,
  };
}

function lookAtClock({ world }: Ground): Diagnosis {
  const today = toDay(world.clock.now());
  const base = { area: "machine", name: "clock", found: `today is ${today}`, vital: false } as const;
  const years = (world.clock.now() - Date.parse(contractDay)) / (365 * 86_400_000);
  if (years >= 0 && years < 10) return { ...base, state: "ok" };
  return {
    ...base,
    state: "broken",
    found: `it says ${today}, and the contract is of ${contractDay}`,
    means: "tokens, retired models and lapsing addresses are judged by a wrong day",
    fix: "set the clock of this machine",
  };
}

/** Room for a database and some days of films. */
const ROOM_BYTES = 2_000_000_000;

async function lookAtHome(ground: Ground): Promise<readonly Diagnosis[]> {
  const { home, machine } = ground;
  const folder = { area: "machine", name: "data folder", found: home, vital: true } as const;
  const problem = await tryWriting(ground);
  if (problem !== undefined) {
    const fix = "make it writable, or name another with ONETAKE_HOME";
    return [{ ...folder, state: "broken", found: `${home}: ${problem}`, means: "no server starts, and no take is made", fix }];
  }
  const free = await machine.freeBytes(home);
  const disk = { area: "machine", name: "disk", found: `${(free / 1e9).toFixed(1)} GB free at ${home}`, vital: false } as const;
  const room: Diagnosis =
    free >= ROOM_BYTES
      ? { ...disk, state: "ok" }
      : { ...disk, state: "broken", means: "results may not be kept", fix: "free some room, or set ONETAKE_HOME elsewhere" };
  return [{ ...folder, state: "ok" }, room];
}

// What was not there before is not there afterwards.
async function tryWriting({ world: { disk, random }, home }: Ground): Promise<string | undefined> {
  const file = join(home, `doctor-${random.uuid()}`);
  try {
    const wasThere = (await disk.facts(home)) !== undefined;
    await disk.write(file, "");
    await disk.remove(wasThere ? file : home);
    return undefined;
  } catch (thrown) {
    return toMessage(thrown);
  }
}
