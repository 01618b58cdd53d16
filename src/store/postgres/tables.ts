import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";

import type { Medium, Pack, Standard } from "../../contract/index.ts";
import type { DeliveryStanding } from "../callbacks-port.ts";
import type { TaskState } from "../port.ts";
import type { AccountTables } from "./account-tables.ts";
import type { SpendTables } from "./spend-tables.ts";

/** Columns of `onetake.task`. JSON columns hold JSON text, so that no digit and no order of members is lost. */
export interface TaskTable {
  id: string;
  account: string;
  family: string;
  endpoint: string;
  external_id: string | null;
  engine: string;
  state: TaskState;
  reason: string | null;
  body: string;
  body_digest: string;
  result: string | null;
  handle: string | null;
  percent: number;
  stage: string;
  units: string | null;
  model: string;
  pack: Pack | null;
  slots: number;
  key_name: string | null;
  callback_url: string | null;
  drill: string | null;
  cash: string | null;
  choices: string | null;
  created_at: number;
  updated_at: number;
}

/** Columns of `onetake.element`. */
export interface ElementTable {
  id: string;
  account: string;
  task_id: string;
  name: string;
  description: string;
  kind: string;
  images: string;
  videos: string;
  voice_id: string | null;
  tags: string;
  deleted_at: number | null;
  created_at: number;
}

/** Columns of `onetake.voice`. */
export interface VoiceTable {
  id: string;
  account: string;
  task_id: string;
  name: string;
  sample: string;
  deleted_at: number | null;
  created_at: number;
}

/** Columns of `onetake.made`. */
export interface MadeTable {
  id: string;
  account: string;
  task_id: string;
  medium: Medium;
  blob: string;
  created_at: number;
}

/** Columns of `onetake.once`. */
export interface OnceTable {
  account: string;
  key: string;
  endpoint: string;
  digest: string;
  task_id: string;
  request_id: string;
  created_at: number;
}

/** Columns of `onetake.drill`. */
interface DrillTable {
  account: string;
  text: string;
  set_at: number;
}

/** Columns of `onetake.delivery`. */
export interface DeliveryTable {
  id: string;
  webhook_id: string;
  task_id: string;
  account: string;
  is_test: boolean;
  state: TaskState;
  place: number;
  address: string;
  standard: Standard;
  body: string;
  base: string;
  standing: DeliveryStanding;
  due_at: number;
  taken_until: number | null;
  attempts: number;
  last_status: number | null;
  last_fault: string | null;
  last_at: number | null;
  created_at: number;
}

/** Columns of `onetake.webhook_secret`. */
export interface WebhookSecretTable {
  account: string;
  secrets: string;
}

interface Tables extends AccountTables, SpendTables {
  task: TaskTable;
  element: ElementTable;
  voice: VoiceTable;
  made: MadeTable;
  once: OnceTable;
  drill: DrillTable;
  delivery: DeliveryTable;
  webhook_secret: WebhookSecretTable;
}

/**
 * Builds typed SQL; it runs nothing. Queries are run on connections of our own pool (see `query.ts`), because one transaction
 * must be shared with code that knows only the driver's connection.
 */
export const tables: Kysely<Tables> = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
}).withSchema("onetake");
