import type { Socket } from "node:net";

import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";

import { createSnowflakes, OnetakeError, stringifyJson } from "../base/index.ts";
import { contractVersion, localHeaders, taskIdLayout, writeErrorEnvelope } from "../contract/index.ts";
import { sendFailure, toFailure, unknownRoute } from "./answers/failure.ts";
import { createKeyring, joinKeyrings } from "./auth/keyring.ts";
import { isLoopbackName } from "./auth/local-request.ts";
import { readBody } from "./body/read-body.ts";
import type { Server, ServerOptions } from "./options.ts";
import { assertLocal } from "./routes/identify.ts";
import { addLocalRoutes } from "./routes/local-routes.ts";
import { withoutMount } from "./routes/mounts.ts";
import type { Parts } from "./routes/parts.ts";
import { addWireRoutes } from "./routes/wire-routes.ts";

const DEFAULT_HOST = "127.0.0.1";

/** How long a request may take to arrive, its body included: room for the largest body over a slow line, not for one that never ends. */
const REQUEST_TIMEOUT_MS = 600_000;

/** The server would be open to other machines without asking for keys. */
export class OpenToStrangers extends OnetakeError {
  override readonly name = "OpenToStrangers";

  constructor(host: string) {
    super("open-to-strangers", `A server on ${host} can be reached from other machines, and it would take anybody's requests.`, {
      fix: "Listen on 127.0.0.1, or use strict authentication with keys.",
    });
  }
}

/**
 * Makes the HTTP server: every operation of the contract at its path, in the service's envelope, and Onetake's own files and health beside them.
 * @throws OpenToStrangers when it would listen beyond this machine without keys.
 * @throws KeysInvalid when the keys cannot be used.
 */
export async function createServer(options: ServerOptions): Promise<Server> {
  const parts = prepare(options);
  const app = createApp(parts);
  addWireRoutes(app, parts);
  addLocalRoutes(app, parts);
  await app.ready();
  return toServer(app, parts);
}

function prepare(options: ServerOptions): Parts {
  const { auth, host = DEFAULT_HOST, world } = options;
  if (auth.mode === "loopback" && !isLoopbackName(host)) throw new OpenToStrangers(host);
  const own = createKeyring(auth.mode === "strict" ? auth.keys : []);
  const keyring = options.keyring === undefined ? own : joinKeyrings([own, options.keyring]);
  return { ...options, keyring, newId: createSnowflakes(taskIdLayout, world.clock, world.random) };
}

function createApp(parts: Parts): FastifyInstance {
  const app = fastify({
    genReqId: () => parts.world.random.uuid(),
    requestIdHeader: false,
    requestTimeout: REQUEST_TIMEOUT_MS,
    rewriteUrl: ({ url = "/" }) => withoutMount(url),
    // Requests that came in before the close are served: refusing them would only make callers repeat them.
    return503OnClosing: false,
    forceCloseConnections: "idle",
    routerOptions: { ignoreTrailingSlash: true, ignoreDuplicateSlashes: true, maxParamLength: 1024 },
    frameworkErrors: (thrown, _, reply) => void sendFailure(nameAnswer(reply, parts), thrown, parts.logger),
    clientErrorHandler: (_, socket) => refuseRawly(socket, parts),
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_, bytes: Buffer, done) =>
    done(null, bytes.length === 0 ? undefined : readBody(bytes)),
  );
  app.decorateRequest("account", "");
  app.decorateRequest("keyName", "");
  app.addHook("onRequest", async (request, reply) => {
    nameAnswer(reply, parts);
    receive(request, parts);
  });
  app.addHook("onResponse", async (request, reply) => report(request, reply, parts));
  app.setErrorHandler((thrown, _, reply) => sendFailure(reply, thrown, parts.logger));
  app.setNotFoundHandler((request, reply) => sendFailure(reply, unknownRoute(request.method), parts.logger));
  return app;
}

function nameAnswer(reply: FastifyReply, parts: Parts): FastifyReply {
  return reply.headers({
    "x-request-id": reply.request.id,
    [localHeaders.version]: parts.version,
    [localHeaders.contract]: contractVersion,
  });
}

function receive(request: FastifyRequest, parts: Parts): void {
  assertLocal(request, parts);
  // A media type that cannot be read must not stop a body that can: every body is read as JSON, whatever it calls itself.
  if (request.headers["content-type"] !== undefined) request.headers["content-type"] = "application/json";
}

// Paths hold ids of the caller and bodies hold prompts: a line tells the route's pattern and never what was asked.
function report(request: FastifyRequest, reply: FastifyReply, parts: Parts): void {
  parts.logger.info("answered", {
    requestId: request.id,
    method: request.method,
    route: request.routeOptions.url ?? "none",
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    ...(request.account === "" ? {} : { account: request.account }),
  });
}

// What is no HTTP at all never reaches a route, so the answer is written by hand.
function refuseRawly(socket: Socket, parts: Parts): void {
  if (!socket.writable) return void socket.destroy();
  const requestId = parts.world.random.uuid();
  const { http, error } = toFailure({ statusCode: 400 });
  const body = stringifyJson(writeErrorEnvelope(requestId, error));
  const head = [
    `HTTP/1.1 ${http} Bad Request`,
    "Content-Type: application/json; charset=utf-8",
    `X-Request-Id: ${requestId}`,
    "Connection: close",
  ];
  socket.end([...head, `Content-Length: ${Buffer.byteLength(body)}`, "", body].join("\r\n"));
}

function toServer(app: FastifyInstance, parts: Parts): Server {
  let url: string | undefined;
  let closing: Promise<void> | undefined;
  return {
    get url() {
      if (url === undefined) throw new TypeError("the server does not listen yet");
      return url;
    },
    listen: async () => {
      const host = parts.host ?? DEFAULT_HOST;
      url = await app.listen({ host, port: parts.port ?? 0 });
      return url;
    },
    close: (deadlineMs = 10_000) => (closing ??= closeApp(app, parts, deadlineMs)),
  };
}

const IDLE_LOOK_MS = 50;

async function closeApp(app: FastifyInstance, parts: Parts, deadlineMs: number): Promise<void> {
  const finished = new AbortController();
  void closeIdle(app, parts, finished.signal);
  const cut = parts.world.clock.sleep(deadlineMs, finished.signal).then(
    () => app.server.closeAllConnections(),
    () => {}, // the requests ended in time
  );
  await app.close();
  finished.abort();
  await cut;
}

// A connection that turns idle while the server closes, after a download say, would hold it open until the deadline.
async function closeIdle(app: FastifyInstance, { world }: Parts, finished: AbortSignal): Promise<void> {
  while (!finished.aborted) {
    app.server.closeIdleConnections();
    await world.clock.sleep(IDLE_LOOK_MS, finished).catch(() => {}); // aborted: the server is closed
  }
}
