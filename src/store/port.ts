import type { Json, JsonObject } from "../base/index.ts";
import type { Medium, Pack } from "../contract/index.ts";
import type { CallbackStore, CallbackTransaction } from "./callbacks-port.ts";
import type { AccountsReader, AccountsWriter } from "./accounts-port.ts";
import type { EvidenceStore } from "./evidence-port.ts";
import type { SpendReader, SpendWriter } from "./spend-port.ts";

/** The four states of a task, in order; the last two are final. Words of the wire are the contract's business. */
export type TaskState = "submitted" | "processing" | "succeeded" | "failed";

/** A task as it is kept. Times are Unix milliseconds. */
export interface TaskRow {
  readonly id: string;
  readonly account: string;
  /** Endpoint family of the contract, such as `omni-video`. */
  readonly family: string;
  readonly endpoint: string;
  /** The caller's own id, unique within the account; null when none was given. */
  readonly externalId: string | null;
  readonly engine: string;
  readonly state: TaskState;
  /** The reason of a failure, for people. */
  readonly reason: string | null;
  /** The exact wire body, media replaced by `blob:` references where it was inline. */
  readonly body: JsonObject;
  /** SHA-256 of the canonical wire body as it came, hex. */
  readonly bodyDigest: string;
  /** What the engine made, as `TaskResult` of the tasks; null until it ended well. */
  readonly result: Json;
  /** The engine's durable handle (an upstream task id, say); null before it was submitted. */
  readonly handle: Json;
  readonly progress: TaskProgress;
  /** Units taken, as the wire shows them; null until settled. */
  readonly units: string | null;
  /** Money taken from the balance of its account, in US dollars as decimal text; absent where none was. */
  readonly cash?: string;
  /** Wire name of the model whose slots the task takes; empty where the work has none. */
  readonly model: string;
  /** The kind of pack that pays; null for work that costs nothing. */
  readonly pack: Pack | null;
  /** Slots of its account, model and pack that it holds until it ends. */
  readonly slots: number;
  /** Name of the key that made it; null where none has a name. */
  readonly keyName: string | null;
  /** Where each change of state is told; null when nobody wants to know. */
  readonly callbackUrl: string | null;
  /** What a drill has in store for it; null for an ordinary task. */
  readonly drill: Json;
  /** What its create chose beyond the wire's own fields, as `TaskChoices` of the tasks; absent where it chose nothing. */
  readonly choices?: JsonObject;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface TaskProgress {
  /** 0 to 100, whole. */
  readonly percent: number;
  /** What is going on, in a word or two: `queued`, `prepare`, `sound`, `frames`, `finish`. */
  readonly stage: string;
}

/** What may change on a task. */
export type TaskPatch = Partial<
  Pick<TaskRow, "state" | "reason" | "result" | "handle" | "progress" | "units" | "updatedAt" | "body">
>;

/** An element of an account's library. */
export interface ElementRow {
  /** Decimal digits of the wire's number. */
  readonly id: string;
  readonly account: string;
  /** The creation task. */
  readonly taskId: string;
  readonly name: string;
  readonly description: string;
  /** `images` or `video`. */
  readonly kind: string;
  /** Blob ids of its pictures, the front one first. */
  readonly images: readonly string[];
  readonly videos: readonly string[];
  readonly voiceId: string | null;
  readonly tags: readonly string[];
  readonly deletedAt: number | null;
  readonly createdAt: number;
}

/** A voice of an account's library. */
export interface VoiceRow {
  /** 18 decimal digits. */
  readonly id: string;
  readonly account: string;
  /** The creation task. */
  readonly taskId: string;
  readonly name: string;
  /** Blob id of the sample that it was made from; empty where that never came here. */
  readonly sample: string;
  readonly deletedAt: number | null;
  readonly createdAt: number;
}

/** A clip or sound that a task made, by the id under which later requests may name it. */
export interface MadeRow {
  readonly id: string;
  readonly account: string;
  readonly taskId: string;
  readonly medium: Medium;
  readonly blob: string;
  readonly createdAt: number;
}

/** A create that carried an idempotency key. */
export interface OnceRow {
  readonly account: string;
  /** What the caller chose. */
  readonly key: string;
  readonly endpoint: string;
  /** SHA-256 of the canonical body, hex: the same key with another body is refused. */
  readonly digest: string;
  readonly taskId: string;
  /** Id of the request that made the task; its answer is told again as it was. */
  readonly requestId: string;
  readonly createdAt: number;
}

/** How many tasks of a family are in a state that is not final, whatever account they belong to. */
export interface OpenCount {
  readonly family: string;
  readonly state: TaskState;
  readonly tasks: number;
}

/** One page of a list, newest first. `number` counts from 1. */
export interface Page {
  readonly number: number;
  readonly size: number;
}

/** Tasks of an account, newest first, whatever family made them. Times are inclusive; absent conditions are open. */
export interface TaskSearch {
  readonly from?: number;
  readonly to?: number;
  /** Only tasks after this one in the order of the search. */
  readonly after?: { readonly createdAt: number; readonly id: string };
  readonly states?: readonly TaskState[];
  readonly packs?: readonly Pack[];
  readonly limit: number;
}

/** What can be done inside one transaction: all of it happens or none. */
export interface Transaction {
  /** Inserts a task; undefined on success, or the task that already has this account and external id. */
  insertTask(task: TaskRow): Promise<TaskRow | undefined>;
  /** Changes a task that is in one of the states `from` and answers it; undefined when it is not. Final states never change. */
  updateTask(id: string, from: readonly TaskState[], patch: TaskPatch): Promise<TaskRow | undefined>;
  insertElement(element: ElementRow): Promise<void>;
  /** Marks an element deleted; false when the account has no such living element. */
  deleteElement(account: string, id: string, at: number): Promise<boolean>;
  insertVoice(voice: VoiceRow): Promise<void>;
  /** Marks a voice deleted; false when the account has no such living voice. */
  deleteVoice(account: string, id: string, at: number): Promise<boolean>;
  insertMade(made: MadeRow): Promise<void>;
  /**
   * Inserts the mark of an idempotency key; undefined on success, or the mark that the account has under this key. Waits for another
   * transaction that is about to insert the same.
   */
  insertOnce(once: OnceRow): Promise<OnceRow | undefined>;
  /** Elements and voices that a task has made, as this transaction sees them. */
  madeBy(taskId: string): Promise<{ readonly elements: readonly ElementRow[]; readonly voices: readonly VoiceRow[] }>;
  readonly callbacks: CallbackTransaction;
  readonly accounts: AccountsWriter;
  readonly spend: SpendWriter;
  /**
   * The database's own connection, for a durable queue that enqueues in the same transaction; undefined in the in-memory twin.
   */
  readonly connection: unknown;
}

/** Durable state. Every implementation passes `store.suite.ts`. */
export interface Store {
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** A task by id alone, for the workers. */
  taskById(id: string): Promise<TaskRow | undefined>;
  /** A task of an account and family by its id or its external id. */
  findTask(account: string, family: string, idOrExternalId: string): Promise<TaskRow | undefined>;
  /** Tasks of an account and any family that have one of the ids or external ids, newest first. */
  findTasks(account: string, ids: readonly string[], externalIds: readonly string[]): Promise<readonly TaskRow[]>;
  listTasks(account: string, family: string, page: Page): Promise<readonly TaskRow[]>;
  searchTasks(account: string, search: TaskSearch): Promise<readonly TaskRow[]>;
  /** What waits and what runs; families without such tasks are left out. */
  countOpenTasks(): Promise<readonly OpenCount[]>;
  /** Living and deleted elements by id. */
  findElement(account: string, id: string): Promise<ElementRow | undefined>;
  elementsByTask(taskIds: readonly string[]): Promise<readonly ElementRow[]>;
  /** Living and deleted voices by id. */
  findVoice(account: string, id: string): Promise<VoiceRow | undefined>;
  voicesByTask(taskIds: readonly string[]): Promise<readonly VoiceRow[]>;
  findMade(account: string, id: string): Promise<MadeRow | undefined>;
  /**
   * Ids of the blobs that are needed: those that tasks name which have not ended or have changed since `since`, those of made files
   * since then, and those of every element and voice, deleted ones too. Of spending: those of open plans that could be created from since
   * then, those of creates that have not ended, and everything in custody. Whatever looks like an id counts as one.
   */
  neededBlobs(since: number): Promise<ReadonlySet<string>>;
  readonly callbacks: CallbackStore;
  readonly accounts: AccountsReader;
  readonly spend: SpendReader;
  /** The user's own evidence. */
  readonly evidence: EvidenceStore;
  /** True when the store answers. */
  ping(): Promise<boolean>;
  close(): Promise<void>;
}

/** Content-addressed bytes: an id is the SHA-256 of the content, hex. Every implementation passes `blobs.suite.ts`. */
export interface Blobs {
  /** Keeps a local file's content (the file may be moved away) and answers its id. */
  putFile(path: string): Promise<string>;
  put(content: Uint8Array): Promise<string>;
  /** Size in bytes, or undefined when unknown. */
  size(id: string): Promise<number | undefined>;
  read(id: string, range?: { readonly start: number; readonly end: number }): AsyncIterable<Uint8Array>;
  /** A path of a local file with the content that may be read, never written. */
  localPath(id: string): Promise<string>;
  /** The ids of everything that is kept, in no order; what comes or goes meanwhile may be missed. */
  list(): AsyncIterable<string>;
  /**
   * Removes content unless somebody has put it since `since` (Unix milliseconds), also at this very moment; false when it was not
   * removed or not there.
   */
  remove(id: string, since: number): Promise<boolean>;
}
