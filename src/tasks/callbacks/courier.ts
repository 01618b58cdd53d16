import { toMessage, type Clock, type Logger } from "../../base/index.ts";
import type { DeliveryPatch, DeliveryRow, Store } from "../../store/index.ts";
import { defaultDeliveryLimits, deliver, type DeliveryLimits, type Sender } from "./deliver.ts";

/** Sends the deliveries that are due. */
export interface Courier {
  /** Begins to send, also what other processes have left. */
  start(): void;
  /** Says that something may be due. */
  wake(): void;
  /** Takes no more; waits for what is under way until `deadlineMs`, then breaks it off and gives it back. Safe to call twice. */
  stop(deadlineMs: number): Promise<void>;
}

/** What {@link createCourier} needs. */
export interface CourierOptions extends Sender {
  readonly store: Pick<Store, "callbacks" | "transaction">;
  readonly logger: Logger;
  readonly limits?: Partial<CourierLimits>;
}

/** {@link DeliveryLimits} and those of the process. */
export interface CourierLimits extends DeliveryLimits {
  /** Deliveries under way at once in this process. */
  readonly atOnce: number;
  /** How often to look for what other processes have written, in milliseconds; one with a virtual clock and no others can wait long. */
  readonly lookMs: number;
  /** How long a process holds a delivery that it has taken: longer than an attempt lasts, so that only one that died lets go of it. */
  readonly leaseMs: number;
}

/** 32 deliveries at once, a look each second, held for 30 s. */
export const defaultCourierLimits: CourierLimits = { ...defaultDeliveryLimits, atOnce: 32, lookMs: 1_000, leaseMs: 30_000 };

/**
 * A {@link Courier} over the store. Several processes may have one each: a delivery is held by one at a time. A delivery goes out at
 * least once; it goes out twice when a process dies between the receiver's answer and the row that says so.
 */
export function createCourier(options: CourierOptions): Courier {
  const limits = { ...defaultCourierLimits, ...options.limits };
  const round: Round = { options, limits, underWay: new Set(), cut: new AbortController(), bell: new AbortController() };
  const { clock } = options.world;
  const wake = (): void => round.bell.abort();
  let isStopping = false;
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    while (!isStopping) {
      round.bell = new AbortController();
      await sendDue(round, wake);
      await pause(round, clock);
    }
  };
  return {
    start: () => void (running ??= run()),
    wake,
    stop: async (deadlineMs) => {
      isStopping = true;
      wake();
      await running;
      const finished = new AbortController();
      const end = deadlineMs > 0 ? clock.sleep(deadlineMs, finished.signal) : Promise.resolve();
      const late = end.then(
        () => round.cut.abort(new Error("the server stops")),
        () => {}, // everything was sent in time
      );
      await Promise.all(round.underWay);
      finished.abort();
      await late;
    },
  };
}

interface Round {
  readonly options: CourierOptions;
  readonly limits: CourierLimits;
  readonly underWay: Set<Promise<void>>;
  /** Breaks off what is under way. */
  readonly cut: AbortController;
  /** Ends the pause. */
  bell: AbortController;
}

async function sendDue(round: Round, wake: () => void): Promise<void> {
  const { options, limits, underWay } = round;
  const free = limits.atOnce - underWay.size;
  if (free <= 0) return;
  const now = options.world.clock.now();
  const until = now + limits.leaseMs;
  try {
    const rows = await options.store.transaction((transaction) => transaction.callbacks.takeDue(now, until, free));
    for (const row of rows) {
      const sending = send(round, row).finally(() => {
        underWay.delete(sending);
        wake(); // there is room again, and the next of its task may go
      });
      underWay.add(sending);
    }
  } catch (thrown) {
    options.logger.warn("callbacks that are due could not be read; they are looked for again", { reason: toMessage(thrown) });
  }
}

// Until the bell rings, something becomes due, or another process may have written something.
async function pause({ options, limits, bell }: Round, clock: Clock): Promise<void> {
  const now = clock.now();
  const next = await options.store.callbacks.nextDue(now).catch(() => undefined); // the store is away: look later
  const ms = Math.min(limits.lookMs, next === undefined ? limits.lookMs : next - now);
  await clock.sleep(Math.max(1, ms), bell.signal).catch(() => {}); // the bell rang
}

/** Never rejects: a delivery whose end could not be written is held until its time is over, and then sent again. */
async function send({ options, limits, cut }: Round, row: DeliveryRow): Promise<void> {
  const { store, logger } = options;
  const facts = { delivery: row.id, task: row.taskId, state: row.state };
  try {
    const patch = await deliver(options, limits, row, cut.signal).catch((thrown: unknown): DeliveryPatch => {
      if (cut.signal.aborted) return { takenUntil: null }; // given back, to be sent by the next process
      throw thrown;
    });
    await store.transaction((transaction) => transaction.callbacks.update(row.id, row.takenUntil, patch));
    logger.info("a callback was tried", { ...facts, standing: patch.standing ?? "waiting", status: patch.lastStatus ?? null });
  } catch (thrown) {
    logger.warn("what became of a callback could not be written; it is sent again", { ...facts, reason: toMessage(thrown) });
  }
}
