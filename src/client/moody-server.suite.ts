import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** How a server answers one request. */
export type Mood = (request: IncomingMessage, response: ServerResponse) => void;

/** A server whose every answer a test decides. */
export interface MoodyServer extends AsyncDisposable {
  readonly url: string;
  /** How the next requests are answered; when none is left, with an empty list. */
  readonly moods: Mood[];
  /** What was asked, such as `GET /path`. */
  readonly seen: string[];
}

/** Starts a {@link MoodyServer} on this machine. */
export async function startMoodyServer(): Promise<MoodyServer> {
  const moods: Mood[] = [];
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    request.resume().on("end", () => (moods.shift() ?? good)(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new TypeError("the server has no port");
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${address.port}`, moods, seen, [Symbol.asyncDispose]: close };
}

/** Answers with a status and a text, or a value as JSON. */
export function answer(status: number, body: unknown, headers: Record<string, string> = {}): Mood {
  return (_, response) => void response.writeHead(status, headers).end(typeof body === "string" ? body : JSON.stringify(body));
}

/** Breaks the connection without an answer. */
export const reset: Mood = (request) => void request.socket.destroy();

/** A refusal in the service's envelope. */
export function refusal(code: number): unknown {
  return { code, message: "m", request_id: "r" };
}

/** An empty list in the service's envelope. */
export const good: Mood = answer(200, { code: 0, message: "SUCCEED", request_id: "r", data: [] });
