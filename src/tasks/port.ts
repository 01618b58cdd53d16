import type { Json, JsonObject } from "../base/index.ts";
import type { Endpoint, Finding, PreviewOptions } from "../contract/index.ts";
import type { Spending } from "./spend/port.ts";
import type { ElementRow, Page, TaskRow, TaskSearch, VoiceRow } from "../store/index.ts";

/** A create as the server hands it in, after authentication and parsing. */
export interface Admission {
  readonly account: string;
  /** Name of the key that was used, for the ledgers. */
  readonly keyName?: string;
  readonly endpoint: Endpoint;
  readonly body: JsonObject;
  readonly requestId: string;
  /** The caller's idempotency key: a repeat answers the first task again. */
  readonly onceKey?: string;
  /** What a drill has in store for the task. */
  readonly drill?: Json;
  /** How its preview is to be drawn. */
  readonly preview?: PreviewOptions;
  /** Name of the engine that is to make it; the server's usual one by default. */
  readonly engine?: string;
  /** At a billable engine: what it is for (by default its external id, else its digest), and whose budgets it counts against. */
  readonly purpose?: string;
  readonly project?: string;
  readonly run?: string;
  /** Everything that the contract has to say is a refusal, also what the service ignores. */
  readonly strict?: boolean;
}

/** A free request that is handed on. */
export interface Passing extends Pick<Admission, "endpoint" | "body" | "strict"> {
  readonly engine: string;
  readonly signal: AbortSignal;
}

/** A task with the elements and voices it made. */
export interface TaskView {
  readonly task: TaskRow;
  readonly elements: readonly ElementRow[];
  readonly voices: readonly VoiceRow[];
  /** Id of the request that made the task, when this create only repeats it; the task is then as it was when it was made. */
  readonly repeats?: string;
  /** This create bought nothing: the task was made for the same purpose before. It is told as it is now. */
  readonly reused?: boolean;
  /** What the contract has to say about a request that was just taken; absent in queries. */
  readonly findings?: readonly Finding[];
  /** Voices of the account's own that its elements are bound to. */
  readonly bound?: readonly VoiceRow[];
  /** The clip of an earlier task that it works on. */
  readonly parent?: ParentClip;
}

/** A clip that a request names by its id. */
export interface ParentClip {
  readonly id: string;
  readonly blob: string;
  /** True length as decimal text. */
  readonly seconds?: string;
  /** The task that made it, for its days are those of that task's results; absent when that is gone. */
  readonly maker?: Pick<TaskRow, "updatedAt" | "drill">;
}

/** The life of tasks: admit -> queue -> run -> finish. All refusals are `WireError`s of the contract. */
export interface Tasks {
  /**
   * Checks, takes in the media, inserts and enqueues; one transaction.
   * @throws WireError when the request is refused, also for an idempotency key that was used with another body.
   * @throws NotServed when the request is legal and this server cannot serve it.
   */
  admit(admission: Admission): Promise<TaskView>;
  find(account: string, family: string, idOrExternalId: string): Promise<TaskView | undefined>;
  list(account: string, family: string, page: Page): Promise<readonly TaskView[]>;
  /** Tasks of any family by ids and external ids, newest first. */
  findAny(account: string, ids: readonly string[], externalIds: readonly string[]): Promise<readonly TaskView[]>;
  /** Tasks of any family, newest first. */
  search(account: string, search: TaskSearch): Promise<readonly TaskView[]>;
  /** A task of any family by its id or external id, the id first. */
  findOne(account: string, idOrExternalId: string): Promise<TaskView | undefined>;
  /**
   * Ends a task of any family that has not ended, as failed; whoever works on it lets go of it within about a second, and nothing that
   * was made is kept. Answers the task as it is then, and whether it was cancelled, now or before: one that ended by itself stays as it is.
   */
  cancel(account: string, idOrExternalId: string): Promise<(TaskView & { readonly isCancelled: boolean }) | undefined>;
  /** The task once it has ended. Rejects with the signal's reason. */
  ended(taskId: string, signal: AbortSignal): Promise<TaskView>;
  /**
   * Hands a request that makes nothing to an engine that has elsewhere what it is about, and answers the data of its answer.
   * @throws WireError with what that engine's service says; NotServed for an engine that has nothing elsewhere.
   */
  passOn(passing: Passing): Promise<Json>;
  /** Deletes an element of the account's library; false when there is none. */
  deleteElement(account: string, elementId: string): Promise<boolean>;
  /** Deletes a voice of the account's library; false when there is none. */
  deleteVoice(account: string, voiceId: string): Promise<boolean>;
  /** Takes no more work and lets running tasks finish until `deadlineMs`; the rest goes back to the queue. */
  drain(deadlineMs: number): Promise<void>;
  stop(): Promise<void>;
}

/** {@link Tasks} with the switch that lets this process run what is queued; a node that only answers requests leaves it off. */
export interface TaskService extends Tasks {
  /** Plans and creates at billable engines. */
  readonly spending: Spending;
  start(): Promise<void>;
}

/**
 * Where a task waits and runs: `render` for work of this machine, as much at once as it has cores; `wait` for work that is done elsewhere, of
 * which a process can look after very many at once. `render` by default.
 */
export type Lane = "render" | "wait";

/** How tasks are run durably. One implementation on DBOS, one in memory; both pass `runner.suite.ts`. */
export interface Runner {
  /** Puts a task in the queue within the caller's transaction: it runs if and only if the transaction commits. */
  enqueue(connection: unknown, taskId: string, account: string, lane?: Lane): Promise<void>;
  /** Tells that the transaction in which the task was put in the queue has ended, whichever way. */
  wake(taskId: string): void;
  /** Begins to run tasks, including those that processes which died have left. @throws TypeError after it was stopped */
  start(steps: TaskSteps): Promise<void>;
  /** Stops taking tasks; waits for running ones until `deadlineMs`, then aborts them and leaves them to be recovered. */
  stop(deadlineMs: number): Promise<void>;
}

/**
 * The steps of one task. Each may run again after a crash and must then change nothing that was done. A step that rejects is taken
 * for aborted when its signal is, and is tried again otherwise: what ends a task is written to its row by the step itself.
 */
export interface TaskSteps {
  /** False when nothing is left to do: the task has ended or does not exist. */
  prepare(taskId: string, signal: AbortSignal): Promise<boolean>;
  submit(taskId: string, signal: AbortSignal): Promise<boolean>;
  settle(taskId: string, signal: AbortSignal): Promise<void>;
}
