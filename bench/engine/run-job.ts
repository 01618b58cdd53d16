import { copyFile, readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";

import { silentLogger } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import type { Artifact, EngineRun, RoleRequest } from "../../src/engines/index.ts";
import { createLocalEngine } from "../../src/engines/local/index.ts";

/** Renders a request in a process of its own, as the server does. */
export async function runJob(request: RoleRequest, progress: EngineRun["progress"] = () => {}): Promise<void> {
  await withOutcome(request, progress, async () => {});
}

/** Renders a film and keeps it. */
export async function renderFilmTo(request: RoleRequest, path: string): Promise<void> {
  await withOutcome(
    request,
    () => {},
    async (artifacts) => {
      const [film] = artifacts;
      if (film?.kind !== "video") throw new Error("that is no film");
      await copyFile(film.path, path);
    },
  );
}

async function withOutcome(
  request: RoleRequest,
  progress: EngineRun["progress"],
  use: (artifacts: readonly Artifact[]) => Promise<void>,
): Promise<void> {
  const engine = createLocalEngine({ world: createNodeWorld(), logger: silentLogger });
  try {
    const job = { taskId: "1", account: "bench", externalId: null, endpoint: "bench", body: {}, request };
    const outcome = await engine.settle({}, job, { signal: new AbortController().signal, progress });
    if (!outcome.ok) throw new Error(outcome.reason);
    await use(outcome.artifacts);
  } finally {
    await engine.close();
  }
}

/** The most memory that the render process held while a request was rendered, in megabytes; native libraries included. Linux only. */
export async function peakMemoryOf(request: RoleRequest): Promise<number> {
  const ended = new AbortController();
  let peak = 0;
  const watch = async (): Promise<void> => {
    // The kernel keeps the peak itself, so that looking now and then loses nothing but the very end.
    for (; !ended.signal.aborted; await delay(10)) peak = Math.max(peak, ...(await peaksOfChildren()));
  };
  const watching = watch();
  try {
    await runJob(request);
  } finally {
    ended.abort();
    await watching;
  }
  return peak;
}

async function peaksOfChildren(): Promise<readonly number[]> {
  const children = (await readFile(`/proc/self/task/${process.pid}/children`, "utf8")).split(" ").filter((pid) => pid !== "");
  const texts = await Promise.all(children.map((pid) => readFile(`/proc/${pid}/status`, "utf8").catch(() => "")));
  return texts.map((text) => (Number(/VmHWM:\s+(\d+) kB/.exec(text)?.[1] ?? 0) * 1024) / 1e6);
}
