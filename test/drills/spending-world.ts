import { toMessage } from "../../src/base/index.ts";
import { createMemoryStore, type Transaction } from "../../src/store/index.ts";
import { createJudge, type Judge } from "./spending-world.judge.ts";
import { ACCOUNTS, decideAll, doSomething, type Town } from "./spending-world.people.ts";
import { createProcess, type Process, type Shared, type Weather } from "./spending-world.process.ts";
import { createScheduler, type Scheduler } from "./spending-world.scheduler.ts";
import { createService, type Mood, type ServiceWays } from "./spending-world.service.ts";

/** What came of a world. */
export interface WorldReport {
  readonly seed: number;
  /** What was against the rules, in the order in which it was seen. */
  readonly faults: readonly string[];
  readonly digest: string;
  readonly events: number;
  /** Creates that reached the service. */
  readonly sent: number;
  /** Processes that died. */
  readonly deaths: number;
  readonly lines: readonly string[];
}

/** What a control arm takes away from the transactions of a process; called for each process. */
export type Weakening = () => (transaction: Transaction) => Transaction;

export interface WorldOptions {
  readonly weaken?: Weakening;
  /** Goes on after a fault; without it nothing more happens then. */
  readonly goesOn?: boolean;
  /** Keeps the lines of the trace. */
  readonly keepsLines?: boolean;
}

const START = 1_795_000_000_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const STORM_MS = 30 * MINUTE_MS;
/** Then everything that people do has come to an end of its own, or is unknown. */
const CALM_MS = 70 * MINUTE_MS;
const PROCESSES = 3;
const ACTIONS = 32;
const CALM: Weather = { crash: 0, trouble: 0 };
/** A process that stands still is given up by the others after some seconds; it wakes before a person is sure of anything. */
const LONGEST_PAUSE_MS = 10 * MINUTE_MS;

/**
 * Lets people plan, approve, create and change their minds for half an hour, at processes that die, stand still and lose their store, with a
 * service in all its moods; then lets the weather calm, has a person decide what is unknown, and looks at the books of both sides.
 */
export async function runWorld(seed: number, options: WorldOptions = {}): Promise<WorldReport> {
  const scheduler = createScheduler(seed, START, options.keepsLines);
  const world = build(scheduler, options);
  const { town } = world;
  for (let count = 0; count < ACTIONS; count++) scheduler.after(scheduler.between(0, STORM_MS), () => doSomething(town));
  world.stir();
  await scheduler.run(START + STORM_MS);
  world.calm();
  await scheduler.run(START + STORM_MS + CALM_MS, world.isStopped);
  await finish(world);
  const { digest, events, lines } = scheduler.trace();
  return { seed, faults: world.faults(), digest, events, lines, ...world.count() };
}

interface World {
  readonly scheduler: Scheduler;
  readonly judge: Judge;
  readonly town: Town;
  faults(): readonly string[];
  /** Begins the weather. */
  stir(): void;
  calm(): void;
  /** After a fault nothing more is to be learned. */
  isStopped(): boolean;
  decide(): Promise<void>;
  count(): { readonly sent: number; readonly deaths: number };
}

/** What is unknown is decided twice: a decision itself may have been under way. */
async function finish({ scheduler, judge, isStopped, decide }: World): Promise<void> {
  for (let times = 0; times < 2 && !isStopped(); times++) {
    void decide();
    await scheduler.run(scheduler.now() + 20 * MINUTE_MS, isStopped);
  }
  if (!isStopped()) await judge.lookAtEnd();
}

