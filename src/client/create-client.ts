import type { JsonObject } from "../base/index.ts";
import { operations, type Operation } from "../contract/calls.ts";
import type { AnyAnswer, TaskAnswer, TaskHandle } from "./answer.ts";
import { call, type CallInput } from "./call.ts";
import { NotFoundError } from "./errors.ts";
import type { CallOptions, ClientOptions, Settings } from "./options.ts";
import { platformClock, platformFetch, platformRandom } from "./platform.ts";
import type { Client } from "./types.ts";
import { wait } from "./wait.ts";

/**
 * Makes a client of one server: a resource for each family of the contract with a method for each of its operations, and what serves all of
 * them. Nothing is sent before the first call.
 * @throws TypeError when `baseUrl` is no http(s) address.
 */
export function createClient(options: ClientOptions): Client {
  const settings = fill(options);
  const run: Run = (operation, input, callOptions = {}) => call(settings, operation, input, callOptions);
  const query = async (handle: TaskHandle, callOptions?: CallOptions): Promise<TaskAnswer> => {
    const own = queryOf(handle.resource);
    if (own !== undefined) return one(await run(own, { id: handle.id }, callOptions));
    return (await find(0, handle.id, callOptions)) ?? gone(handle.id);
  };
  // Families without a query of their own are looked up where all tasks of their standard are.
  const find = async (place: 0 | 1, id: string, callOptions?: CallOptions): Promise<TaskAnswer | undefined> => {
    const [lookUp, ids] = lookUpOf();
    const found = await run(lookUp, { query: { [ids[place]]: id } }, callOptions);
    return (found as readonly TaskAnswer[])[0]; // a look-up answers a list of tasks
  };
  const tools: Tools = {
    call: async (operation, input, callOptions) => run(operationOf(operation), input ?? {}, callOptions),
    get: query,
    findByExternalId: async (resource, externalId, callOptions) =>
      queryOf(resource) === undefined
        ? await find(1, externalId, callOptions)
        : await orUndefined(query({ resource, id: externalId }, callOptions)),
    wait: (handle, waitOptions = {}) =>
      wait(settings, handle, waitOptions, (asked) => query(asked, waitOptions.signal && { signal: waitOptions.signal })),
  };
  return { ...createResources(run, tools), ...tools } as Client; // made from the same table as the type
}

type Run = (operation: Operation, input: CallInput, options?: CallOptions) => Promise<AnyAnswer>;
type Tools = Pick<Client, "call" | "get" | "findByExternalId" | "wait">;

function fill(options: ClientOptions): Settings {
  if (!/^https?:\/\/[^/]/.test(options.baseUrl))
    throw new TypeError(`baseUrl must begin with http:// or https://, not "${options.baseUrl}"`);
  return {
    fetch: platformFetch,
    clock: platformClock,
    random: platformRandom,
    retries: 3,
    readTimeoutMs: 30_000,
    createTimeoutMs: 300_000,
    ...withoutUndefined(options),
  };
}

function withoutUndefined<T extends object>(options: T): T {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T; // fewer of the same members
}

function createResources(run: Run, tools: Tools): Record<string, Record<string, unknown>> {
  const resources: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const resource = (resources[operation.resource] ??= {});
    resource[operation.method] = METHODS[operation.action](run, operation);
    if (operation.action === "one") {
      resource["findByExternalId"] = (externalId: string, options?: CallOptions) =>
        tools.findByExternalId(operation.resource, externalId, options);
    }
  }
  return resources;
}

type Method = (run: Run, operation: Operation) => unknown;

const send: Method = (run, operation) => (body: JsonObject, options?: CallOptions) => run(operation, { body }, options);

const ask: Method = (run, operation) => (query?: CallInput["query"], options?: CallOptions) =>
  run(operation, query ? { query } : {}, options);

const METHODS: Readonly<Record<Operation["action"], Method>> = {
  create: send,
  delete: send,
  call: (run, operation) => (operation.http === "GET" ? ask : send)(run, operation),
  search: send,
  one: (run, operation) => (id: string, options?: CallOptions) => run(operation, { id }, options),
  list: ask,
  find: ask,
};

function operationOf(id: string | Operation): Operation {
  if (typeof id !== "string") return id;
  const operation = operations.find((candidate) => candidate.id === id);
  if (!operation) throw new TypeError(`there is no operation "${id}"`);
  return operation;
}

/** The query of a resource's own tasks, when it has one. */
function queryOf(resource: string): Operation | undefined {
  const own = operations.filter((candidate) => candidate.resource === resource);
  if (own.length === 0) throw new TypeError(`there is no resource "${resource}"`);
  return own.find(({ action }) => action === "one");
}

function lookUpOf(): readonly [Operation, readonly [string, string]] {
  const found = operations.find(({ ids }) => ids) as Operation & Required<Pick<Operation, "ids">>; // the contract has one
  return [found, found.ids];
}

function gone(id: string): never {
  throw new NotFoundError("not-found", `There is no task ${id}.`);
}

function one(answer: AnyAnswer): TaskAnswer {
  return answer as TaskAnswer; // a query of one never answers a list
}

async function orUndefined(query: Promise<TaskAnswer>): Promise<TaskAnswer | undefined> {
  try {
    return await query;
  } catch (thrown) {
    if (thrown instanceof NotFoundError) return undefined;
    throw thrown;
  }
}
