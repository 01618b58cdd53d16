import { availableParallelism, freemem, totalmem } from "node:os";

import type { World } from "../../../base/index.ts";
import { readMachine } from "./machine.ts";
import type { Room } from "./render-queue.ts";

/** What the owner of the machine leaves to renders. */
export interface RoomOptions {
  /** Cores that renders keep busy together; those of the machine when absent. */
  readonly cores?: number | undefined;
  /** Megabytes that renders hold together; three quarters of the machine's memory when absent. */
  readonly memoryMb?: number | undefined;
}

const SHARE = 0.75;

/** Looks what the machine has for renders at this moment. */
export function lookAtMachine({ disk }: Pick<World, "disk">, { cores, memoryMb }: RoomOptions): () => Promise<Room> {
  return async () => {
    const system = { cores: availableParallelism(), totalBytes: totalmem(), freeBytes: freemem() };
    const machine = await readMachine(disk, system);
    return { ...machine, cores: cores ?? machine.cores, budgetMb: memoryMb ?? machine.totalMb * SHARE };
  };
}
