import type { FastifyReply, FastifyRequest } from "fastify";

import type { Clock, Json, Logger } from "../../base/index.ts";
import { localHeaders, makesTask, wireError, type Endpoint } from "../../contract/index.ts";
import type { AccountDrill } from "../../store/index.ts";
import { decide, DrillInvalid, readDrill, toDrillJson, toRefusal, type Decision } from "../../tasks/index.ts";
import { toHeaderText } from "../answers/send.ts";
import { createOrdinals } from "./ordinals.ts";

/** Where the drills of accounts are kept. */
export interface DrillSource {
  /** The drill of an account, when it has one. One that was set at another time counts its requests anew. */
  find(account: string): Promise<AccountDrill | undefined>;
}

/** What drilling is made of. */
export interface DrillingOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Whether requests may ask for drills. Where not, those that do are refused, and accounts have none. */
  readonly isAllowed: boolean;
  /** Whether an identified request makes something at an engine that costs money: no drill touches such a one. */
  isPaid(request: FastifyRequest, endpoint: Endpoint): boolean;
  readonly source?: DrillSource;
}

/** What requests go through so that drills can strike them. Every answer that was touched says so in a header. */
export interface Drilling {
  /**
   * Reads the request's drill and finds out whose request it is. `identify` is given by how many milliseconds the clock seems shifted.
   * @throws WireError for a drill that cannot be read or is not allowed (no drill of a header meets a create that costs money, and those of
   * accounts pass it by), and what `identify` throws.
   */
  identify(
    request: FastifyRequest,
    reply: FastifyReply,
    endpoint: Endpoint,
    identify: (skewMs: number) => Promise<void>,
  ): Promise<void>;
  /** What the task of a create is given along. */
  admission(request: FastifyRequest): { readonly drill?: Json };
  /**
   * Carries a request out as its drill wants it. Undefined when nobody is to be answered.
   * @throws WireError when the drill refuses it, and what `work` throws.
   */
  around(request: FastifyRequest, reply: FastifyReply, work: () => Promise<Json>): Promise<Json | undefined>;
}

/** Counters of drills that are kept at once. */
const MOST_DRILLS = 10_000;

/** Drills for one server. Each drill of each caller has its own counts, which begin anew when the server does. */
export function createDrilling(options: DrillingOptions): Drilling {
  const { isAllowed, isPaid, source } = options;
  const ordinals = createOrdinals(MOST_DRILLS);
  const decisions = new WeakMap<FastifyRequest, Decision>();
  const meet = (request: FastifyRequest, reply: FastifyReply, endpoint: Endpoint, text: string, whose: string): number => {
    const drill = read(text);
    const decision = decide(drill, actOf(endpoint), (index) => ordinals.next(`${whose}\n${index}\n${drill.text}`));
    if (decision === undefined) return 0;
    decisions.set(request, decision);
    reply.header(localHeaders.drill, toHeaderText(decision.told));
    return decision.request.skew ?? 0;
  };
  return {
    identify: async (request, reply, endpoint, identify) => {
      const asked = request.headers[localHeaders.drill]?.toString();
      if (asked !== undefined && !isAllowed) throw refuseDrill("This server takes no drills: what it makes may cost money");
      if (asked !== undefined) {
        await identify(meet(request, reply, endpoint, asked, request.headers.authorization ?? ""));
        if (!isPaid(request, endpoint)) return;
        reply.removeHeader(localHeaders.drill); // it did nothing
        throw refuseDrill(PAID_CREATE);
      }
      await identify(0);
      const own = isAllowed ? await source?.find(request.account) : undefined;
      if (own === undefined || isPaid(request, endpoint)) return;
      const skewMs = meet(request, reply, endpoint, own.text, `account ${own.setAt} ${request.account}`);
      if (skewMs !== 0) await identify(skewMs);
    },
    admission: (request) => {
      const task = decisions.get(request)?.task;
      return task === undefined ? {} : { drill: toDrillJson(task) };
    },
    around: (request, reply, work) => {
      const decision = decisions.get(request);
      return decision === undefined ? work() : strike(options, decision, request, reply, work);
    },
  };
}

async function strike(
  { clock, logger }: DrillingOptions,
  { request: faults }: Decision,
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<Json>,
): Promise<Json | undefined> {
  if (faults.lost === "before") return lose(request, reply);
  const done = await (faults.refuse === undefined ? settle(work) : { thrown: toRefusal(faults.refuse, faults) });
  if (faults.slow !== undefined) await clock.sleep(faults.slow);
  if (faults.lost === "after" || faults.hang) {
    logger.info("a drill keeps an answer back", { requestId: request.id, refused: "thrown" in done });
    return faults.hang ? leave(reply) : lose(request, reply);
  }
  const isDrilled = faults.refuse !== undefined || (faults.answer !== undefined && "data" in done);
  if (faults.retryAfter !== undefined && isDrilled) reply.header("retry-after", String(faults.retryAfter));
  if ("thrown" in done) throw done.thrown;
  if (faults.answer !== undefined) throw toRefusal(faults.answer, faults);
  return done.data;
}

type Done = { readonly data: Json } | { readonly thrown: unknown };

async function settle(work: () => Promise<Json>): Promise<Done> {
  try {
    return { data: await work() };
  } catch (thrown) {
    return { thrown };
  }
}

// A reset, not an end: an end would look like an answer that is complete and empty.
function lose(request: FastifyRequest, reply: FastifyReply): undefined {
  leave(reply);
  request.raw.socket.resetAndDestroy();
}

function leave(reply: FastifyReply): undefined {
  reply.hijack();
}

function read(text: string): ReturnType<typeof readDrill> {
  try {
    return readDrill(text);
  } catch (thrown) {
    if (!(thrown instanceof DrillInvalid)) throw thrown;
    throw wireError("bad-parameters", {
      path: localHeaders.drill,
      message: thrown.message,
      ...(thrown.fix && { fix: thrown.fix }),
    });
  }
}

function actOf(endpoint: Endpoint): "create" | "query" | "other" {
  if (makesTask(endpoint)) return "create";
  const { action } = endpoint;
  return action === "delete" || action === "call" ? "other" : "query";
}

/** Why a drill meets nothing that is bought. */
export const PAID_CREATE = "No drill meets what costs money";

/** The refusal of a drill where none is allowed. */
export function refuseDrill(message: string): Error {
  return wireError("no-right", {
    path: localHeaders.drill,
    message,
    fix: `Leave the header ${localHeaders.drill} out, or use a free engine.`,
  });
}
