import type { Client } from "../../client/index.ts";
import type { CliContext } from "../context.ts";
import { Interrupted } from "../errors.ts";
import type { ServerChoice } from "../options.ts";
import { openServer, type ServerLink } from "../server-link.ts";

/** Works with the server that the user named, else with the embedded one; `onStop` tells how to go on after the user stopped it. */
export async function withServer<T>(
  context: CliContext,
  { baseUrl }: Pick<ServerChoice, "baseUrl">,
  work: (client: Client, link: ServerLink) => Promise<T>,
  onStop: string,
): Promise<T> {
  const link = await openServer(context, baseUrl === undefined ? {} : { baseUrl });
  try {
    return await work(link.client, link);
  } catch (thrown) {
    throw context.signal.aborted ? new Interrupted(onStop) : thrown;
  } finally {
    await link.close();
  }
}