function build(scheduler: Scheduler, { weaken = () => (transaction) => transaction, goesOn = false }: WorldOptions): World {
  const store = createMemoryStore();
  const service = createService(scheduler, drawWays(scheduler));
  const slots = scheduler.pick([undefined, undefined, undefined, 1, 2, 3]);
  let weather: Weather = scheduler.pick([
    CALM,
    { crash: 0.002, trouble: 0 },
    { crash: 0.01, trouble: 0.003 },
    { crash: 0, trouble: 0.02 },
  ]);
  const broken: string[] = [];
  const judge = createJudge({ store, service, accounts: ACCOUNTS, slots, now: () => scheduler.now(), skewMs: 5_000 });
  const shared: Shared = {
    scheduler,
    store,
    service,
    slots,
    weather: () => weather,
    committed: judge.look,
    died: (process) => machines.bury(process),
    weaken,
  };
  const machines: Machines = createMachines(shared);
  const town: Town = {
    scheduler,
    service,
    anyProcess: machines.any,
    broken: (what, thrown) => void broken.push(`${what} broke: ${toMessage(thrown)}`),
  };
  return {
    scheduler,
    town,
    judge,
    faults: () => [...judge.faults, ...broken],
    stir: () => machines.stir(),
    calm: () => {
      weather = CALM;
      service.calm();
      machines.calm();
    },
    isStopped: () => !goesOn && judge.faults.length + broken.length > 0,
    decide: () => decideAll(town, store),
    count: () => ({ sent: service.posts.length, deaths: machines.deaths() }),
  };
}

function drawWays(scheduler: Scheduler): ServiceWays {
  const often = (): number => scheduler.pick([0, 1, 3]);
  const moods: Readonly<Record<Mood, number>> = {
    ok: 6,
    drop: often(),
    "500": often(),
    hang: often(),
    busy: often(),
    refused: often(),
    error: often(),
    never: often(),
  };
  return {
    moods,
    refusesTwice: scheduler.chance(0.5),
    lagMs: scheduler.pick([0, 30_000, 200_000]),
    slots: scheduler.pick([1_000, 2]),
    keptMs: scheduler.pick([30 * 24 * HOUR_MS, 30_000]),
  };
}

interface Machines {
  any(): Process;
  stir(): void;
  calm(): void;
  bury(process: Process): void;
  deaths(): number;
}

/** Keeps some processes up: one that dies, or stands still for too long, loses its tasks to the others, and another one is started. */
function createMachines(shared: Shared): Machines {
  const { scheduler } = shared;
  let [born, deaths, isCalm] = [0, 0, false];
  const all: Process[] = [];
  const start = (): Process => {
    const process = createProcess(shared, `p${++born}`);
    all.push(process);
    return process;
  };
  const any = (): Process => {
    const up = all.filter((process) => !process.isDead() && !process.isPaused());
    return up[scheduler.between(0, up.length - 1)] ?? start();
  };
  const takeOver = (gone: Process): void => {
    const heir = any();
    scheduler.note(`${heir.name} takes over from ${gone.name}`);
    for (const taskId of [...gone.queue.uncommitted.keys(), ...gone.queue.unfinished.keys()]) heir.adopt(taskId);
  };
  const bury = (gone: Process): void => {
    deaths += 1;
    all.splice(all.indexOf(gone), 1);
    scheduler.after(scheduler.between(500, 3_000), () => takeOver(gone));
    scheduler.after(scheduler.between(500, 10_000), () => void (all.length < PROCESSES && start()));
  };
  const pauseOne = (): void => {
    const process = any();
    process.pause();
    scheduler.note(`${process.name} stands still`);
    const ms = scheduler.between(1_000, LONGEST_PAUSE_MS);
    if (ms > 5_000) scheduler.after(scheduler.between(3_000, 5_000), () => takeOver(process));
    scheduler.after(ms, () => {
      process.wake();
      // It has lost its session and learns of it within moments; a short stop goes unnoticed.
      if (ms > 5_000) scheduler.after(scheduler.between(0, 2_000), () => process.kill());
    });
  };
  const disturb = (): void => {
    if (isCalm) return;
    const one = any();
    if (scheduler.chance(0.4)) pauseOne();
    else if (scheduler.chance(0.5)) one.kill();
    else one.jump(scheduler.pick([-2_000, 2_000, 1_000, -1_000]));
    scheduler.after(scheduler.between(MINUTE_MS, 10 * MINUTE_MS), disturb);
  };
  for (let count = 0; count < PROCESSES; count++) start();
  return {
    any,
    bury,
    stir: () => scheduler.after(scheduler.between(0, 5 * MINUTE_MS), disturb),
    calm: () => void (isCalm = true),
    deaths: () => deaths,
  };
}
