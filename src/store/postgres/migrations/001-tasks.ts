import type { Migration } from "../migrate.ts";

/** Tasks. Ids are compared by bytes, so that order is the same on every server. Times are Unix milliseconds. */
export const tasksMigration: Migration = {
  number: 1,
  name: "tasks",
  statements: [
    `create table onetake.task (
      id text collate "C" primary key,
      account text collate "C" not null,
      family text not null,
      endpoint text not null,
      external_id text collate "C",
      engine text not null,
      state text not null check (state in ('submitted', 'processing', 'succeeded', 'failed')),
      reason text,
      body json not null,
      body_digest text not null,
      result json,
      handle json,
      percent integer not null check (percent between 0 and 100),
      stage text not null,
      units text,
      created_at bigint not null,
      updated_at bigint not null
    )`,
    `create unique index task_external_id on onetake.task (account, external_id)
      where external_id is not null and external_id <> ''`,
    "create index task_list on onetake.task (account, family, created_at desc, id desc)",
  ],
};
