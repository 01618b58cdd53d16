import type { EvidenceRow } from "../../store/index.ts";
import type { Out } from "../context.ts";
import { marksOf, paintStatus } from "../register/paint.ts";
import { toTable } from "../terminal/table.ts";
import type { ReviewedClaim, Stand } from "./review.ts";
import { courseWords, isLoopback, scopeWords, shortId } from "./words.ts";

/** Writes a review: what would change, claim by claim under their subjects, and the records to decide on. */
export function writeReview(out: Out, claims: readonly ReviewedClaim[], rows: readonly EvidenceRow[]): void {
  const { ink } = out;
  const changes = claims.filter(({ would }) => would === "change");
  for (const [subject, ofSubject] of bySubject(changes)) {
    out.write(
      `${ink.bold(subject)}\n${toTable(
        ofSubject.map((claim) => changeRow(out, claim)),
        "  ",
      )}\n`,
    );
  }
  const count = (would: ReviewedClaim["would"]): number => claims.filter((claim) => claim.would === would).length;
  const others = [
    changes.length === 0 ? "no claim would stand otherwise" : "",
    count("renew") > 0 ? `${countOf(count("renew"), "claim")} would be confirmed anew` : "",
    count("add") > 0 ? `${countOf(count("add"), "claim")} would stay as they are, with one record more` : "",
  ].filter((part) => part !== "");
  if (others.length > 0) out.write(`${others.join("; ")}\n\n`);
  writeRows(out, rows);
  if (rows.some(isLoopback)) out.write(ink.warn("\nloopback is a server of this machine: it says nothing of the paid service\n"));
}

/** Writes records, one a line. */
export function writeRows(out: Out, rows: readonly EvidenceRow[]): void {
  const { ink } = out;
  out.write(
    toTable(
      rows.map(({ evidence, state }) => [
        ink.bold(shortId(evidence.id)),
        evidence.day,
        state,
        evidence.verdict === "for" ? "for" : ink.bad(evidence.verdict),
        evidence.rung,
        evidence.claims.length === 1
          ? (evidence.claims[0] ?? "")
          : `${evidence.claims.length} claims of ${subjectOf(evidence.claims[0] ?? "")}`,
        scopeWords(evidence),
        ink.dim(evidence.note ?? ""),
      ]),
    ),
  );
}

/** `1 claim`, `2 claims`. */
export function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function changeRow({ ink }: Out, { claim, before, after, course, ...ids }: ReviewedClaim): readonly string[] {
  const sides = [...ids.against.map(shortId), ...ids.for.map(shortId)];
  return [
    claim.slice(subjectOf(claim).length).replace(/^[/#]/, ""),
    `${standWords(ink, before)} -> ${standWords(ink, after)}`,
    courseWords(course),
    ink.dim(sides.slice(0, 3).join(" ") + (sides.length > 3 ? ` and ${sides.length - 3} more` : "")),
  ];
}

function standWords(ink: Out["ink"], { status, marks }: Stand): string {
  return [paintStatus(ink, status), marksOf({ marks })].filter((part) => part !== "").join(", ");
}

function subjectOf(claim: string): string {
  const [name = ""] = claim.split("#");
  return name.includes(":") && !name.includes("/") ? name : (name.split("/")[0] ?? "");
}

function bySubject(claims: readonly ReviewedClaim[]): ReadonlyMap<string, readonly ReviewedClaim[]> {
  const groups = new Map<string, ReviewedClaim[]>();
  for (const claim of claims) {
    const subject = subjectOf(claim.claim);
    groups.set(subject, [...(groups.get(subject) ?? []), claim]);
  }
  return groups;
}
