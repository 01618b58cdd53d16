import { setTimeout as sleep } from "node:timers/promises";

import { Webhook } from "standardwebhooks";

import { openStore } from "../../src/assemble.ts";
import { createSeededRandom, parseJson, stringifyJson } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { createSecret } from "../../src/tasks/index.ts";
import { startMoodyReceiver, type MoodyReceiver } from "./callback-receiver.ts";
import { startDrillScript } from "./command.ts";
import type { ArmResult, Drill, DrillRun } from "./drill.ts";
import type { DrillHome } from "./home.ts";
import { startDrillServer } from "./server.ts";

const CREATE = "/v1/videos/text2video";
const BODY = {
  model_name: "kling-v3",
  prompt: "A paper boat crosses a puddle.",
  duration: "3",
  mode: "std",
  sound: "off",
  aspect_ratio: "16:9",
};
const STATES = ["submitted", "processing", "succeed"] as const;
const SIZES = { slice: { kills: 1, tasks: 32, stillMs: 8_000 }, full: { kills: 25, tasks: 3_334, stillMs: 20_000 } } as const;
const CREATORS = 8;
// A life goes on for so long after half of its tasks were made: kills fall on work.
const LONGEST_LIFE_MS = 700;

/**
 * R7: a server is killed with signal 9 at random moments while it runs tasks that call back a receiver that errs, hangs, resets and redirects.
 * Every state of every task must be taken by the receiver, verified by the official library, and the last one be the record that a query
 * answers. In the control arm deliveries are written some time after the transaction instead of within it, so that some must be missing.
 */
export const callbackKill: Drill = {
  id: "R7",
  title: "callbacks to a bad receiver while the server is killed",
  product: (run) => runStorm(run, "product"),
  control: (run) => runStorm({ ...run, size: "slice" }, "late-rows"),
};

interface Storm {
  readonly base: string;
  readonly receiver: MoodyReceiver;
  /** Task ids by external id. */
  readonly made: Map<string, string>;
  readonly tasks: number;
  next: number;
  /** How many may have been begun by now: each life of the server gets its share. */
  allowed: number;
  over: boolean;
}

async function runStorm({ seed, size }: DrillRun, arm: "product" | "late-rows"): Promise<ArmResult> {
  const { kills, tasks, stillMs } = SIZES[size];
  const random = createSeededRandom(seed);
  const receiver = await startMoodyReceiver(seed);
  const server = await startDrillServer("r7", (port, env) => startDrillScript("callback-server.ts", [arm, String(port)], env));
  const storm: Storm = { base: server.base, receiver, made: new Map(), tasks, next: 0, allowed: 0, over: false };
  try {
    const secret = await makeSecret(server.home);
    receiver.verify = (headers, body) => isVerified(secret, headers as Record<string, string>, body);
    const creators = Promise.all(Array.from({ length: CREATORS }, () => createMany(storm)));
    for (let killed = 0; killed < kills; killed++) {
      storm.allowed = Math.ceil((tasks * (killed + 1)) / kills);
      while (storm.made.size < storm.allowed - tasks / kills / 2) await sleep(20);
      await sleep(random.fraction() * LONGEST_LIFE_MS);
      await server.restart();
    }
    await creators;
    await settle(storm, stillMs);
    return await judge(storm, kills);
  } finally {
    storm.over = true;
    await server.end();
    await receiver.close();
  }
}

async function makeSecret(home: DrillHome): Promise<string> {
  const open = await openStore({ home: home.env["ONETAKE_HOME"] ?? "" });
  try {
    return await createSecret({ store: open.store, world: createNodeWorld() }, "default");
  } finally {
    await open.close();
  }
}

async function createMany(storm: Storm): Promise<void> {
  while (storm.next < storm.tasks && !storm.over) {
    if (storm.next >= storm.allowed) {
      await sleep(20);
      continue;
    }
    const externalId = `r7-${storm.next++}`;
    while (!storm.made.has(externalId) && !storm.over) {
      const id = await createOnce(storm, externalId);
      if (id === undefined) await sleep(30);
      else storm.made.set(externalId, id);
    }
  }
}

/** The task's id when the server acknowledged it; undefined when nothing is known yet. */
async function createOnce({ base, receiver }: Storm, externalId: string): Promise<string | undefined> {
  const known = await ask(`${base}${CREATE}/${externalId}`);
  if (known === undefined) return undefined;
  if (known.data?.task_id !== undefined) return known.data.task_id;
  const made = await ask(`${base}${CREATE}`, { ...BODY, external_task_id: externalId, callback_url: receiver.url });
  return made?.data?.task_id;
}

interface Answer {
  readonly data?: TaskRecord;
}

interface TaskRecord {
  readonly task_id: string;
  readonly task_status: string;
}

async function ask(url: string, body?: object): Promise<Answer | undefined> {
  try {
    const post = { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } };
    const response = await fetch(url, body === undefined ? {} : post);
    return parseJson(await response.text()) as unknown as Answer; // the judge reads members that may be missing
  } catch {
    return undefined;
  }
}

/** Waits until everything has come, or nothing has come for longer than a dead process holds a delivery and any attempt waits. */
async function settle({ receiver, made }: Storm, stillMs: number): Promise<void> {
  let seen = -1;
  for (let still = 0; still < stillMs; still += 200) {
    if (eventsOf(receiver).size >= made.size * STATES.length) return;
    if (receiver.taken.length > seen) [seen, still] = [receiver.taken.length, 0];
    await sleep(200);
  }
}

/** The bodies that were taken, by task and state. */
function eventsOf({ taken }: MoodyReceiver): ReadonlyMap<string, string> {
  return new Map(
    taken.map(({ body }) => {
      const { task_id: id, task_status: status } = parseJson(body) as unknown as TaskRecord; // what else would be sent
      return [`${id} ${status}`, body];
    }),
  );
}

async function judge(storm: Storm, kills: number): Promise<ArmResult> {
  const { receiver, made } = storm;
  const events = eventsOf(receiver);
  const ids = [...made.values()];
  const missing = ids.flatMap((id) => STATES.filter((state) => !events.has(`${id} ${state}`))).length;
  const unverified = receiver.taken.filter((taken) => !taken.isVerified).length;
  const different = await countDifferent(storm, events);
  const { counts, taken } = receiver;
  const twice = taken.length - events.size;
  const sentence =
    `${ids.length * STATES.length} events of ${ids.length} tasks, ${kills} kills, receiver erred ${counts.errs}, hung ${counts.hangs}, reset ${counts.resets}, ` +
    `redirected ${counts.redirects} times: ${missing} missing, ${unverified} not verified by the official library, ${different} last bodies unlike the query, ` +
    `${counts.followed} redirects followed, ${twice} came twice (allowed)`;
  return { sentence, faults: missing + unverified + different + counts.followed };
}

function isVerified(secret: string, headers: Record<string, string>, body: string): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

async function countDifferent({ base, made }: Storm, events: ReadonlyMap<string, string>): Promise<number> {
  let different = 0;
  for (const id of made.values()) {
    const body = events.get(`${id} succeed`);
    if (body === undefined) continue; // counted as missing
    const answer = await ask(`${base}${CREATE}/${id}`);
    if (stringifyJson((answer?.data ?? null) as never) !== body) different++;
  }
  return different;
}
