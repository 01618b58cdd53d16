import type { Store } from "./port.ts";
import { spendIntentsSuite } from "./spend-intents.suite.ts";
import { spendMoneySuite } from "./spend-money.suite.ts";
import { spendPlansSuite } from "./spend-plans.suite.ts";

/** What the spending of every implementation of {@link Store} must do. `open` answers an empty store. */
export function spendSuite(name: string, open: () => Promise<Store>): void {
  spendPlansSuite(name, open);
  spendIntentsSuite(name, open);
  spendMoneySuite(name, open);
}
