import { OnetakeError, toMessage, type Clock, type Json } from "../../base/index.ts";
import type { TrueReason } from "../../contract/index.ts";
import { CreateBusy, CreateRefused, CreateUnknown, type Engine, type EngineJob } from "../../engines/index.ts";
import type { Exit } from "./ticket.ts";

/** What became of one attempt to send a create. `sentAt` is the moment under which it was marked sent; undefined where nothing left. */
export type Attempt =
  | { readonly kind: "accepted"; readonly sentAt: number; readonly handle: Json }
  | { readonly kind: "busy"; readonly sentAt: number | undefined; readonly reason: TrueReason; readonly waitMs: number }
  | { readonly kind: "refused"; readonly sentAt: number | undefined; readonly reason: TrueReason }
  | { readonly kind: "unknown"; readonly sentAt: number; readonly reason: TrueReason }
  /** Nothing left, and nothing was said about the create: the guard, a crash before the exit, no turn. */
  | { readonly kind: "kept"; readonly thrown: unknown };

/** An attempt that goes on. */
export interface Sending {
  /** Resolves when the create has left or will not leave. */
  readonly passed: Promise<void>;
  /** Never rejects. */
  readonly outcome: Promise<Attempt>;
}

/** How long an attempt that has left may go on after this process is to end, for its answer is worth waiting for; in milliseconds. */
const LAST_MS = 8_000;

/** Begins an attempt: the engine makes ready, redeems the ticket, sends once. */
export function startSending(clock: Clock, engine: Engine, job: EngineJob, exit: Exit, signal: AbortSignal): Sending {
  const outlasting = outlast(clock, signal);
  const send = async (): Promise<Attempt> => {
    try {
      const handle = await engine.submit({ ...job, ticket: exit.ticket }, { signal: outlasting.signal, progress: () => {} });
      const sentAt = exit.sentAt();
      if (sentAt !== undefined) return { kind: "accepted", sentAt, handle };
      return { kind: "kept", thrown: exit.refusal() ?? new TypeError(`the engine ${engine.name} sent without a ticket`) };
    } catch (thrown) {
      return toAttempt(exit, thrown);
    } finally {
      outlasting.end();
      exit.close();
    }
  };
  return { passed: exit.passed, outcome: send() };
}

function toAttempt(exit: Exit, thrown: unknown): Attempt {
  const sentAt = exit.sentAt();
  if (exit.refusal() !== undefined) return { kind: "kept", thrown: exit.refusal() };
  if (thrown instanceof CreateBusy) return { kind: "busy", sentAt, reason: thrown.reason, waitMs: thrown.waitMs };
  if (thrown instanceof CreateRefused) return { kind: "refused", sentAt, reason: thrown.reason };
  if (sentAt === undefined) return { kind: "kept", thrown };
  return { kind: "unknown", sentAt, reason: thrown instanceof CreateUnknown ? thrown.reason : noAnswer(thrown) };
}

function noAnswer(thrown: unknown): TrueReason {
  // Words that were not written for readers may name files and hosts of this machine.
  const words = thrown instanceof OnetakeError ? ` ${toMessage(thrown)}` : "";
  return {
    class: "unknown",
    message: `The create was sent, and what became of it is not known.${words}`,
    next: "It is looked up by its external id and never sent again; `onetake unknowns` shows it.",
  };
}

/** A signal that aborts some time after another one. */
function outlast(clock: Clock, signal: AbortSignal): { readonly signal: AbortSignal; end(): void } {
  const [late, ended] = [new AbortController(), new AbortController()];
  const begin = (): void => {
    clock.sleep(LAST_MS, ended.signal).then(
      () => late.abort(signal.reason),
      () => {},
    );
  };
  if (signal.aborted) begin();
  else signal.addEventListener("abort", begin, { once: true });
  return {
    signal: late.signal,
    end: () => {
      signal.removeEventListener("abort", begin);
      ended.abort(new Error("the attempt is over"));
    },
  };
}
