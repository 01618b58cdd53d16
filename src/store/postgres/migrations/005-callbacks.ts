import type { Migration } from "../migrate.ts";

/** Deliveries of callbacks and the secrets that sign them. A body is text and no JSON column: what was signed is what is sent. */
export const callbacksMigration: Migration = {
  number: 5,
  name: "callbacks",
  statements: [
    `create table onetake.delivery (
      id text collate "C" primary key,
      webhook_id text collate "C" not null,
      task_id text collate "C" not null,
      account text collate "C" not null,
      is_test boolean not null,
      state text not null,
      place integer not null,
      address text not null,
      standard text not null,
      body text not null,
      base text not null,
      standing text not null check (standing in ('waiting', 'delivered', 'refused', 'given-up')),
      due_at bigint not null,
      taken_until bigint,
      attempts integer not null,
      last_status integer,
      last_fault text,
      last_at bigint,
      created_at bigint not null
    )`,
    "create index delivery_due on onetake.delivery (due_at) where standing = 'waiting'",
    "create index delivery_task on onetake.delivery (task_id, place)",
    "create index delivery_list on onetake.delivery (account, created_at desc, id desc)",
    `create table onetake.webhook_secret (
      account text collate "C" primary key,
      secrets json not null
    )`,
  ],
};
