import type { Finding, Lost } from "../../contract/index.ts";
import type { Amounts, PlanItem } from "../../store/index.ts";
import type { SpendPolicy } from "./port.ts";
import { amountsText, unitsText } from "./units-text.ts";

/**
 * Why a plan needs a person, in sentences without an end; empty where the policy lets it pass. `made` is how many creates there are for the purpose
 * already. What no pack pays for needs nobody; what rests on a guess needs a person also where its price is 0.
 */
export function reasonsFor(policy: SpendPolicy, items: readonly PlanItem[], exposure: Amounts, made: number): readonly string[] {
  const bought = items.filter(({ exposure: most }) => most > 0);
  return [
    ...(bought.length > 1 ? [`it states ${bought.length} creates for one purpose`] : []),
    ...(bought.length > 0 ? madeBefore(made) : []),
    ...items.flatMap((item, place) =>
      reasonsOfItem(item).map((reason) => (items.length > 1 ? `create ${place + 1}: ${reason}` : reason)),
    ),
    ...overPolicy(policy, exposure),
  ];
}

/** What there is to say where creates were made for the purpose before. */
export function madeBefore(made: number): readonly string[] {
  if (made === 0) return [];
  return [`${made === 1 ? "1 create was" : `${made} creates were`} ${MADE_BEFORE}`];
}

/** How that reason ends. */
export const MADE_BEFORE = "made for this purpose before";

function reasonsOfItem(item: PlanItem): readonly string[] {
  if (item.pack === null) return [];
  const findings = (item.findings ?? []) as unknown as readonly Finding[]; // plans hold what the contract found
  const doubtful = findings.filter(({ severity }) => severity === "approve");
  const lost = (item.lost ?? []) as unknown as readonly Lost[]; // and what its translation loses
  return [
    ...doubtful.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`)),
    ...(item.max === null ? [`its price is not known, and ${unitsText(item.exposure, item.pack)} are stated for it`] : []),
    ...lost.map(({ path, reason }) => `${path} is lost in the translation: ${reason}`),
  ];
}

function overPolicy({ name, passes }: SpendPolicy, exposure: Amounts): readonly string[] {
  const over = Object.entries(exposure).filter(([pack, amount]) => passes[pack] === undefined || amount > passes[pack]);
  if (over.length === 0) return [];
  const limits = Object.fromEntries(over.flatMap(([pack]) => (passes[pack] === undefined ? [] : [[pack, passes[pack]]])));
  const cost = `it may cost ${amountsText(Object.fromEntries(over))}`;
  if (Object.keys(limits).length === 0) return [`${cost}, which the policy "${name}" does not let pass`];
  return [`${cost}, and the policy "${name}" lets at most ${amountsText(limits)} pass`];
}
