import type { RegisterEntry, Status } from "../../contract/index.ts";
import type { Ink } from "../terminal/ink.ts";

/** A status in the colour that says how far it can be relied on. */
export function paintStatus(ink: Ink, status: Status): string {
  const paint: Readonly<Record<Status, (text: string) => string>> = {
    "live-confirmed": ink.good,
    "live-rejected": ink.bad,
    "doc-derived": ink.accent,
    "hypothesis-only": ink.warn,
    ours: ink.dim,
  };
  return paint[status](status);
}

/** The marks of an entry, the stale one with its day. */
export function marksOf({ marks, staleFrom }: Pick<RegisterEntry, "marks" | "staleFrom">): string {
  return marks.map((mark) => (mark === "stale" && staleFrom !== undefined ? `stale since ${staleFrom}` : mark)).join(", ");
}
