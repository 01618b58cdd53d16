import { request as requestPlain, type IncomingMessage } from "node:http";
import { request as requestSecure } from "node:https";

import { OnetakeError } from "../base/index.ts";
import { connect, type Route } from "./connector.ts";
import { EgressFailed } from "./errors.ts";

/** What is sent; a GET without a body unless said otherwise. */
export interface Question {
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const GET: Question = { method: "GET", headers: {}, body: "" };
const HEADERS = { accept: "*/*", "accept-encoding": "identity", "user-agent": "onetake", connection: "close" };

/**
 * Asks once on a connection of its own and answers when the headers are there. Node's own client is used: undici 7 ends the process
 * when a host closes a connection whose body is read slowly (nodejs/undici#5360), and the release that does not needs Node 22.
 * @throws EgressRefused, EgressFailed, or the signal's reason.
 */
export async function ask(
  route: Route,
  target: URL,
  signal: AbortSignal,
  { method, headers, body }: Question = GET,
): Promise<IncomingMessage> {
  const socket = await connect(route, target, signal);
  const request = target.protocol === "https:" ? requestSecure : requestPlain;
  return await new Promise((resolve, reject) => {
    const fail = (cause: unknown): void => reject(toFailure(cause, signal));
    const length = method === "GET" ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const sent = request(target, {
      method,
      headers: { ...HEADERS, ...headers, ...length },
      signal,
      createConnection: () => socket,
      maxHeaderSize: 16_384,
    });
    sent.once("response", resolve);
    // Stays for the whole exchange: an error after the headers reaches the reader of the body, and must not be unhandled here.
    sent.on("error", fail);
    sent.once("upgrade", (_, upgraded) => {
      upgraded.destroy();
      fail(new Error("the host wants another protocol"));
    });
    sent.end(body);
  });
}

function toFailure(cause: unknown, signal: AbortSignal): Error {
  if (signal.aborted) return signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason));
  return cause instanceof OnetakeError ? cause : new EgressFailed("unreachable", "The host did not answer.", { cause });
}
