import { formatDecimal } from "../../base/index.ts";
import type { IntentRow, PurposeRow } from "../../store/index.ts";
import type { Out } from "../context.ts";
import { printable } from "../terminal/printable.ts";
import { toTable } from "../terminal/table.ts";
import { toTimeText } from "../terminal/time-text.ts";

/** Writes a purpose, its creates newest first, and who opened it again. */
export function writePurpose(out: Out, { name, state, closedBy, reopened }: PurposeRow, intents: readonly IntentRow[]): void {
  const { ink } = out;
  const closed = state === "closed" ? `${ink.good("closed")} by the success of ${closedBy ?? "a task"}` : ink.accent("open");
  out.write(`${ink.bold(printable(name))}  ${closed}\n`);
  for (const { at, by, why } of reopened) out.write(`  opened again ${toTimeText(at)} by ${printable(by)}: ${printable(why)}\n`);
  const head = ["task", "plan", "state", "cost", "created"].map(ink.dim);
  const rows = intents.map((intent) => [
    intent.taskId,
    intent.planId,
    intent.state,
    intent.billed === null ? `${formatDecimal(intent.held, 2)} held` : formatDecimal(intent.billed, 2),
    toTimeText(intent.createdAt),
  ]);
  if (rows.length > 0) out.write(`\n${toTable([head, ...rows], "  ")}`);
}
