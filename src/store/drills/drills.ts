import { assertStorable } from "../storable.ts";

/** Drills of accounts, in their text form. Every implementation passes `drills.suite.ts`. */
export interface Drills {
  find(account: string): Promise<string | undefined>;
  /** Sets the drill of an account in place of the one that it has. */
  set(account: string, drill: string): Promise<void>;
  /** Takes the drill of an account away; false when it has none. */
  clear(account: string): Promise<boolean>;
}

/** {@link Drills} in memory. */
export function createMemoryDrills(): Drills {
  const drills = new Map<string, string>();
  return {
    find: async (account) => drills.get(account),
    set: async (account, drill) => {
      assertStorable({ account, drill }, ["account", "drill"]);
      drills.set(account, drill);
    },
    clear: async (account) => drills.delete(account),
  };
}
