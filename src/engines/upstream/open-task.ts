import type { Json, OnetakeError } from "../../base/index.ts";
import type { TaskFacts } from "../../contract/index.ts";
import type { EngineRun } from "../index.ts";
import type { Handle } from "./handle.ts";

/** What an answer told of a task. */
export interface Seen {
  readonly facts: TaskFacts;
  /** The record as it came, and the operation that told it. */
  readonly record: Json;
  readonly operation: string;
}

/** A task whose end is waited for. */
export interface OpenTask {
  readonly handle: Handle;
  readonly run: EngineRun;
  readonly since: number;
  /** When it is looked at next. */
  dueAt: number;
  /** Looks in a row that told nothing of it. */
  misses: number;
  lastState: TaskFacts["state"] | undefined;
  readonly resolve: (seen: Seen) => void;
  readonly reject: (error: Error) => void;
}

/** The tasks of one kind of question, which are asked for together. */
export interface Group {
  readonly open: Set<OpenTask>;
  /** Nothing is asked before. */
  pausedUntil: number;
  /** Size of the pages that are asked for. */
  pageSize: number;
}

/** What a look told of one task. */
export type Told = Seen | { readonly missed: OnetakeError };
