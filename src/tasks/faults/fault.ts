import type { TaskState } from "../../store/index.ts";

/** Which requests a fault looks at: those that make tasks, those that read them, or all. */
export type FaultTarget = "create" | "query" | "all";

/** What may happen to a request and its answer. */
export interface RequestFaults {
  /** Refused by the row of the error table with this name; nothing is done. */
  readonly refuse?: string;
  /** Carried out, and answered with this row all the same. */
  readonly answer?: string;
  /** Key of one of the row's observed texts. */
  readonly text?: string;
  /** The exact words of the refusal, or of a task's failure. */
  readonly message?: string;
  /** The connection is reset `before` anything is done, or `after` all of it was. */
  readonly lost?: "before" | "after";
  /** Carried out and never answered. */
  readonly hang?: true;
  /** The refusal says in `Retry-After` to come back after so many seconds. */
  readonly retryAfter?: number;
  /** The answer comes so many milliseconds late. */
  readonly slow?: number;
  /** The server's clock seems so many milliseconds fast (slow, when negative) to whoever signs tokens. */
  readonly skew?: number;
}

/** What may happen to a task and its callbacks, as its row keeps it. */
export interface TaskFaults {
  /** The fault's seed, for what is left to chance later. */
  readonly seed: number;
  /** The fault as text, to be told in answers. */
  readonly told: string;
  /** The task stays in this state for ever. */
  readonly stuck?: Extract<TaskState, "submitted" | "processing">;
  /** Stays submitted until so many milliseconds after it was made. */
  readonly queue?: number;
  /** Ends no earlier than so many milliseconds after it was made. */
  readonly take?: number;
  /** Fails, with a reason. */
  readonly fail?: { readonly name: string; readonly moment: "inputs" | "result"; readonly reason: string };
  /** What it made is gone as soon as it is made. */
  readonly expired?: true;
  readonly callbacks?: CallbackFaults;
}

/** What may happen to the callbacks of a task. */
export interface CallbackFaults {
  /** Each comes so many milliseconds late. */
  readonly late?: number;
  /** Each comes so many times, the copies `apart` milliseconds after each other. */
  readonly copies?: number;
  readonly apart?: number;
  /** The share of callbacks that never come, above 0 and up to 1. */
  readonly drop?: number;
  /** News of a state that is not the end comes so many milliseconds late, and so after the news of the end. */
  readonly reorder?: number;
}

/** One fault of a drill: when it strikes, and what happens then. */
export interface Fault extends RequestFaults {
  readonly seed: number;
  readonly on: FaultTarget;
  /** The share of requests that it strikes, above 0 and up to 1. */
  readonly rate: number;
  /** Requests that it lets pass first. */
  readonly skip: number;
  /** Requests that it looks at after those; absent for all. */
  readonly run?: number;
  readonly task?: Omit<TaskFaults, "seed" | "told">;
}

/** What is to go wrong. Its faults are looked at in order; where two say the same thing, the first one counts. */
export interface Drill {
  readonly faults: readonly Fault[];
  /** The drill in its text form, as it was written. */
  readonly text: string;
}
