import { statfs } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname } from "node:path";

import type { World } from "../../base/index.ts";
import { lookAtMachine } from "../../engines/local/index.ts";
import { describeNodeAv, findCodec, hasPart } from "../../media/index.ts";
import { pingPostgres } from "../../store/index.ts";
import type { Machine } from "./ground.ts";

/** The machine that this process runs on. */
export async function openMachine(world: World, env: Readonly<Record<string, string | undefined>>): Promise<Machine> {
  return {
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    cpus: await lookAtMachine(world, {})(),
    hasPart,
    findCodec: (wish) => findCodec({ wish, environment: env }),
    describeNodeAv: (signal) => describeNodeAv(world, signal),
    pingDatabase: pingPostgres,
    freeBytes,
    isPortFree,
  };
}

async function freeBytes(folder: string): Promise<number> {
  for (let at = folder; ; at = dirname(at)) {
    try {
      const { bavail, bsize } = await statfs(at);
      return bavail * bsize;
    } catch (thrown) {
      // A folder that is to be made takes its room from the nearest one that is there.
      if (dirname(at) === at) throw thrown;
    }
  }
}

async function isPortFree(port: number): Promise<boolean> {
  const server = createServer();
  return await new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => server.close(() => resolve(true)));
  });
}
