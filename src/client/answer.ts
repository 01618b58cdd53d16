import type { JsonObject } from "../base/index.ts";
import { toldHeaders, type MediaTaskFacts } from "../contract/calls.ts";

/** A task of one resource, for queries and waiting. Every {@link TaskAnswer} is one. */
export interface TaskHandle {
  /** Name of the resource, such as `omniVideo`. */
  readonly resource: string;
  /** Task id or external id. */
  readonly id: string;
}

/** How far a task is; only Onetake servers tell. */
export interface Progress {
  /** 0 to 100. */
  readonly percent: number;
  /** What is going on, in a word or two. */
  readonly stage: string;
}

/**
 * A task as a server answered it: the neutral facts, the record itself, and what came beside it. Elements and voices that were made stand in
 * the record.
 */
export interface TaskAnswer<Record = JsonObject> extends MediaTaskFacts, TaskHandle {
  readonly id: string;
  /** The record of the wire, as it came. */
  readonly record: Record;
  readonly requestId: string;
  readonly progress?: Progress;
  /** Name of the engine that an Onetake server makes it with; in a list of tasks of several engines all of their names, parted by commas. */
  readonly engine?: string;
  /** What an Onetake server remarked on the request, such as ignored fields. */
  readonly warning?: string;
}

/** What a call answers that makes no task: the data, and what came beside it. */
export interface CallAnswer<Record = JsonObject> extends Pick<TaskAnswer, "requestId" | "engine" | "warning"> {
  /** The data of the wire, as it came. */
  readonly record: Record;
}

/** What any operation answers. */
export type AnyAnswer = TaskAnswer | CallAnswer | readonly TaskAnswer[];

/** What an answer tells beside its record; a server that is not Onetake tells nothing. */
export function readRemarks(headers: Headers): Pick<TaskAnswer, "progress" | "engine" | "warning"> {
  const told = (name: keyof typeof toldHeaders): string => headers.get(toldHeaders[name]) ?? "";
  const [percent, engine, warning] = [told("progress"), told("engine"), told("warning")];
  return {
    ...(percent && { progress: { percent: Number(percent), stage: told("stage") } }),
    ...(engine && { engine }),
    ...(warning && { warning }),
  };
}
