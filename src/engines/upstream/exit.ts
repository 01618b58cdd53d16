import { OnetakeError, parseJson, stringifyJson, type JsonObject } from "../../base/index.ts";
import type { Outcome } from "../../client/transport.ts";
import { findEndpoint, makesTask, type Endpoint } from "../../contract/index.ts";
import { CreateBusy, CreateRefused, sealOf, type EngineJob, type Ticket } from "../index.ts";
import { ask, brokenReason } from "./ask.ts";
import { didWork, send, type Upstream } from "./link.ts";
import type { Pass } from "./breaker.ts";
import { queryAnything } from "./queries.ts";
import { guardReason } from "./reasons.ts";
import { toWireBody } from "./wire-body.ts";

/**
 * The one way out for what may cost money: no other code of Onetake sends a create to the paid service. One call sends one request or none. It
 * leaves only with a ticket whose seal is that of the very text that leaves, and only after the ticket was redeemed.
 */
export interface Exit {
  /**
   * @throws CreateRefused of class `guard` without a good ticket; CreateBusy while the endpoint is left alone; what redeeming the ticket or
   * reading a blob throws; the signal's reason before anything is sent. Nothing has left then, and the ticket is not redeemed but for the last
   * step.
   */
  create(job: EngineJob, signal: AbortSignal): Promise<Outcome>;
}

/** The {@link Exit} of one engine. */
export function createExit(upstream: Upstream): Exit {
  const used = new WeakSet<Ticket>();
  return {
    create: async (job, signal) => {
      const { ticket } = job;
      if (ticket === undefined) throw refuse("It has no ticket: nobody has approved it.");
      if (used.has(ticket)) throw refuse("Its ticket was used before.");
      const endpoint = toEndpoint(job.endpoint);
      const { externalId } = job;
      if (externalId === null || externalId === "") throw refuse("It has no external id by which it could be found again.");
      const text = stringifyJson(await toWireBody(endpoint, job.body, externalId, upstream.options.readBlob));
      const body = parseJson(text) as JsonObject; // the text of a record
      if (sealOf(endpoint, body, upstream.host) !== ticket.seal)
        throw refuse("Its body is not the one that was approved, or not for this host.");
      await measureClock(upstream, endpoint, signal);
      await tryForFree(upstream, endpoint, signal);
      return await throughBreaker(upstream, endpoint, async () => {
        signal.throwIfAborted();
        used.add(ticket);
        await ticket.redeem();
        return await post(upstream, endpoint, text, body);
      });
    },
  };
}

/**
 * Sends what makes nothing, such as a step of a session that is open there: once, and without a ticket, for there is nothing to buy.
 * @throws TypeError for what makes something; CreateBusy while the endpoint is left alone; the signal's reason before anything is sent.
 */
export async function sendFree(upstream: Upstream, endpoint: Endpoint, body: JsonObject, signal: AbortSignal): Promise<Outcome> {
  if (makesTask(endpoint)) throw new TypeError(`${endpoint.id} makes something: it leaves with a ticket`);
  return await throughBreaker(upstream, endpoint, async () => {
    signal.throwIfAborted();
    return await post(upstream, endpoint, stringifyJson(body), body);
  });
}

function refuse(message: string): CreateRefused {
  return new CreateRefused(
    guardReason(`Nothing was sent. ${message}`, "Plan it, have the plan approved, and create it from the plan."),
  );
}

function toEndpoint(id: string): Endpoint {
  const endpoint = findEndpoint(id);
  if (makesTask(endpoint)) return endpoint;
  throw refuse(`${id} makes nothing that could be bought.`);
}

// A token is signed by the service's clock, which a free answer tells; a key needs none.
async function measureClock(upstream: Upstream, { family, standard }: Endpoint, signal: AbortSignal): Promise<void> {
  const isKey = "apiKey" in upstream.options.credential;
  if (!isKey && !upstream.clock.isKnown()) await ask(upstream, queryAnything(family, standard), signal);
}

// What tries a broken endpoint is a free question, for the outcome of a create that fails again would not be known.
async function tryForFree(upstream: Upstream, { family, standard }: Endpoint, signal: AbortSignal): Promise<void> {
  if (!upstream.breaker.isTryDue(family)) return;
  const asked = await ask(upstream, queryAnything(family, standard), signal);
  if (asked.kind === "busy") throw new CreateBusy(asked.reason, asked.waitMs ?? upstream.times.breakMs);
  if (asked.kind === "trouble") throw new CreateBusy(asked.reason, upstream.times.breakMs);
}

async function throughBreaker(upstream: Upstream, { family }: Endpoint, work: () => Promise<Outcome>): Promise<Outcome> {
  const pass = upstream.breaker.enter(family);
  if ("waitMs" in pass) throw new CreateBusy(brokenReason(upstream.host), pass.waitMs);
  return await withPass(pass, work);
}

async function withPass(pass: Pass, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    const outcome = await work();
    pass.end(didWork(outcome));
    return outcome;
  } catch (thrown) {
    pass.leave();
    throw thrown;
  }
}

/** Uploads are given a second for each of so many bytes, beside the time for the answer. */
const BYTES_PER_SECOND = 100_000;

// Whoever stops the engine does not break it off: what is under way may have been paid for, and its answer is worth having.
async function post(upstream: Upstream, endpoint: Endpoint, text: string, body: JsonObject): Promise<Outcome> {
  const timeoutMs = upstream.times.createMs + (text.length / BYTES_PER_SECOND) * 1000;
  const request = { method: "POST", path: endpoint.path, body: text, timeoutMs } as const;
  try {
    return await send(upstream, endpoint, request, body);
  } catch (cause) {
    // Only what comes before the bytes leave can throw: an exchange tells everything else as its outcome.
    throw new OnetakeError("upstream-not-sent", "The create could not be sent.", { cause });
  }
}
