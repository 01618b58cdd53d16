import type { Migration } from "../migrate.ts";

/** Accounts with their keys, packs and balances, and the ledger of what tasks took. Units are hundredths, money is millionths of a dollar. */
export const accountsMigration: Migration = {
  number: 4,
  name: "accounts",
  statements: [
    "alter table onetake.task add column cash text",
    `create table onetake.account (
      id text collate "C" primary key,
      metered boolean not null,
      state text not null check (state in ('normal', 'abnormal', 'arrears')),
      addresses json not null,
      denied json not null,
      created_at bigint not null
    )`,
    `create table onetake.account_key (
      kind text not null check (kind in ('api-key', 'access-key')),
      id text collate "C" not null,
      account text collate "C" not null,
      name text collate "C" not null,
      secret text,
      created_at bigint not null,
      removed_at bigint,
      primary key (kind, id)
    )`,
    "create unique index account_key_name on onetake.account_key (account, name) where removed_at is null",
    `create table onetake.pack (
      id text collate "C" primary key,
      account text collate "C" not null,
      kind text not null,
      name text not null,
      total bigint not null check (total >= 0),
      remaining bigint not null check (remaining between 0 and total),
      concurrency integer not null check (concurrency >= 0),
      purchased_at bigint not null,
      effective_at bigint not null,
      invalid_at bigint not null
    )`,
    "create index pack_account on onetake.pack (account, kind)",
    `create table onetake.cash (
      account text collate "C" primary key,
      amount bigint not null
    )`,
    `create table onetake.deduction (
      id text collate "C" primary key,
      account text collate "C" not null,
      task_id text collate "C" not null,
      key_name text,
      source text not null check (source in ('pack', 'cash', 'none')),
      pack text not null,
      pack_id text,
      pack_name text,
      amount bigint not null,
      before bigint not null,
      after bigint not null,
      work json not null,
      task_created_at bigint not null,
      at bigint not null
    )`,
    "create index deduction_list on onetake.deduction (account, at desc, id desc)",
  ],
};
