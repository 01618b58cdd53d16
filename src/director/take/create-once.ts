import type { JsonObject } from "../../base/index.ts";
import type { ServerTask, ShootServer } from "./ports.ts";

/**
 * Makes sure that exactly one task with this external id exists, whatever happened before: it is looked up first, created only when the
 * server knows none, and looked up again when the create fails in any way (the answer may have been lost, or another process was
 * faster). Sending the same external id twice is harmless, because the server takes each one once.
 */
export async function createOnce(
  server: ShootServer,
  endpoint: string,
  externalId: string,
  body: () => JsonObject,
  signal: AbortSignal,
): Promise<{ readonly task: ServerTask; readonly created: boolean }> {
  const known = await server.find(endpoint, externalId, signal);
  if (known !== undefined) return { task: known, created: false };
  try {
    return { task: await server.create(endpoint, body(), signal), created: true };
  } catch (thrown) {
    const made = signal.aborted ? undefined : await findQuietly(server, endpoint, externalId, signal);
    if (made === undefined) throw thrown;
    return { task: made, created: false };
  }
}

// The failure of the create is what the caller must see, not that of the look-up after it.
async function findQuietly(
  server: ShootServer,
  endpoint: string,
  id: string,
  signal: AbortSignal,
): Promise<ServerTask | undefined> {
  try {
    return await server.find(endpoint, id, signal);
  } catch {
    return undefined;
  }
}
