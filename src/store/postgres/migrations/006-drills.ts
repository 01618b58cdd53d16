import type { Migration } from "../migrate.ts";

/** Drills of accounts, in their text form. */
export const drillsMigration: Migration = {
  number: 6,
  name: "drills",
  statements: [
    `create table onetake.drill (
      account text collate "C" primary key,
      text text not null,
      set_at bigint not null
    )`,
  ],
};
