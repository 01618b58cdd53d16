import type { Migration } from "../migrate.ts";

/** What the whole server keeps: slots, keys and callbacks of tasks, voices, made files, idempotency keys. */
export const wholeServerMigration: Migration = {
  number: 3,
  name: "whole-server",
  statements: [
    `alter table onetake.task
      add column model text not null default '',
      add column pack text,
      add column slots integer not null default 0,
      add column key_name text,
      add column callback_url text,
      add column drill json`,
    "create index task_search on onetake.task (account, created_at desc, id desc)",
    `create index task_open on onetake.task (account, model, pack)
      where state in ('submitted', 'processing')`,
    `create table onetake.voice (
      id text collate "C" primary key,
      account text collate "C" not null,
      task_id text collate "C" not null,
      name text not null,
      sample text not null,
      deleted_at bigint,
      created_at bigint not null
    )`,
    "create index voice_task on onetake.voice (task_id)",
    `create table onetake.made (
      id text collate "C" primary key,
      account text collate "C" not null,
      task_id text collate "C" not null,
      medium text not null,
      blob text not null,
      created_at bigint not null
    )`,
    `create table onetake.once (
      account text collate "C" not null,
      key text collate "C" not null,
      endpoint text not null,
      digest text not null,
      task_id text collate "C" not null,
      request_id text not null,
      created_at bigint not null,
      primary key (account, key)
    )`,
  ],
};
