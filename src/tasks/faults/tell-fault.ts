import type { Fault } from "./fault.ts";

/** A fault in few words of the drill language, with its seed, as answers tell it. */
export function tellFault(fault: Fault): string {
  const { refuse, answer, text, retryAfter, lost, hang, slow, skew, task = {}, seed } = fault;
  const { callbacks = {}, fail, ...rest } = task;
  const members: Readonly<Record<string, unknown>> = {
    refuse,
    answer,
    text,
    "retry-after": retryAfter === undefined ? undefined : `${retryAfter}s`,
    lost,
    hang: hang && "yes",
    slow,
    skew,
    ...rest,
    ...("expired" in rest && { expired: "yes" }),
    fail: fail?.name,
    ...Object.fromEntries(Object.entries(callbacks).map(([key, value]) => [`callback-${key}`, value])),
    seed,
  };
  return Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join("; ");
}
