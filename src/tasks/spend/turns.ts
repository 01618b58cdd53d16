import { createLimit, OnetakeError, type Limit } from "../../base/index.ts";
import type { IntentRow, SpendWriter } from "../../store/index.ts";

/**
 * Whether a create may be sent now: `go`, or no slot is free (`full`), or one is free that is more than its account's even share, and an account
 * with fewer open creates is waiting for it (`after-you`).
 */
export type Turn = "go" | "full" | "after-you";

/** No slot for a create now. Nothing was sent; it waits. */
export class NoTurn extends OnetakeError {
  override readonly name = "NoTurn";
  readonly turn: Exclude<Turn, "go">;

  constructor(turn: Exclude<Turn, "go">) {
    super("no-turn", turn === "full" ? "no slot is free" : "another account goes first");
    this.turn = turn;
  }
}

/**
 * Whose turn it is, of those that wait for slots of an engine's model and pack. Slots are counted at the turnstile, so nobody else is given one
 * until the transaction ends. `limit` is undefined where it is not known: then the other side says when it is too much.
 */
export async function askTurn(spend: SpendWriter, intent: IntentRow, limit: number | undefined, now: number): Promise<Turn> {
  const { engine, model, pack, account, slots } = intent;
  if (limit === undefined || pack === null || slots === 0) return "go";
  const open = await spend.lockSlots(engine, model, pack);
  const taken = [...open.values()].reduce((sum, each) => sum + each, 0);
  if (taken + slots > limit) return "full";
  const own = open.get(account) ?? 0;
  if (own === 0) return "go";
  const waiting = await spend.waitingAccounts(engine, model, pack, now);
  // An even share is everybody's own: while slots are plenty nobody has to let anybody go first.
  const share = Math.floor(limit / new Set([account, ...open.keys(), ...waiting]).size);
  if (own + slots <= share) return "go";
  return waiting.some((other) => (open.get(other) ?? 0) < own) ? "after-you" : "go";
}

/** Those of this process that wait for the same slots, one behind the other: only the first of them asks for its turn. */
export type Line = (intent: IntentRow) => Limit;

/** An empty {@link Line}. */
export function createLine(): Line {
  const places = new Map<string, Limit>();
  return ({ account, engine, model, pack }) => {
    const key = [account, engine, model, pack].join("\n");
    const place = places.get(key) ?? createLimit(1);
    places.set(key, place);
    return place;
  };
}
