import type { Pool } from "pg";

import { runQuery } from "../postgres/query.ts";
import { tables } from "../postgres/tables.ts";
import { assertStorable, isStorable } from "../storable.ts";
import type { Drills } from "./drills.ts";

/** {@link Drills} on the database of a store, whose pool is handed in. */
export function createPostgresDrills(pool: Pool): Drills {
  return {
    find: async (account) => {
      if (!isStorable(account)) return undefined;
      const select = tables.selectFrom("drill").select(["text", "set_at"]).where("account", "=", account);
      const [row] = await runQuery(pool, select.compile());
      return row && { text: row.text, setAt: row.set_at };
    },
    set: async (account, { text, setAt }) => {
      assertStorable({ account, text }, ["account", "text"]);
      const insert = tables
        .insertInto("drill")
        .values({ account, text, set_at: setAt })
        .onConflict((conflict) => conflict.column("account").doUpdateSet({ text, set_at: setAt }));
      await runQuery(pool, insert.compile());
    },
    clear: async (account) => {
      if (!isStorable(account)) return false;
      const remove = tables.deleteFrom("drill").where("account", "=", account).returning("account");
      return (await runQuery(pool, remove.compile())).length > 0;
    },
  };
}
