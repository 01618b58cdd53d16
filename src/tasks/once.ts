import { OnetakeError } from "../base/index.ts";
import { wireError } from "../contract/index.ts";
import type { OnceRow, Store, TaskRow, Transaction } from "../store/index.ts";
import type { Admission, TaskView } from "./port.ts";

/** What the mark of an idempotency key says of the task that its create made, or is answered with. */
export interface MarkedTask {
  readonly taskId: string;
  /** SHA-256 of the canonical body as it came, hex. */
  readonly digest: string;
  readonly createdAt: number;
}

/**
 * Marks the idempotency key of a create, where it has one. Answers the mark that is there already, of the same request.
 * @throws WireError when the key was used with another request.
 */
export async function markOnce(
  transaction: Pick<Transaction, "insertOnce">,
  { account, onceKey, endpoint, requestId }: Admission,
  { taskId, digest, createdAt }: MarkedTask,
): Promise<OnceRow | undefined> {
  if (onceKey === undefined) return undefined;
  const mark = { account, key: onceKey, endpoint: endpoint.id, digest, taskId, requestId };
  const before = await transaction.insertOnce({ ...mark, createdAt });
  if (before === undefined || (before.digest === digest && before.endpoint === mark.endpoint)) return before;
  throw wireError("bad-value", {
    message: `Idempotency key ${onceKey} was used with another request`,
    fix: "Use a new key for a new request; repeat a request with the very body that it had.",
  });
}

/** The task as it was when it was made, so that every repeat gets the answer of the first. */
export async function repeat(store: Pick<Store, "taskById">, { taskId, requestId }: OnceRow): Promise<TaskView> {
  const task = await store.taskById(taskId);
  if (task === undefined) throw new TypeError(`the task ${taskId} of an idempotency key is gone`); // both are inserted at once
  const first: TaskRow = {
    ...task,
    state: "submitted",
    reason: null,
    result: null,
    units: null,
    progress: { percent: 0, stage: "queued" },
    updatedAt: task.createdAt,
  };
  return { task: first, elements: [], voices: [], repeats: requestId };
}

/** A create that carried the same idempotency key was admitted before. */
export class OnceBefore extends OnetakeError {
  override readonly name = "OnceBefore";
  readonly before: OnceRow;

  constructor(before: OnceRow) {
    super("once-before", `the idempotency key ${before.key} was used before`);
    this.before = before;
  }
}

/**
 * Looks whether the idempotency key of a create was used before, and leaves no mark.
 * @throws OnceBefore when it was, with the same request; WireError when it was with another one.
 */
export async function findOnce(store: Pick<Store, "transaction">, admission: Admission, marked: MarkedTask): Promise<void> {
  if (admission.onceKey === undefined) return;
  const unmarked = new OnetakeError("unmarked", "the transaction is undone, and the mark with it");
  try {
    await store.transaction(async (transaction) => {
      const before = await markOnce(transaction, admission, marked);
      throw before === undefined ? unmarked : new OnceBefore(before);
    });
  } catch (thrown) {
    if (thrown !== unmarked) throw thrown;
  }
}
