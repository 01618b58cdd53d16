import type { Standard } from "../contract/index.ts";
import type { TaskState } from "./port.ts";

/** Where a delivery stands. `refused`: the address may not be reached; `given-up`: it was tried as often as the schedule says. */
export type DeliveryStanding = "waiting" | "delivered" | "refused" | "given-up";

/** One call that a caller is owed. It is inserted with the change of state that it tells. Times are Unix milliseconds. */
export interface DeliveryRow {
  /** 19 decimal digits. */
  readonly id: string;
  /** The id that the receiver sees; that of another row when this one repeats it. */
  readonly webhookId: string;
  readonly taskId: string;
  readonly account: string;
  /** True for a call that a person asked for to try an address; its task does not exist. */
  readonly isTest: boolean;
  /** The state that is told. */
  readonly state: TaskState;
  /** Order among the deliveries of a task: what is told first is lower. */
  readonly place: number;
  readonly address: string;
  readonly standard: Standard;
  /** The exact text that is posted. */
  readonly body: string;
  /** The server's address under which the body names files. */
  readonly base: string;
  readonly standing: DeliveryStanding;
  /** When it may be sent next; meaningless once it no longer waits. */
  readonly dueAt: number;
  /** A process that has taken it sends it until then; others leave it alone. Null when nobody has. */
  readonly takenUntil: number | null;
  /** How often it was sent, or tried to be, since it last began to wait. */
  readonly attempts: number;
  /** HTTP status of the last answer; null when none came. */
  readonly lastStatus: number | null;
  /** What was wrong with the last attempt, for people; null when nothing was. */
  readonly lastFault: string | null;
  /** When the last attempt ended. */
  readonly lastAt: number | null;
  readonly createdAt: number;
}

/** What may change on a delivery. */
export type DeliveryPatch = Partial<
  Pick<DeliveryRow, "standing" | "dueAt" | "takenUntil" | "attempts" | "lastStatus" | "lastFault" | "lastAt">
>;

/** Deliveries, newest first; absent conditions are open. */
export interface DeliverySearch {
  readonly account?: string;
  readonly taskId?: string;
  readonly standing?: DeliveryStanding;
  readonly isTest?: boolean;
  readonly limit: number;
}

/** A secret that callbacks of an account are signed with. */
export interface WebhookSecret {
  /** `whsec_` and base64 of the key. */
  readonly secret: string;
  readonly createdAt: number;
  /** From then on it signs nothing any more; null for the current one. */
  readonly expiresAt: number | null;
}

/** Writes of callbacks within a transaction. */
export interface CallbackTransaction {
  insert(delivery: DeliveryRow): Promise<void>;
  /** The first delivery of a task, as this transaction sees it. */
  firstOf(taskId: string): Promise<DeliveryRow | undefined>;
  /**
   * Takes up to `limit` deliveries that are due at `now` and that nobody holds, the longest due first, and holds them until `until`.
   * A delivery is not taken while one of its task with a lower place is due or held: what is told first is sent first.
   */
  takeDue(now: number, until: number, limit: number): Promise<readonly DeliveryRow[]>;
  /** Changes a delivery that is held until exactly `held` (null: that nobody holds) and answers it; undefined when it is not. */
  update(id: string, held: number | null, patch: DeliveryPatch): Promise<DeliveryRow | undefined>;
  /** Replaces the secrets of an account, oldest first, by what `change` makes of them. Two at once come one after the other. */
  changeSecrets(account: string, change: (secrets: readonly WebhookSecret[]) => readonly WebhookSecret[]): Promise<void>;
}

/** Reads of callbacks. */
export interface CallbackStore {
  find(id: string): Promise<DeliveryRow | undefined>;
  list(search: DeliverySearch): Promise<readonly DeliveryRow[]>;
  /** When the next delivery that waits becomes due, after a time; undefined when none does. */
  nextDue(after: number): Promise<number | undefined>;
  /** Secrets of an account, oldest first, expired ones included. */
  secrets(account: string): Promise<readonly WebhookSecret[]>;
}
