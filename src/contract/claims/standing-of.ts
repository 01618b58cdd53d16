import type { ClaimId, Evidence, EvidenceMark, Scope, Standing } from "../vocabulary/index.ts";
import { daysBetween, shelfLife } from "./shelf-life.ts";

/** What a standing is computed for. */
export interface StandingOptions {
  /** Day (YYYY-MM-DD) from which age is measured. */
  readonly today: string;
  /** Where the claim is asked about; an absent part is open. Evidence that holds elsewhere does not count. */
  readonly scope?: Scope;
}

/**
 * What a log of evidence says of a claim. A pure function of its arguments: the order of the log does not matter.
 *
 * The label follows the newest live observation (`live-confirmed` or `live-rejected`; on one day, a rejection wins), else
 * documents (`doc-derived`), else it is `hypothesis-only`: nothing at all, third parties alone, or a document that took the
 * statement back. A document that is newer than everything on the other side is a dated change and outweighs older observations
 * that it contradicts. An input's effect is confirmed live only by an observation of the effect. Marks:
 *
 * - `conflict`: both sides have evidence, and no document that is newer than everything on the other side settles it as the label
 *   says;
 * - `stale`: the newest live observation is older than the claim's class allows (price 30 days, limit 90, shape 180, effect 60);
 * - `partial`: an observation was unclear, bound to one value form, or did not reach the rung that the claim speaks of;
 * - `relayed`: everything behind the label is known through another's notes only; `third-party-only`: all evidence is a third
 *   party's.
 */
export function standingOf(claim: ClaimId, log: readonly Evidence[], options: StandingOptions): Standing {
  const named = log.filter((line) => line.claims.includes(claim));
  return standingFrom(claim, named, options);
}

/** What the records that name a claim say of it. */
export function standingFrom(claim: ClaimId, lines: readonly EvidenceMark[], options: StandingOptions): Standing {
  const relevant = lines.filter((line) => holdsIn(line.scope, options.scope ?? {})).toSorted(newestFirst);
  const sides: Sides = {
    for: relevant.filter((line) => line.verdict === "for"),
    against: relevant.filter((line) => line.verdict === "against"),
  };
  const needsEffect = claim.endsWith("#effect");
  const live = relevant.filter((line) => line.verdict !== "unclear" && isLive(line, needsEffect));
  const settledBy = settle(sides);
  const label = labelOf(live, sides, settledBy);
  const newestLive = live[0];
  const liveOn = label.startsWith("live") ? newestLive?.day : undefined;
  const marks: Standing["marks"][number][] = [];
  if (isPartial(relevant, live, needsEffect, options.scope ?? {})) marks.push("partial");
  if (sides.for.length > 0 && sides.against.length > 0 && settledBy !== sideOf(label)) marks.push("conflict");
  if (liveOn !== undefined && daysBetween(liveOn, options.today) > shelfLife(claim)) marks.push("stale");
  const behind = supportOf(label, sides);
  if (behind.length > 0 && behind.every(isRelayed)) marks.push("relayed");
  if (relevant.length > 0 && relevant.every((line) => line.source.kind === "third-party")) marks.push("third-party-only");
  return { label, marks, for: idsOf(sides.for), against: idsOf(sides.against), ...(liveOn === undefined ? {} : { liveOn }) };
}

interface Sides {
  readonly for: readonly EvidenceMark[];
  readonly against: readonly EvidenceMark[];
}

/** Whether what holds in one scope says something of another: no part of them differs. */
export function holdsIn(scope: Scope, asked: Scope): boolean {
  const parts = ["surface", "standard", "model", "mode", "form"] as const;
  return parts.every((part) => scope[part] === undefined || asked[part] === undefined || scope[part] === asked[part]);
}

function newestFirst(a: EvidenceMark, b: EvidenceMark): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

function isLive(line: EvidenceMark, needsEffect: boolean): boolean {
  const isObservation = line.source.kind === "probe" || line.source.kind === "traffic" || line.source.kind === "relay";
  if (!isObservation || line.rung === "stated") return false;
  return !needsEffect || line.verdict === "against" || line.rung === "effective";
}

/** The side of a document that is newer than everything the other side has, when there is one: a dated change ends a conflict. */
function settle(sides: Sides): "for" | "against" | undefined {
  const newestDocument = (lines: readonly EvidenceMark[]): string =>
    lines.find((line) => line.source.kind === "document")?.day ?? "";
  const newest = (lines: readonly EvidenceMark[]): string => lines[0]?.day ?? "";
  if (newestDocument(sides.for) > newest(sides.against)) return "for";
  return newestDocument(sides.against) > newest(sides.for) ? "against" : undefined;
}

function labelOf(live: readonly EvidenceMark[], sides: Sides, settledBy: "for" | "against" | undefined): Standing["label"] {
  const newestDay = live[0]?.day;
  if (newestDay !== undefined) {
    const ofThatDay = live.filter((line) => line.day === newestDay);
    const shown = ofThatDay.some((line) => line.verdict === "against") ? "against" : "for";
    if (settledBy === undefined || settledBy === shown) return shown === "for" ? "live-confirmed" : "live-rejected";
  }
  const isDocumented = sides.for.some(
    (line) => line.source.kind === "document" || line.source.kind === "relay" || isObserved(line),
  );
  return isDocumented && settledBy !== "against" ? "doc-derived" : "hypothesis-only";
}

/** An observation that fell short of the claim's rung still says as much as a document. */
function isObserved(line: EvidenceMark): boolean {
  return line.source.kind === "probe" || line.source.kind === "traffic";
}

function sideOf(label: Standing["label"]): "for" | "against" {
  return label === "live-confirmed" || label === "doc-derived" ? "for" : "against";
}

function isPartial(
  relevant: readonly EvidenceMark[],
  live: readonly EvidenceMark[],
  needsEffect: boolean,
  asked: Scope,
): boolean {
  if (relevant.some((line) => line.verdict === "unclear")) return true;
  if (live.length > 0 && asked.form === undefined && live.every((line) => line.scope.form !== undefined)) return true;
  const fellShort = relevant.some((line) => line.verdict === "for" && isLive(line, false) && !isLive(line, needsEffect));
  return fellShort && live.length === 0;
}

function supportOf(label: Standing["label"], sides: Sides): readonly EvidenceMark[] {
  if (label === "live-rejected") return sides.against;
  return label === "hypothesis-only" ? [] : sides.for;
}

function isRelayed(line: EvidenceMark): boolean {
  return line.source.kind === "relay" || line.source.relayed === true;
}

function idsOf(lines: readonly EvidenceMark[]): readonly string[] {
  return lines.map((line) => line.id);
}
