import type { Migration } from "../migrate.ts";

/** Elements of the accounts' libraries. A deleted one keeps its row, so that tasks that name it stay readable. */
export const elementsMigration: Migration = {
  number: 2,
  name: "elements",
  statements: [
    `create table onetake.element (
      id text collate "C" primary key,
      account text collate "C" not null,
      task_id text collate "C" not null,
      name text not null,
      description text not null,
      kind text not null,
      images json not null,
      videos json not null,
      voice_id text,
      tags json not null,
      deleted_at bigint,
      created_at bigint not null
    )`,
    "create index element_task on onetake.element (task_id)",
  ],
};
