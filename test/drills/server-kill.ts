import { setTimeout as sleep } from "node:timers/promises";

import { createSeededRandom } from "../../src/base/index.ts";
import { startDrillScript, startOnetakeCommand } from "./command.ts";
import type { ArmResult, Drill, DrillRun } from "./drill.ts";
import { startDrillServer, type StartServer } from "./server.ts";

const CREATE = "/v1/videos/text2video";
const BODY = {
  model_name: "kling-v3",
  prompt: "A paper boat crosses a puddle.",
  duration: "3",
  mode: "std",
  sound: "off",
  aspect_ratio: "16:9",
};
const SIZES = { slice: { kills: 2, creates: 40 }, full: { kills: 500, creates: 20_000 } } as const;
const CREATORS = 8;
// Long enough for a share of the creates to be taken and worked off, short enough that most kills fall on work.
const LONGEST_LIFE_MS = 900;
const LONGEST_IDLE_MS = 30_000;
const LISTED_PAGE = 500;

/**
 * R1: a server with the instant engine is killed with signal 9 at random moments while clients create tasks; each create has an external
 * id and is sent again only after a look-up said that it did not arrive. Every create must end as exactly one finished task. In the
 * control arm tasks are put in the queue after the transaction instead of within it, so some must be stuck.
 */
export const serverKill: Drill = {
  id: "R1",
  title: "kill -9 of the server under load",
  product: (run) =>
    runStorm(run, (port, env) =>
      startOnetakeCommand(["serve", "--engine", "instant", "--concurrency", "50", "--port", String(port)], env),
    ),
  control: (run) =>
    runStorm({ ...run, size: "slice" }, (port, env) => startDrillScript("weak-server.ts", ["late-enqueue", String(port)], env)),
};

async function runStorm({ seed, size }: DrillRun, start: StartServer): Promise<ArmResult> {
  const { kills, creates } = SIZES[size];
  const random = createSeededRandom(seed);
  const server = await startDrillServer("r1", start);
  const storm: Storm = { base: server.base, acknowledged: new Map(), next: 0, allowed: 0, creates, over: false };
  try {
    const creators = Promise.all(Array.from({ length: CREATORS }, () => createMany(storm)));
    for (let killed = 0; killed < kills; killed++) {
      storm.allowed = Math.ceil((creates * (killed + 1)) / kills);
      const before = storm.acknowledged.size;
      await sleep(random.fraction() * LONGEST_LIFE_MS);
      await untilWorked(storm, before);
      await server.restart();
    }
    await creators;
    return await judge(storm, kills);
  } finally {
    storm.over = true;
    await server.end();
  }
}

/** A kill before any work proves nothing, and on a busy machine a short life may see none. */
async function untilWorked({ acknowledged }: Storm, before: number): Promise<void> {
  for (let waited = 0; acknowledged.size === before && waited < LONGEST_IDLE_MS; waited += 20) await sleep(20);
}

interface Storm {
  readonly base: string;
  /** Task ids by external id, as the server acknowledged them. */
  readonly acknowledged: Map<string, string>;
  next: number;
  /** How many may have been begun by now: each life of the server gets its share. */
  allowed: number;
  readonly creates: number;
  over: boolean;
}

async function createMany(storm: Storm): Promise<void> {
  while (storm.next < storm.creates && !storm.over) {
    if (storm.next >= storm.allowed) {
      await sleep(20);
      continue;
    }
    const externalId = `r1-${storm.next++}`;
    while (!storm.acknowledged.has(externalId) && !storm.over) {
      const id = await createOnce(storm.base, externalId);
      if (id === undefined) await sleep(30);
      else storm.acknowledged.set(externalId, id);
    }
  }
}

/** The task's id when the server acknowledged it; undefined when nothing is known yet. */
async function createOnce(base: string, externalId: string): Promise<string | undefined> {
  const known = await ask(`${base}${CREATE}/${externalId}`);
  if (known === undefined) return undefined;
  if (known.data?.task_id !== undefined) return known.data.task_id;
  const made = await ask(`${base}${CREATE}`, { ...BODY, external_task_id: externalId });
  return made?.data?.task_id;
}

interface Answer {
  readonly code: number;
  readonly data?: { readonly task_id?: string; readonly task_status?: string };
}

async function ask(url: string, body?: object): Promise<Answer | undefined> {
  try {
    const post = { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } };
    const response = await fetch(url, body === undefined ? {} : post);
    return (await response.json()) as Answer; // the judge reads members that may be missing
  } catch {
    return undefined;
  }
}

async function judge(storm: Storm, kills: number): Promise<ArmResult> {
  const listed = await settle(storm);
  const counts = new Map<string, number>();
  for (const { externalId } of listed) counts.set(externalId, (counts.get(externalId) ?? 0) + 1);
  const ids = new Set(listed.map(({ id }) => id));
  const lost = [...storm.acknowledged.values()].filter((id) => !ids.has(id)).length;
  const doubled = [...counts.values()].filter((count) => count > 1).length;
  const stuck = listed.filter(({ status }) => status !== "succeed").length;
  const sentence = `${storm.acknowledged.size} creates, ${kills} kills: ${lost} lost, ${doubled} doubled, ${stuck} stuck`;
  return { sentence, faults: lost + doubled + stuck + Math.abs(listed.length - storm.acknowledged.size) };
}

interface Listed {
  readonly id: string;
  readonly externalId: string;
  readonly status: string;
}

/** Every task, once none of them moved for a while or all have ended. */
async function settle(storm: Storm): Promise<readonly Listed[]> {
  let open = Number.POSITIVE_INFINITY;
  for (let still = 0; still < 20;) {
    const listed = await listAll(storm);
    const nowOpen = listed.filter(({ status }) => status !== "succeed" && status !== "failed").length;
    if (nowOpen === 0) return listed;
    still = nowOpen < open ? 0 : still + 1;
    open = nowOpen;
    await sleep(500);
  }
  return await listAll(storm);
}

async function listAll({ base }: Storm): Promise<readonly Listed[]> {
  const all: Listed[] = [];
  for (let page = 1; ; page++) {
    const response = await fetch(`${base}${CREATE}?pageNum=${page}&pageSize=${LISTED_PAGE}`);
    const { data } = (await response.json()) as { data: readonly ListedRecord[] }; // shape of the service's list answer
    all.push(
      ...data.map(({ task_id, task_status, task_info }) => ({
        id: task_id,
        status: task_status,
        externalId: task_info.external_task_id,
      })),
    );
    if (data.length < LISTED_PAGE) return all;
  }
}

interface ListedRecord {
  readonly task_id: string;
  readonly task_status: string;
  readonly task_info: { readonly external_task_id: string };
}
