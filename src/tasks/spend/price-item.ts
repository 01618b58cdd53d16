import { toDay } from "../../base/index.ts";
import { price, type MediaFacts } from "../../contract/index.ts";
import type { Travel } from "../../engines/index.ts";
import type { PlanItem } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import { refuse } from "./refusals.ts";

type ItemPrice = Pick<PlanItem, "pack" | "min" | "max" | "exposure" | "explanation">;

/**
 * What a create may cost, in hundredths of a unit. The exposure is the most that the contract knows; where it knows no price, what was stated.
 * @throws SpendRefused with the rule `no-price` where neither is there.
 */
export function priceItem(
  { world }: Pick<TaskContext, "world">,
  { endpoint, body }: Travel,
  facts: Readonly<Record<string, MediaFacts>>,
  stated: number | undefined,
): ItemPrice {
  const { pack, min, max, explanation, why } = price(endpoint.id, body, { today: toDay(world.clock.now()), facts });
  if (!endpoint.billable) return { pack: null, min: 0, max: 0, exposure: 0, explanation };
  const words = why === undefined ? explanation : `${explanation} (${why})`;
  const least = toHundredths(min);
  if (Number.isFinite(max)) return { pack, min: least, max: toHundredths(max), exposure: toHundredths(max), explanation: words };
  if (stated !== undefined && stated > 0 && stated >= least)
    return { pack, min: least, max: null, exposure: stated, explanation: words };
  throw refuse(
    "no-price",
    `what it costs is not known: ${words}`,
    "Write down a plan that states the most it may cost, and let a person approve it: onetake plan --exposure <units>",
  );
}

function toHundredths(units: number): number {
  return Math.round(units * 100);
}
