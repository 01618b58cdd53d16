import { OnetakeError, type JsonObject } from "../../base/index.ts";
import { TaskFailedError, type Client, type TaskAnswer } from "../../client/index.ts";
import { previewHeaders, spendHeaders, type PreviewOptions } from "../../client/local/index.ts";
import { findEndpoint, price, readTask } from "../../contract/index.ts";
import { buyOnce, type PaidTake } from "./buy-once.ts";
import type { ServerTask, ShootServer } from "./ports.ts";
import type { ServerFacts } from "./server-facts.ts";

/** A server on which a create might cost money that nobody approved. */
export class NotFree extends OnetakeError {
  override readonly name = "NotFree";
}

/** What a {@link ShootServer} is made of. */
export interface ShootServerOptions {
  readonly client: Client;
  /** Tells what stands behind the client's address. */
  facts(signal: AbortSignal): Promise<ServerFacts>;
  /** Names the server's library for ever, see `TakeServer`. */
  readonly id: string;
  /** Null for the embedded server, whose address is another each time. */
  readonly baseUrl: string | null;
  /** Downloads so that a crash leaves no half file under `path`. */
  download(url: string, path: string, signal: AbortSignal): Promise<void>;
  /** Pause between two looks at a task. Default 500 ms. */
  readonly intervalMs?: number;
  /** How previews are drawn; as the server usually does by default. */
  readonly preview?: PreviewOptions;
  /** The engine that costs money, where it was asked for by name. Without it everything is made by an engine that is free. */
  readonly paid?: PaidTake;
}

/**
 * A server for shooting, over a client. Only an Onetake server will do: its usual engine has to be free, or the one that costs money was asked for
 * by name, and then each billable create goes through plan and approval there.
 * @throws NotFree for any other server, UnreachableError when nothing answers.
 */
export async function connectShootServer(options: ShootServerOptions, signal: AbortSignal): Promise<ShootServer> {
  const { client, baseUrl, download, intervalMs = 500, preview, paid } = options;
  const facts = await options.facts(signal);
  const usual = usualEngine(facts, baseUrl, paid);
  const engine = paid?.engine ?? usual;
  const headersOf = (endpoint: string, body: JsonObject): Readonly<Record<string, string>> => ({
    ...(preview && previewHeaders(preview)),
    // What costs nothing, such as the elements of the cast, is not what the take's purpose is about.
    ...spendHeaders(paid !== undefined && price(endpoint, body).max > 0 ? paid : { engine }),
  });
  const create = async (endpoint: string, body: JsonObject, callSignal: AbortSignal): Promise<ServerTask> =>
    toTask((await client.call(endpoint, { body }, { signal: callSignal, headers: headersOf(endpoint, body) })) as TaskAnswer); // a create answers one task
  return {
    // Elements of one engine are none of another's.
    id: paid === undefined ? options.id : `${options.id} ${paid.library}`,
    baseUrl,
    engine,
    ...(paid && { elementMark: paid.library }),
    download,
    create:
      paid === undefined ? create : (endpoint, body, callSignal) => buyOnce(client, paid, { endpoint, body }, create, callSignal),
    find: async (endpoint, task, callSignal) => {
      const found = await client.findByExternalId(findEndpoint(endpoint).sdk.resource, task, { signal: callSignal });
      return found === undefined ? undefined : toTask(found);
    },
    wait: async (endpoint, task, onProgress, callSignal) => {
      const handle = { resource: findEndpoint(endpoint).sdk.resource, id: task };
      const news = (answer: TaskAnswer): void => onProgress(answer.progress ?? { percent: 0, stage: answer.state });
      return toTask(
        await orFailed(
          client.wait(handle, {
            signal: callSignal,
            intervalMs,
            ...(paid && { timeoutMs: LONGEST_PAID_MS }),
            onProgress: (told) => news(told.task),
          }),
        ),
      );
    },
  };
}

/** A create whose outcome is not known waits for its look-ups, and for a person. */
const LONGEST_PAID_MS = 30 * 86_400_000;

// The name is sent with every create, so that a key that is meant for another engine does not lead elsewhere.
function usualEngine(facts: ServerFacts, baseUrl: string | null, paid: PaidTake | undefined): string {
  const where = baseUrl ?? "this server";
  if (!facts.isOnetake) throw notFree(`${where} is not an Onetake server, so a create there may cost money`, EMBEDDED);
  if (facts.engine.isBillable && paid === undefined)
    throw notFree(
      `the engine ${facts.engine.name} of ${where} costs money`,
      `${EMBEDDED} Or ask for it by name: --engine ${facts.engine.name}.`,
    );
  return facts.engine.name;
}

const EMBEDDED = "Leave --base-url and ONETAKE_BASE_URL out to use the embedded server, which is free.";

// A failed task is an outcome here: its reason is kept in the take.
async function orFailed(waiting: Promise<TaskAnswer>): Promise<TaskAnswer> {
  try {
    return await waiting;
  } catch (thrown) {
    if (thrown instanceof TaskFailedError) return thrown.task;
    throw thrown;
  }
}

function toTask(answer: TaskAnswer): ServerTask {
  return { facts: readTask(answer.record), record: answer.record };
}

function notFree(message: string, fix: string): NotFree {
  return new NotFree("not-free", message, { fix });
}
