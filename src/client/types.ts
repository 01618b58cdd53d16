import type { Operation, OperationTypes, ResourceOperations } from "../contract/calls.ts";
import type { AnyAnswer, CallAnswer, TaskAnswer, TaskHandle } from "./answer.ts";
import type { CallInput } from "./call.ts";
import type { CallOptions } from "./options.ts";
import type { WaitOptions } from "./wait.ts";

/** A client: the resources of the contract, and what serves all of them. */
export type Client = Resources & ClientTools;

/** A resource for each family, a method for each operation. Queries of tasks come with a look-up by external id. */
export type Resources = {
  readonly [Name in keyof ResourceOperations]: Methods<ResourceOperations[Name]> & LookUp<ResourceOperations[Name]>;
};

/** What serves every resource. */
export interface ClientTools {
  /** Calls an operation by its id in the contract, or by its own description, for code that is not written for one operation. */
  call(operation: string | Operation, input?: CallInput, options?: CallOptions): Promise<AnyAnswer>;
  /** Queries a task. */
  get(handle: TaskHandle, options?: CallOptions): Promise<TaskAnswer>;
  /** The task of a resource with an external id; undefined when there is none. The way to settle an `UnknownOutcomeError`. */
  findByExternalId(resource: string, externalId: string, options?: CallOptions): Promise<TaskAnswer | undefined>;
  /**
   * Queries a task until it ended and answers it. Errors: `TaskFailedError` when it ended without a result, `StillRunningError` when `timeoutMs`
   * is over, the signal's reason when it aborts. A broken-off wait leaves the task as it is.
   */
  wait(handle: TaskHandle, options?: WaitOptions): Promise<TaskAnswer>;
}

type Id = keyof OperationTypes;

type Methods<Operations> = {
  readonly [Name in keyof Operations]: Operations[Name] extends Id ? Method<Operations[Name]> : never;
};

type LookUp<Operations> = "get" extends keyof Operations
  ? { findByExternalId(externalId: string, options?: CallOptions): Promise<AnswerOf<Operations["get"]> | undefined> }
  : unknown;

type Method<Operation extends Id> = OperationTypes[Operation]["body"] extends object
  ? (body: OperationTypes[Operation]["body"], options?: CallOptions) => Promise<AnswerOf<Operation>>
  : OperationTypes[Operation]["query"] extends object
    ? (query?: OperationTypes[Operation]["query"], options?: CallOptions) => Promise<AnswerOf<Operation>>
    : (id: string, options?: CallOptions) => Promise<AnswerOf<Operation>>;

type AnswerOf<Operation> = Operation extends Id
  ? OperationTypes[Operation]["isTask"] extends false
    ? CallAnswer<OperationTypes[Operation]["answer"]>
    : OperationTypes[Operation]["answer"] extends readonly (infer Item)[]
      ? readonly TaskAnswer<Item>[]
      : TaskAnswer<OperationTypes[Operation]["answer"]>
  : TaskAnswer;
