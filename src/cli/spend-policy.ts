import type { OnetakeConfig } from "../assemble.ts";
import { isJsonObject, parseDecimal, parseJson, toMessage, type Disk, type Json } from "../base/index.ts";
import { unitPrices } from "../contract/index.ts";
import { BadInput } from "./errors.ts";

type Policy = NonNullable<OnetakeConfig["spendPolicy"]>;

/**
 * The policy of spending that a file names: `{"name": "studio", "passes": {"image": 0.5}, "planHours": 24, "approvalMinutes": 60}`, units as
 * numbers. Whatever is not said is that of `usual`.
 * @throws BadInput for a file that is missing or holds none.
 */
export async function readSpendPolicy(disk: Disk, path: string, usual: Policy): Promise<Policy> {
  try {
    return toPolicy(parseJson(new TextDecoder().decode(await disk.read(path))), usual);
  } catch (thrown) {
    throw new BadInput("bad-spend-policy", `${path} holds no policy of spending: ${toMessage(thrown)}`, {
      cause: thrown,
      fix: 'Write it like {"name": "studio", "passes": {"image": 0.5}, "planHours": 24, "approvalMinutes": 60}.',
    });
  }
}

function toPolicy(value: Json, usual: Policy): Policy {
  if (!isJsonObject(value)) throw new TypeError("it is not an object");
  const { name, passes = {}, planHours, approvalMinutes, ...others } = value;
  const [unknown] = Object.keys(others);
  // A misspelt member would let nothing pass, or everything live longer, and nobody would notice.
  if (unknown !== undefined) throw new TypeError(`${unknown} is not known`);
  if (typeof name !== "string" || name === "") throw new TypeError("it has no name");
  if (!isJsonObject(passes)) throw new TypeError("passes is not an object");
  const limits = Object.entries(passes).map(([pack, units]) => {
    const hundredths = typeof units === "number" ? parseDecimal(String(units), 2) : undefined;
    if (unitPrices.some((each) => each.pack === pack) && hundredths !== undefined && hundredths >= 0)
      return [pack, hundredths] as const;
    throw new TypeError(`passes.${pack} is no number of units of a pack`);
  });
  return {
    name,
    passes: Object.fromEntries(limits),
    planMs: planHours === undefined ? usual.planMs : toSpan("planHours", planHours, 3_600_000),
    approvalMs: approvalMinutes === undefined ? usual.approvalMs : toSpan("approvalMinutes", approvalMinutes, 60_000),
  };
}

function toSpan(name: string, value: Json, unit: number): number {
  if (typeof value === "number" && value > 0 && value * unit <= 30 * 86_400_000) return Math.round(value * unit);
  throw new TypeError(`${name} is not a length of time of 30 days or less`);
}
