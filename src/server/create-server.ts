import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, type FastifyServerOptions } from "fastify";

import { createSnowflakes, OnetakeError, stringifyJson } from "../base/index.ts";
import { contractVersion, localHeaders, makesTask, taskIdLayout, writeErrorEnvelope } from "../contract/index.ts";
import { sendFailure, toFailure, unknownRoute } from "./answers/failure.ts";
import { createKeyring, joinKeyrings } from "./auth/keyring.ts";
import { isLoopbackName } from "./auth/local-request.ts";
import { collectBody } from "./body/collect-body.ts";
import { CannotListen } from "./cannot-listen.ts";
import { createFlight } from "./body/flight.ts";
import { readBody } from "./body/read-body.ts";
import { chooseEngine, enginesOf } from "./engines/choose-engine.ts";
import { createDrilling } from "./faults/drilling.ts";
import { createMetrics } from "./metrics/create-metrics.ts";
import type { Server, ServerOptions } from "./options.ts";
import { assertLocal } from "./routes/identify.ts";
import { addLocalRoutes } from "./routes/local-routes.ts";
import { addMetricsRoute } from "./routes/metrics-route.ts";
import { withoutMount } from "./routes/mounts.ts";
import { addPageRoutes } from "./routes/page-routes.ts";
import type { Parts } from "./routes/parts.ts";
import { addSpendingRoutes } from "./routes/spending-routes.ts";
import { addTaskRoutes } from "./routes/task-routes.ts";
import { addWireRoutes } from "./routes/wire-routes.ts";
import { readIdentity } from "./tls/identity.ts";

const DEFAULT_HOST = "127.0.0.1";

/** Bytes that bodies under way may take together. */
const BODY_BYTES = 256 * 1024 * 1024;

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
 * @throws TlsInvalid when the certificate or its key cannot be used.
 */
export async function createServer(options: ServerOptions): Promise<Server> {
  const parts = prepare(options);
  const app = createApp(parts);
  addWireRoutes(app, parts);
  addLocalRoutes(app, parts);
  addTaskRoutes(app, parts);
  addSpendingRoutes(app, parts);
  addMetricsRoute(app, parts);
  addPageRoutes(app, parts);
  await app.ready();
  return toServer(app, parts);
}

function prepare(options: ServerOptions): Parts {
  const { auth, host = DEFAULT_HOST, world, logger, drills } = options;
  if (auth.mode === "loopback" && !isLoopbackName(host)) throw new OpenToStrangers(host);
  const own = createKeyring(auth.mode === "strict" ? auth.keys : []);
  const keyring = options.keyring === undefined ? own : joinKeyrings([own, options.keyring]);
  const drilling = createDrilling({
    clock: world.clock,
    logger,
    isAllowed: options.allowDrills ?? enginesOf(options).some(({ billable }) => !billable),
    isPaid: (request, endpoint) => makesTask(endpoint) && chooseEngine(request, options).billable,
    ...(drills && { source: drills }),
  });
  const metrics = options.metrics ?? createMetrics({ clock: world.clock, version: options.version });
  const flight = createFlight(options.bodyBytes ?? BODY_BYTES, (bytes) => metrics.setBodyBytes(bytes));
  return { ...options, keyring, drilling, metrics, flight, newId: createSnowflakes(taskIdLayout, world.clock, world.random) };
}

function createApp(parts: Parts): FastifyInstance {
  const app = makeApp(parts, {
    genReqId: () => parts.world.random.uuid(),
    requestIdHeader: false,
    requestTimeout: REQUEST_TIMEOUT_MS,
    rewriteUrl: ({ url = "/" }) => withoutMount(url),
    // Requests that came in before the close are served: refusing them would only make callers repeat them.
    return503OnClosing: false,
    forceCloseConnections: "idle",
    routerOptions: { ignoreTrailingSlash: true, ignoreDuplicateSlashes: true, maxParamLength: 1024 },
    frameworkErrors: (thrown, request, reply) => {
      void sendFailure(nameAnswer(reply, parts), thrown, parts.logger);
      report(request, reply, parts); // such a request has no route, and so no hooks
    },
    clientErrorHandler: (_, socket) => refuseRawly(socket, parts),
  });
  answerOddities(app, parts);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", async (request: FastifyRequest, payload: IncomingMessage) => {
    const bytes = await collectBody(payload, request.routeOptions.bodyLimit);
    return bytes.length === 0 ? undefined : await readBody(bytes);
  });
  app.decorateRequest("account", "");
  app.decorateRequest("refusal", 0);
  app.decorateRequest("keyName", "");
  app.decorateRequest("keyEngine", "");
  app.addHook("onRequest", async (request, reply) => {
    nameAnswer(reply, parts);
    receive(request, parts);
  });
  app.addHook("onResponse", async (request, reply) => report(request, reply, parts));
  app.setErrorHandler((thrown, _, reply) => sendFailure(reply, thrown, parts.logger));
  app.setNotFoundHandler((request, reply) => sendFailure(reply, unknownRoute(request.method), parts.logger));
  return app;
}

// The framework gives its application another type when it speaks HTTPS; nothing that is done here differs.
function makeApp({ tls }: Parts, options: FastifyServerOptions): FastifyInstance {
  if (tls === undefined) return fastify(options);
  readIdentity(tls);
  return fastify({ ...options, https: { cert: tls.cert, key: tls.key } } as FastifyServerOptions);
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
  const { method, refusal } = request;
  const route = request.routeOptions.url ?? "none";
  const seconds = reply.elapsedTime / 1000;
  parts.metrics.answered({ method, route, status: reply.statusCode, seconds, ...(refusal > 0 && { refusal }) });
  parts.logger.info("answered", {
    requestId: request.id,
    method,
    route,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    ...(request.account === "" ? {} : { account: request.account }),
  });
}

// Left alone, the platform answers an expectation that it does not know with an empty 417, and a CONNECT by hanging up. An expectation may be
// ignored (RFC 9110 section 10.1.1), and nothing here is a proxy.
function answerOddities(app: FastifyInstance, parts: Parts): void {
  app.server.on("checkExpectation", (request, response) => app.routing(request, response));
  app.server.on("connect", (_, socket) => refuseRawly(socket, parts));
}

// What is no HTTP at all never reaches a route, so the answer is written by hand.
function refuseRawly(socket: Duplex, parts: Parts): void {
  if (!socket.writable) return void socket.destroy();
  const requestId = parts.world.random.uuid();
  const { http, error } = toFailure({ statusCode: 400 });
  parts.metrics.answered({ method: "none", route: "none", status: http, seconds: 0, refusal: error.wireCode });
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
      const port = parts.port ?? 0;
      url = await app.listen({ host, port }).catch((thrown: unknown) => {
        throw new CannotListen(host, port, thrown);
      });
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
