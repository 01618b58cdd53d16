import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

import { createSeededRandom } from "../../src/base/index.ts";
import { startDrillScript, startOnetakeCommand } from "./command.ts";
import type { ArmResult, Drill, DrillRun } from "./drill.ts";
import { startDrillServer, type StartServer } from "./server.ts";

const PATH = "/v1/videos/text2video";
const BODY = {
  model_name: "kling-v3",
  prompt: "A paper boat crosses a puddle.",
  duration: "3",
  mode: "std",
  sound: "off",
  aspect_ratio: "16:9",
};
const KILLS = { slice: 2, full: 20 } as const;
/** Longer than a render takes on a quiet machine: some kills fall before it, some at each of its stages. */
const LONGEST_LIFE_MS = 3_000;

/**
 * A server with the local engine is killed with signal 9 while it renders and started again: each film has to be, byte for byte, the one
 * that is made when nobody kills anything. In the control arm the engine is given words that differ with each run.
 */
export const renderKill: Drill = {
  id: "render",
  title: "kill -9 of the server while it renders",
  product: (run) => runKills(run, (port, env) => startOnetakeCommand(["serve", "--port", String(port)], env)),
  control: (run) =>
    runKills({ ...run, size: "slice" }, (port, env) => startDrillScript("weak-server.ts", ["drifting-words", String(port)], env)),
};

async function runKills({ seed, size }: DrillRun, start: StartServer): Promise<ArmResult> {
  const random = createSeededRandom(seed);
  const server = await startDrillServer("render", start);
  const { base } = server;
  let [different, atWork] = [0, 0];
  try {
    const undisturbed = await finish(base, await create(base));
    for (let killed = 0; killed < KILLS[size]; killed++) {
      const task = await create(base);
      await sleep(random.fraction() * LONGEST_LIFE_MS);
      if (!(await ask(base, task)).isDone) atWork++;
      await server.restart();
      if ((await finish(base, task)) !== undisturbed) different++;
    }
  } finally {
    await server.end();
  }
  const sentence = `${different} of ${KILLS[size]} films differ from the one that nobody disturbed; ${atWork} kills fell while one was made`;
  return { sentence, faults: different + (atWork === 0 ? 1 : 0) };
}

async function create(base: string): Promise<string> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(base + PATH, { method: "POST", body: JSON.stringify(BODY), headers });
  const { data } = (await response.json()) as { data: { task_id: string } }; // a create that is refused fails the drill here
  return data.task_id;
}

/** A digest of the film when it is done. */
async function finish(base: string, task: string): Promise<string> {
  for (;;) {
    const { isDone, url } = await ask(base, task);
    if (url !== undefined) {
      const film = new Uint8Array(await (await fetch(url)).arrayBuffer());
      return createHash("sha256").update(film).digest("hex");
    }
    if (isDone) throw new Error("a film failed");
    await sleep(100);
  }
}

async function ask(base: string, task: string): Promise<{ readonly isDone: boolean; readonly url: string | undefined }> {
  const response = await fetch(`${base}${PATH}/${task}`);
  const { data } = (await response.json()) as {
    data: { task_status: string; task_result?: { videos?: readonly { url: string }[] } };
  }; // the shape of the contract
  return { isDone: ["succeed", "failed"].includes(data.task_status), url: data.task_result?.videos?.[0]?.url };
}
