import type { TaskRow, Transaction } from "../store/index.ts";

/** What else happens when a task is made or changes its state, within the same transaction: all of it or none. */
export interface TaskHook {
  /**
   * Before a task is inserted.
   * @throws WireError to refuse it.
   */
  admitting?(transaction: Transaction, task: TaskRow): Promise<void>;
  /**
   * After a task was inserted, and after each change of its state. May answer the task as it is then, where the hook itself wrote to its
   * row; hooks after it and the end of the transaction get that one.
   */
  changed?(transaction: Transaction, task: TaskRow): Promise<TaskRow | void>;
  /** After the transaction of one of these has been committed. Must not throw. */
  committed?(task: TaskRow): void;
}
