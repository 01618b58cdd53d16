import type { Json } from "../base/index.ts";
import { price, type Endpoint } from "../contract/index.ts";
import type { ConformOptions } from "./options.ts";

/** What a run may still spend. */
export interface Purse {
  /** Sets aside what a request may cost; answers why it must not be sent, when it must not. */
  take(endpoint: Endpoint, body: Json): string | undefined;
  /** A refused request has cost nothing. */
  giveBack(endpoint: Endpoint, body: Json): void;
  /** Requests that could have cost something. */
  readonly creates: number;
  /** List-price units of what was not given back, at a server that is not free. */
  readonly units: number;
}

/** Why nothing that could cost is sent without a budget. */
export const NO_BUDGET = "could cost money at this server, and no budget was given";

/** A purse with the budget of a run. At a free server it is never empty. */
export function createPurse({ isFree, budget }: Pick<ConformOptions, "isFree" | "budget">): Purse {
  let creates = 0;
  let open = 0;
  let units = 0;
  const most = budget === undefined ? { creates: 0 } : budget;
  const refuse = (cost: number): string | undefined => {
    if (budget === undefined) return NO_BUDGET;
    if ("creates" in most) return open >= most.creates ? "the budget is used up" : undefined;
    if (!Number.isFinite(cost)) return "no price is known for it, and the budget is in units";
    return units + cost > most.units ? "the budget is used up" : undefined;
  };
  return {
    take: (endpoint, body) => {
      if (!endpoint.billable) return undefined;
      const cost = isFree ? 0 : price(endpoint.id, body).max;
      const reason = isFree ? undefined : refuse(cost);
      if (reason !== undefined) return reason;
      creates++;
      open++;
      units += Number.isFinite(cost) ? cost : 0;
      return undefined;
    },
    giveBack: (endpoint, body) => {
      if (!endpoint.billable || isFree) return;
      const cost = price(endpoint.id, body).max;
      open--;
      units -= Number.isFinite(cost) ? cost : 0;
    },
    get creates() {
      return creates;
    },
    get units() {
      return units;
    },
  };
}
