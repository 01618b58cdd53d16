import type { FastifyReply, FastifyRequest } from "fastify";

import { localHeaders, resultDays, wireError } from "../../contract/index.ts";
import type { TaskRow } from "../../store/index.ts";
import { readTaskFaults } from "../../tasks/index.ts";
import type { Parts } from "../routes/parts.ts";

/** When an address of a result dies. */
export interface Expiry {
  /** Unix milliseconds. */
  readonly at: number;
  /** A drill made it so. */
  readonly isDrill: boolean;
}

const DAY_MS = 86_400_000;

/** When the results of a task are gone: so many days after its last change, those of the service unless said, 0 for never. */
export function expiryOf(
  { updatedAt, drill }: Pick<TaskRow, "updatedAt" | "drill">,
  retentionDays: number = resultDays,
): Expiry | undefined {
  if (readTaskFaults(drill).expired) return { at: updatedAt, isDrill: true };
  return retentionDays === 0 ? undefined : { at: updatedAt + retentionDays * DAY_MS, isDrill: false };
}

const EXPIRES = "Expires";
const DRILL = "drill";

/** The expiry as the end of an address, in Unix seconds, as the service's own addresses have it. */
export function toQuery(expiry: Expiry | undefined): string {
  if (expiry === undefined) return "";
  return `?${EXPIRES}=${Math.floor(expiry.at / 1000)}${expiry.isDrill ? `&${DRILL}=expired` : ""}`;
}

/** Whether an address of a result has died; one without an expiry never does. */
export function isPastAddress(query: URLSearchParams, now: number): boolean {
  const seconds = query.get(EXPIRES);
  return seconds !== null && !(Number(seconds) * 1000 > now);
}

/**
 * Refuses an address whose result is gone.
 * @throws WireError
 */
export function assertAlive(request: FastifyRequest, reply: FastifyReply, { world, retentionDays = resultDays }: Parts): void {
  const query = new URL(request.url, "http://localhost").searchParams;
  if (!isPastAddress(query, world.clock.now())) return;
  const isDrill = query.has(DRILL);
  if (isDrill) reply.header(localHeaders.drill, "expired=yes");
  throw wireError("not-found", {
    message: isDrill ? "This file is gone, as a drill wants it" : `This file is gone: results are kept for ${retentionDays} days`,
    fix: "Save results as soon as their task has ended; make it again with a new task.",
  });
}
