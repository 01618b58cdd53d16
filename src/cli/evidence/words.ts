import type { Evidence } from "../../contract/index.ts";
import type { Course } from "../../contract/observe/index.ts";
import type { EvidenceRow } from "../../store/index.ts";
import { BadInput } from "../errors.ts";

/** The end of an id, by which commands take it. */
export function shortId(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1).slice(0, 8);
}

/** Where a record holds, for people. */
export function scopeWords({ scope }: Pick<Evidence, "scope">): string {
  return Object.values(scope).join(", ");
}

/** How observations went, where they did not agree. */
export function courseWords(course: Course | undefined): string {
  switch (course?.is) {
    case "changed":
      return `changed on ${course.since}`;
    case "flaky":
      return course.from === course.until ? `flaky on ${course.from}` : `flaky from ${course.from} to ${course.until}`;
    case "conflict":
      return "observations contradict each other";
    case "apart":
      return "differs by where it was seen";
    default:
      return "";
  }
}

/** A server of this machine says nothing of the paid service. */
export function isLoopback({ evidence }: Pick<EvidenceRow, "evidence">): boolean {
  return evidence.scope.surface === "loopback";
}

/**
 * The rows that are meant by ids, whole or by the beginning of their last part.
 * @throws BadInput for an id that no row has, or several have.
 */
export function pickRows(rows: readonly EvidenceRow[], asked: readonly string[]): readonly EvidenceRow[] {
  return asked.map((id) => {
    const found = rows.filter(({ evidence }) => evidence.id === id || (id.length >= 4 && lastPart(evidence.id).startsWith(id)));
    const [only, ...others] = found;
    if (only === undefined)
      throw new BadInput("unknown-evidence", `no proposed record ${id}`, { fix: "See onetake evidence list --state proposed." });
    if (others.length > 0)
      throw new BadInput("unclear-evidence", `${id} means ${found.length} records`, { fix: "Write more of the id." });
    return only;
  });
}

function lastPart(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
