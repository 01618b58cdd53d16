import { toDay } from "../../base/index.ts";
import { price, type Finding, type MediaFacts, type Price } from "../../contract/index.ts";
import type { Travel } from "../../engines/index.ts";
import type { PlanItem } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import { refuse } from "./refusals.ts";

interface ItemPrice extends Pick<PlanItem, "pack" | "min" | "max" | "exposure" | "explanation"> {
  /** What there is to say against it. */
  readonly doubts: readonly Finding[];
}

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
  const listed = price(endpoint.id, body, { today: toDay(world.clock.now()), facts });
  const { pack, min, max, explanation, why } = listed;
  if (!endpoint.billable) return { pack: null, min: 0, max: 0, exposure: 0, explanation, doubts: [] };
  const words = why === undefined ? explanation : `${explanation} (${why})`;
  const least = toHundredths(min);
  if (Number.isFinite(max)) {
    const most = toHundredths(max);
    return { pack, min: least, max: most, exposure: most, explanation: words, doubts: doubtsOf(listed) };
  }
  if (stated !== undefined && stated > 0 && stated >= least)
    return { pack, min: least, max: null, exposure: stated, explanation: words, doubts: [] };
  throw refuse(
    "no-price",
    `what it costs is not known: ${words}`,
    "Write down a plan that states the most it may cost, and let a person approve it: onetake plan --exposure <units>",
  );
}

/**
 * What there is to say against a price: a create that is billable and said to cost nothing would leave without a person, so its price has to have been
 * seen on a bill, and nothing may speak against it.
 */
export function doubtsOf({ max, standing, evidence }: Pick<Price, "max" | "standing" | "evidence">): readonly Finding[] {
  if (max > 0 || (standing?.label === "live-confirmed" && !standing.marks.includes("conflict"))) return [];
  return [
    {
      path: "",
      rule: "free-price",
      severity: "approve",
      message: "it is said to cost nothing, which no bill shows beyond doubt",
      fix: "have the call approved",
      evidence,
    },
  ];
}

function toHundredths(units: number): number {
  return Math.round(units * 100);
}
