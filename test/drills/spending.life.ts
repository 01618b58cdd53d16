import type { Clock } from "../../src/base/index.ts";
import type { Store, Transaction } from "../../src/store/index.ts";

/**
 * One life of a process. When it dies nothing more happens: every port that it had called, or calls, never answers, and transactions that
 * had not been committed leave nothing behind.
 */
export interface Life {
  isDead(): boolean;
  /** Resolves when it dies. */
  readonly death: Promise<void>;
  die(): void;
  /** Tells of a moment at which it may die; never answers when it does. */
  at(moment: string): Promise<void>;
  /** A port of which nothing is heard after the death. Moments are `before <name>.<method>` and `after <name>.<method>`. */
  port<Port extends object>(name: string, port: Port): Port;
  /** The same for a store. Moments beside those of its methods: `writing <state>` and `committed <state>` of an intent. */
  store(store: Store): Store;
  clock(clock: Clock): Clock;
}

/** Rolls a transaction back whose process has died. */
class Died extends Error {}

/** A life that ends at the first moment of which `dies` says so. `during` is told of each call of a port while it lasts. */
export function createLife(dies: (moment: string) => boolean, during: During = (work) => work()): Life {
  let isDead = false;
  let tell = (): void => {};
  const death = new Promise<void>((resolve) => (tell = resolve));
  const die = (): void => {
    isDead = true;
    tell();
  };
  const at = async (moment: string): Promise<void> => {
    if (!isDead && dies(moment)) die();
    if (isDead) await never();
  };
  const call: Call = async (name, work) => {
    await at(`before ${name}`);
    try {
      return await during(work);
    } finally {
      await at(`after ${name}`);
    }
  };
  return {
    isDead: () => isDead,
    death,
    die,
    at,
    port: (name, port) => wrap(port, name, call),
    store: (store) => wrapStore(store, { at, call, death }),
    clock: ({ now, sleep }) => ({ now, sleep: async (ms, signal) => await call("sleep", async () => await sleep(ms, signal)) }),
  };
}

type During = <T>(work: () => Promise<T>) => Promise<T>;
type Call = <T>(name: string, work: () => Promise<T>) => Promise<T>;

function never(): Promise<never> {
  return new Promise(() => {});
}

/** What does not answer with a promise stays as it is. */
const GENERATOR = "AsyncGeneratorFunction";

function wrap<Port extends object>(port: Port, name: string, call: Call): Port {
  const members = Object.entries(port).map(([key, member]: [string, unknown]) => {
    if (typeof member === "function" && member.constructor.name !== GENERATOR) {
      const act = member as (...given: readonly unknown[]) => Promise<unknown>; // methods of ports answer promises
      return [key, (...given: readonly unknown[]) => call(`${name}.${key}`, async () => await act(...given))];
    }
    return [key, isRecord(member) ? wrap(member, name, call) : member];
  });
  return Object.fromEntries(members) as Port; // the same members
}

/** Connections to databases and the like are not looked into. */
function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

interface Parts extends Pick<Life, "at" | "death"> {
  readonly call: Call;
}

function wrapStore(store: Store, { at, call, death }: Parts): Store {
  return {
    ...wrap(store, "store", call),
    transaction: async (work) => {
      const states: string[] = [];
      const guarded = async (transaction: Transaction): ReturnType<typeof work> => {
        const died = death.then(() => Promise.reject(new Died("before the commit")));
        died.catch(() => {}); // told below, or over
        return await Promise.race([work(watch(wrap(transaction, "transaction", call), states, at)), died]);
      };
      const done = await call("transaction", async () => await store.transaction(guarded));
      for (const state of states) await at(`committed ${state}`);
      return done;
    },
  };
}

/** Notes the states of intents that a transaction writes. */
function watch(transaction: Transaction, states: string[], at: Life["at"]): Transaction {
  const { spend } = transaction;
  const writing = async (state: string): Promise<void> => {
    await at(`writing ${state}`);
    states.push(state);
  };
  return {
    ...transaction,
    spend: {
      ...spend,
      insertIntent: async (intent) => {
        await writing(intent.state);
        await spend.insertIntent(intent);
      },
      updateIntent: async (taskId, from, patch) => {
        if (patch.state !== undefined) await writing(patch.state);
        return await spend.updateIntent(taskId, from, patch);
      },
    },
  };
}
