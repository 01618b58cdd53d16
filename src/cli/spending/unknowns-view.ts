import { formatDecimal } from "../../base/index.ts";
import { findEndpoint, type LocalUnknown } from "../../contract/index.ts";
import type { IntentRow } from "../../store/index.ts";
import type { Out } from "../context.ts";
import { printable } from "../terminal/printable.ts";
import { toTable } from "../terminal/table.ts";
import { toTimeText } from "../terminal/time-text.ts";
import { packedText } from "./units-text.ts";

const NAMELESS = "nothing that it could be found by";

/** Writes creates whose outcome is not known: since when, what is held, and when they are looked up next. */
export function writeUnknowns(out: Out, unknowns: readonly LocalUnknown[], now: number): void {
  const { ink } = out;
  const head = ["task", "sent", "held", "looked up", "next look", "purpose"].map(ink.dim);
  const rows = unknowns.map(({ task, sentAt, held, lookUps, nextLookUpAt, findable, purpose }) => [
    task,
    toTimeText(sentAt),
    packedText(held),
    findable ? (lookUps === 1 ? "once" : `${lookUps} times`) : "",
    !findable ? "a person" : nextLookUpAt === null ? "" : nextLookUpAt <= now ? "now" : toTimeText(nextLookUpAt),
    printable(purpose),
  ]);
  const [first = "", ...lines] = toTable([head, ...rows]).split("\n");
  out.write(`${first}\n`);
  for (const [place, { externalId, host, findable, reason }] of unknowns.entries()) {
    out.write(`${lines[place] ?? ""}\n`);
    const name = findable ? printable(externalId) : NAMELESS;
    out.write(`  ${ink.dim("travelled as")}  ${name}${host === "" ? "" : `  ${ink.dim("to")}  ${host}`}\n`);
    if (reason !== null) out.write(`  ${ink.dim("because")}       ${printable(reason.message)}\n`);
  }
}

/** Writes one create that a person is to decide about. */
export function showIntent(out: Out, intent: IntentRow): void {
  const { ink } = out;
  const rows: readonly (readonly [string, string])[] = [
    ["task", intent.taskId],
    ["state", intent.state],
    ["purpose", intent.purpose],
    ["plan", intent.planId],
    ["travelled as", findEndpoint(intent.endpoint).onceBy === undefined ? NAMELESS : intent.externalId],
    ["what", `${intent.endpoint}  ${intent.model}`],
    ["sent", intent.sentAt === null ? "never" : toTimeText(intent.sentAt)],
    ["looked up", `${intent.lookUps} times`],
    ["held", `${formatDecimal(intent.held, 2)} ${intent.pack ?? ""}`],
  ];
  out.write(toTable(rows.map(([name, text]) => [ink.dim(name), printable(text)])));
}
