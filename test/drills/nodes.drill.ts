import { setTimeout as sleep } from "node:timers/promises";

import { createSeededRandom } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { startDrillScript } from "./command.ts";
import type { ArmResult, Drill, DrillRun } from "./drill.ts";
import { readBooks } from "./nodes.books.ts";
import { createAll, createCreates, type Creates } from "./nodes.clients.ts";
import { ACCOUNTS, SLOTS, startGround, startServe, UPSTREAM_SLOTS, type NodesGround, type StartNode } from "./nodes.ground.ts";
import { judge, type Verdict } from "./nodes.judge.ts";

/** A pause is longer than the 8 s after which a node that says nothing is taken for dead. */
const SIZES = {
  slice: { creates: 48, pauseMs: 11_000, loseRate: 0.1 },
  full: { creates: 4_000, pauseMs: 15_000, loseRate: 0.005 },
} as const;
const KILL_AT = 0.2;
const PAUSE_AT = 0.45;

/**
 * N1: three `onetake serve` processes on one PostgreSQL buy at a second Onetake that plays the paid service and loses answers after it has
 * accepted. Eight clients create for four accounts; one node is killed with signal 9 for good, another one stopped for a while. Every
 * create must end as one task, bought once and charged once, and no account may have more open than its slots. In the control arm a create that
 * was sent, and of which nothing is known, is sent again.
 */
export const nodes: Drill = {
  id: "N1",
  title: "three nodes on one database, one killed and one stopped",
  product: (run) => runArm(run, startServe),
  control: ({ seed }) =>
    runArm({ seed, size: "slice" }, (port, args, env) => startDrillScript("weak-node.ts", [String(port), ...args], env)),
};

async function runArm({ seed, size }: DrillRun, start: StartNode): Promise<ArmResult> {
  const { creates: count, pauseMs, loseRate } = SIZES[size];
  const began = createNodeWorld().clock.now();
  const ground = await startGround(`lost=after; rate=${loseRate}; seed=${seed} | take=1s`, start);
  const creates = createCreates(count);
  const watch = watchUnfinished(ground, creates);
  try {
    const clients = createAll(ground, creates, createSeededRandom(seed));
    await strike(ground, creates, pauseMs);
    await clients;
    await untilQuiet(ground);
    creates.over = true;
    const unfinished = await watch;
    const verdict = judge(creates, await readBooks(ground), ground.counter.posts, unfinished);
    const minutes = ((createNodeWorld().clock.now() - began) / 60_000).toFixed(1);
    return { faults: verdict.faults, sentence: tell(count, pauseMs, unfinished, verdict, `seed ${seed}, ${minutes} min`) };
  } finally {
    creates.over = true;
    await watch;
    await ground.close();
  }
}

/** Kills one node and stops another for a while, each when so many creates were acknowledged. */
async function strike({ nodes: [killed, stopped] }: NodesGround, creates: Creates, pauseMs: number): Promise<void> {
  if (killed === undefined || stopped === undefined) throw new TypeError("there are three nodes");
  await untilMade(creates, KILL_AT);
  killed.isUp = false;
  killed.process.child.kill("SIGKILL");
  await untilMade(creates, PAUSE_AT);
  stopped.process.child.kill("SIGSTOP"); // clients do not know, and find out
  await sleep(pauseMs);
  stopped.process.child.kill("SIGCONT");
}

async function untilMade(creates: Creates, share: number): Promise<void> {
  while (creates.acknowledged.size + creates.refused.length < creates.count * share) await sleep(5);
}

/** The most unfinished tasks that an account was seen with, until the run is over. */
async function watchUnfinished({ data }: NodesGround, creates: Creates): Promise<number> {
  let most = 0;
  while (!creates.over) {
    const { rows } = await data.store.pool.query<{ most: number | null }>(
      `select max(open)::int as most from (
        select count(*) as open from onetake.task where state in ('submitted', 'processing') group by account) as counted`,
    );
    most = Math.max(most, rows[0]?.most ?? 0);
    await sleep(100);
  }
  return most;
}

/** A create that is not found is looked for 5 s, 35 s and 155 s after it was sent; what has not moved for longer will not move by itself. */
const QUIET_MS = 180_000;

/** Waits until every task has ended, or nothing more can be expected of those that have not. */
async function untilQuiet(ground: NodesGround): Promise<void> {
  let [open, since] = [Number.POSITIVE_INFINITY, 0];
  while (open > 0 && since < QUIET_MS && !(await areUnarrived(ground))) {
    const counts = await ground.data.store.countOpenTasks();
    const now = counts.reduce((sum, { tasks }) => sum + tasks, 0);
    since = now === open ? since + 500 : 0;
    open = now;
    if (open > 0) await sleep(500);
  }
}

/** Whether all that has not ended was looked for in vain and has never come by. */
async function areUnarrived({ data, counter }: NodesGround): Promise<boolean> {
  const { spend } = data.store;
  const search = { states: ["held", "sent", "unknown", "accepted"], limit: 1_000 } as const;
  const open = (await Promise.all(ACCOUNTS.map((account) => spend.listIntents(account, search)))).flat();
  return open.every(({ state, lookUps, externalId }) => state === "unknown" && lookUps > 0 && !counter.posts.has(externalId));
}

function tell(count: number, pauseMs: number, unfinished: number, verdict: Verdict, run: string): string {
  const { succeeded, unarrived, lost, doubled, resent, unended, wrong, openOfOne, openOfAll, examples } = verdict;
  const sentence =
    `${run}: ${count} creates of ${ACCOUNTS.length} accounts at 3 nodes, one killed, one stopped for ${pauseMs / 1000} s: ${succeeded} succeeded, ` +
    `${lost} lost, ${doubled} doubled, ${resent} sent again, ${unended} not well ended, ${wrong} with books that differ; ` +
    `at most ${unfinished} of ${SLOTS} open for an account (${openOfOne} at the other side), ${openOfAll} of ${UPSTREAM_SLOTS} of all; ` +
    `${unarrived} excluded that were marked sent and never arrived: unknown, hold kept, a person decides`;
  return [sentence, ...examples].join("\n    ");
}
