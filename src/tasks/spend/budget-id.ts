import type { Pack } from "../../contract/index.ts";
import type { BudgetScope } from "../../store/index.ts";

/** Name of a budget that holds for each run, project or key on its own, and of every budget of days. */
export const EACH = "*";

/** The id of a budget: one for each account, scope, name and kind of pack. */
export function budgetId(account: string, scope: BudgetScope, name: string, pack: Pack): string {
  return `${account}/${scope}/${name}/${pack}`;
}
