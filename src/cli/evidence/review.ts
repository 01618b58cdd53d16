import { createRegister, type Evidence, type Mark, type RegisterEntry, type Status } from "../../contract/index.ts";
import { courseOf, type Course } from "../../contract/observe/index.ts";
import type { OwnEvidence } from "./own-evidence.ts";

/** Where a claim stands, as far as a review tells it. */
export interface Stand {
  readonly status: Status;
  readonly marks: readonly Mark[];
  /** Day of the newest live observation behind it. */
  readonly liveOn?: string;
}

/** What proposed records say of one claim, and what accepting them all would make of it. */
export interface ReviewedClaim {
  readonly claim: string;
  readonly before: Stand;
  readonly after: Stand;
  /** `changes` the label or its marks, `renews` the day of the newest observation, or leaves all as it is (`adds`). */
  readonly would: "change" | "renew" | "add";
  /** How all observations of it went over time, with those that are proposed. */
  readonly course?: Course;
  /** Ids of the proposed records, by what they say. */
  readonly for: readonly string[];
  readonly against: readonly string[];
}

/** Reviews what is proposed, claim by claim in the contract's order. */
export function reviewEvidence(
  { accepted, proposed }: Pick<OwnEvidence, "accepted" | "proposed">,
  today: string,
): readonly ReviewedClaim[] {
  const before = createRegister({ today, own: accepted });
  const after = createRegister({ today, own: [...accepted, ...proposed] });
  const claims = new Set(proposed.flatMap((line) => line.claims));
  const asked = before.statements.filter(({ id }) => claims.has(id));
  return asked.map((statement) => reviewClaim(before.entry(statement), after.entry(statement), proposed));
}

function reviewClaim(was: RegisterEntry, is: RegisterEntry, proposed: readonly Evidence[]): ReviewedClaim {
  const course = courseOf([...is.for, ...is.against]);
  return {
    claim: is.id,
    before: standOf(was),
    after: standOf(is),
    would: wouldOf(standOf(was), standOf(is)),
    ...(course === undefined ? {} : { course }),
    for: idsOf(proposed, is.id, "for"),
    against: idsOf(proposed, is.id, "against"),
  };
}

function standOf({ status, marks, liveOn }: RegisterEntry): Stand {
  return { status, marks, ...(liveOn === undefined ? {} : { liveOn }) };
}

function wouldOf(before: Stand, after: Stand): ReviewedClaim["would"] {
  if (before.status !== after.status || before.marks.join() !== after.marks.join()) return "change";
  return before.liveOn === after.liveOn ? "add" : "renew";
}

function idsOf(lines: readonly Evidence[], claim: string, verdict: Evidence["verdict"]): readonly string[] {
  return lines.filter((line) => line.verdict === verdict && line.claims.includes(claim)).map(({ id }) => id);
}
