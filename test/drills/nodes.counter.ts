import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";

import { isJsonObject, parseJson } from "../../src/base/index.ts";

/** What stands between the nodes and the playing server, and counts. */
export interface Counter {
  readonly url: string;
  /** Creates that came by, by the external id that they carried. */
  readonly posts: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** Starts a {@link Counter} in front of a server; it passes on whatever comes, broken connections too. */
export async function startCounter(port: number): Promise<Counter> {
  const posts = new Map<string, number>();
  const server = createServer((incoming, outgoing) => {
    void pass(port, incoming, outgoing, (externalId) => posts.set(externalId, (posts.get(externalId) ?? 0) + 1));
  });
  server.keepAliveTimeout = 60_000; // longer than any caller keeps a connection, so that none is closed under a request
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("a TCP server has a port");
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${address.port}`, posts, close };
}

async function pass(
  port: number,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  count: (externalId: string) => void,
): Promise<void> {
  const breakOff = (): void => void outgoing.destroy();
  try {
    const body = Buffer.concat((await incoming.toArray()) as Buffer[]); // a request's body comes in buffers
    const { method, url, headers } = incoming;
    if (method === "POST") count(externalIdOf(body));
    const onward = request({ port, host: "127.0.0.1", method, path: url, headers, agent: false }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on("error", breakOff).pipe(outgoing);
    });
    onward.on("error", breakOff).end(body);
  } catch {
    breakOff();
  }
}

function externalIdOf(body: Buffer): string {
  const value = parseJson(body.toString());
  const id = isJsonObject(value) ? value["external_task_id"] : undefined;
  return typeof id === "string" ? id : "";
}
