import { assertStorable } from "../storable.ts";

/** The drill of an account. */
export interface AccountDrill {
  /** Its text form. */
  readonly text: string;
  /** When it was set, Unix milliseconds: a drill that is set anew begins anew. */
  readonly setAt: number;
}

/** Drills of accounts. Every implementation passes `drills.suite.ts`. */
export interface Drills {
  find(account: string): Promise<AccountDrill | undefined>;
  /** Sets the drill of an account in place of the one that it has. */
  set(account: string, drill: AccountDrill): Promise<void>;
  /** Takes the drill of an account away; false when it has none. */
  clear(account: string): Promise<boolean>;
}

/** {@link Drills} in memory. */
export function createMemoryDrills(): Drills {
  const drills = new Map<string, AccountDrill>();
  return {
    find: async (account) => drills.get(account),
    set: async (account, drill) => {
      assertStorable({ account, text: drill.text }, ["account", "text"]);
      drills.set(account, { ...drill });
    },
    clear: async (account) => drills.delete(account),
  };
}
