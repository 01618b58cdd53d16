import { OnetakeError, type JsonObject } from "../../base/index.ts";
import { TaskFailedError, type Client, type TaskAnswer } from "../../client/index.ts";
import { previewHeaders, type PreviewOptions } from "../../client/local/index.ts";
import { findEndpoint, readTask } from "../../contract/index.ts";
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
}

/**
 * A server for shooting, over a client. Nothing guards spending yet, so only an Onetake server whose engine costs nothing will do.
 * @throws NotFree for any other server, UnreachableError when nothing answers.
 */
export async function connectShootServer(options: ShootServerOptions, signal: AbortSignal): Promise<ShootServer> {
  const { client, id, baseUrl, download, intervalMs = 500, preview } = options;
  const facts = await options.facts(signal);
  if (!facts.isOnetake) throw notFree(`${baseUrl ?? "this server"} is not an Onetake server, so a create there may cost money`);
  if (facts.engine.isBillable) throw notFree(`the engine ${facts.engine.name} of ${baseUrl ?? "this server"} costs money`);
  return {
    id,
    baseUrl,
    engine: facts.engine.name,
    download,
    create: async (endpoint, body: JsonObject, callSignal) =>
      toTask(
        (await client.call(
          endpoint,
          { body },
          { signal: callSignal, ...(preview && { headers: previewHeaders(preview) }) },
        )) as TaskAnswer,
      ), // a create answers one task
    find: async (endpoint, task, callSignal) => {
      const found = await client.findByExternalId(findEndpoint(endpoint).sdk.resource, task, { signal: callSignal });
      return found === undefined ? undefined : toTask(found);
    },
    wait: async (endpoint, task, onProgress, callSignal) => {
      const handle = { resource: findEndpoint(endpoint).sdk.resource, id: task };
      const news = (answer: TaskAnswer): void => onProgress(answer.progress ?? { percent: 0, stage: answer.state });
      return toTask(
        await orFailed(client.wait(handle, { signal: callSignal, intervalMs, onProgress: (told) => news(told.task) })),
      );
    },
  };
}

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

function notFree(message: string): NotFree {
  return new NotFree("not-free", message, {
    fix: "Leave --base-url and ONETAKE_BASE_URL out to use the embedded server, which is free.",
  });
}
