import { daysBetween } from "../claims/shelf-life.ts";
import { holdsIn } from "../claims/standing-of.ts";
import type { EvidenceMark } from "../vocabulary/index.ts";

/** How live observations of a claim went over time. */
export type Course =
  /** All on one side. */
  | { readonly is: "agreed" }
  /** Both sides, but never where both could hold: another model, mode, place or form. */
  | { readonly is: "apart" }
  /** All newer ones are on the other side, from that day on. */
  | { readonly is: "changed"; readonly since: string; readonly to: "for" | "against" }
  /** Both sides by turns under the same scope, within days of each other: the first and last day of it. */
  | { readonly is: "flaky"; readonly from: string; readonly until: string }
  /** Both sides by turns, and too far apart to be called flaky. */
  | { readonly is: "conflict" };

/** Days within which both answers to the same question are called flaky. */
const SHORT_SPAN = 3;

/**
 * Tells apart whether a claim changed, is answered now so and now so, or is in conflict, by what was observed of it: documents and unclear
 * records do not count. Undefined where nothing was observed. A pure function: the order of the records does not matter.
 */
export function courseOf(records: readonly EvidenceMark[]): Course | undefined {
  const seen = records.filter(isObserved);
  if (seen.length === 0) return undefined;
  const pro = seen.filter(({ verdict }) => verdict === "for");
  const contra = seen.filter(({ verdict }) => verdict === "against");
  if (pro.length === 0 || contra.length === 0) return { is: "agreed" };
  const [ofPro, ofContra] = [facing(pro, contra), facing(contra, pro)];
  if (ofPro.length === 0) return { is: "apart" };
  const [p, c] = [spanOf(ofPro), spanOf(ofContra)];
  if (p.last < c.first) return { is: "changed", since: c.first, to: "against" };
  if (c.last < p.first) return { is: "changed", since: p.first, to: "for" };
  return flakyOf(ofPro, ofContra) ?? { is: "conflict" };
}

function isObserved({ verdict, rung, source: { kind } }: EvidenceMark): boolean {
  return verdict !== "unclear" && rung !== "stated" && (kind === "probe" || kind === "traffic" || kind === "relay");
}

/** Those that another of the other side contradicts. */
function facing(side: readonly EvidenceMark[], other: readonly EvidenceMark[]): readonly EvidenceMark[] {
  return side.filter((line) => other.some((each) => holdsIn(line.scope, each.scope)));
}

function spanOf(lines: readonly EvidenceMark[]): { readonly first: string; readonly last: string } {
  const days = lines.map(({ day }) => day).toSorted();
  return { first: days[0] ?? "", last: days.at(-1) ?? "" };
}

function flakyOf(pro: readonly EvidenceMark[], contra: readonly EvidenceMark[]): Course | undefined {
  const isClose = (a: EvidenceMark, b: EvidenceMark): boolean =>
    isSameScope(a, b) && Math.abs(daysBetween(a.day, b.day)) <= SHORT_SPAN;
  const close = [
    ...pro.filter((line) => contra.some((other) => isClose(line, other))),
    ...contra.filter((line) => pro.some((other) => isClose(line, other))),
  ];
  if (close.length === 0) return undefined;
  const { first, last } = spanOf(close);
  return { is: "flaky", from: first, until: last };
}

const PARTS = ["surface", "standard", "model", "mode", "form"] as const;

function isSameScope({ scope: a }: EvidenceMark, { scope: b }: EvidenceMark): boolean {
  return PARTS.every((part) => a[part] === b[part]);
}
