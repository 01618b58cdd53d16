import { OnetakeError, type World } from "../../base/index.ts";
import { EgressRefused, type Egress } from "../../egress/index.ts";
import type { DeliveryPatch, DeliveryRow, Store } from "../../store/index.ts";
import { liveSecrets } from "./secrets.ts";
import { signatureHeaders } from "./sign.ts";

/** What one attempt works with. */
export interface Sender {
  readonly world: Pick<World, "clock">;
  readonly store: Pick<Store, "callbacks">;
  readonly egress: Pick<Egress, "post">;
}

/** How deliveries are tried. How the service tries is written nowhere: all of this is our own choice. */
export interface DeliveryLimits {
  /** Waits before the second, third, ... attempt; after the last one a delivery is given up. */
  readonly delaysMs: readonly number[];
  /** For one attempt. */
  readonly timeoutMs: number;
}

/** Waits of 5 s, 30 s, 2 min, 10 min, 1 h and 6 h, so seven attempts; 10 s for each. */
export const defaultDeliveryLimits: DeliveryLimits = {
  delaysMs: [5_000, 30_000, 120_000, 600_000, 3_600_000, 21_600_000],
  timeoutMs: 10_000,
};

/**
 * Posts a delivery once and answers what becomes of its row. It is signed at this moment with the secrets that the account has now.
 * Any status from 200 to 299 is taken for an acknowledgement.
 * @throws the signal's reason when it aborts first, for then nothing is known.
 */
export async function deliver(
  sender: Sender,
  limits: DeliveryLimits,
  row: DeliveryRow,
  signal: AbortSignal,
): Promise<DeliveryPatch> {
  const outcome = await attempt(sender, limits, row, signal);
  const now = sender.world.clock.now();
  const attempts = row.attempts + 1;
  const told = { attempts, takenUntil: null, lastStatus: outcome.status, lastFault: outcome.fault, lastAt: now };
  if (outcome.fault === null) return { ...told, standing: "delivered" };
  if (outcome.isFinal) return { ...told, standing: "refused" };
  const delay = limits.delaysMs[attempts - 1];
  return delay === undefined ? { ...told, standing: "given-up" } : { ...told, dueAt: now + delay };
}

interface Outcome {
  readonly status: number | null;
  /** Null when it was delivered. */
  readonly fault: string | null;
  /** Another attempt would end the same way. */
  readonly isFinal: boolean;
}

async function attempt(sender: Sender, { timeoutMs }: DeliveryLimits, row: DeliveryRow, signal: AbortSignal): Promise<Outcome> {
  const headers = { "content-type": "application/json; charset=utf-8", ...(await signRow(sender, row)) };
  try {
    const { status } = await sender.egress.post(row.address, { headers, body: row.body, timeoutMs, signal });
    return { status, fault: faultOf(status), isFinal: false };
  } catch (thrown) {
    signal.throwIfAborted();
    const fault = thrown instanceof OnetakeError ? thrown.message : "The callback could not be sent.";
    return { status: null, fault, isFinal: thrown instanceof EgressRefused };
  }
}

async function signRow({ store, world }: Sender, row: DeliveryRow): Promise<Readonly<Record<string, string>>> {
  const now = world.clock.now();
  const secrets = liveSecrets(await store.callbacks.secrets(row.account), now);
  const signed = { webhookId: row.webhookId, seconds: Math.floor(now / 1000), body: row.body };
  return signatureHeaders(
    signed,
    secrets.map(({ secret }) => secret),
  );
}

function faultOf(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  const redirect = status >= 300 && status < 400 ? "; callbacks follow no redirects" : "";
  return `The receiver answered ${status}${redirect}.`;
}
