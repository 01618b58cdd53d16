import { shelfLife } from "../claims/shelf-life.ts";
import type { EvidenceLine, RegisterEntry, Status } from "./entry.ts";

/** An entry in sentences, for somebody who wants to know whether to rely on it. */
export interface Explanation {
  /** What is stated. */
  readonly what: string;
  /** Where it stands, with dates. */
  readonly stands: string;
  /** What that rests on. */
  readonly why: string;
  /** What to do with it in a request; absent for what no request carries. */
  readonly send?: string;
}

/** Tells in sentences what an entry states, where it stands, why, and what to send. */
export function explainEntry(entry: RegisterEntry): Explanation {
  const send = sendOf(entry);
  return {
    what: entry.says,
    stands: standsOf(entry),
    why: whyOf(entry),
    ...(send === undefined ? {} : { send }),
  };
}

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  "doc-derived": "documents say so; no live call on record shows it",
  "live-confirmed": "seen working in a live call",
  "live-rejected": "seen failing in a live call",
  "hypothesis-only": "neither a document nor a live call shows it",
  ours: "a choice of this project, no fact about the service",
};

function standsOf({ status, marks, liveOn, staleFrom, id, subject }: RegisterEntry): string {
  const isNote = subject.kind === "note" || subject.kind === "model" || subject.kind === "price" || subject.kind === "error";
  const words = isNote && status === "live-confirmed" ? "shown by a live call" : STATUS_WORDS[status];
  const age = marks.includes("stale") ? `stale since ${staleFrom ?? ""}` : `current until ${staleFrom ?? ""}`;
  const seen = liveOn === undefined ? "" : ` on ${liveOn}, ${age} (such a statement keeps for ${shelfLife(id)} days)`;
  const others = marks.filter((mark) => mark !== "stale").map((mark) => MARK_WORDS[mark]);
  return [`${status}: ${words}${seen}`, ...others].join("; ");
}

const MARK_WORDS: Readonly<Record<RegisterEntry["marks"][number], string>> = {
  conflict: "sources contradict each other and nothing settles it",
  partial: "what was seen covers a part only",
  relayed: "known through other people's notes",
  "third-party-only": "only third parties say so",
  stale: "out of date",
};

function whyOf(entry: RegisterEntry): string {
  const sides = [
    sideOf("for", entry.for),
    sideOf("against", entry.against),
    sideOf("that settles nothing", entry.unclear),
  ].filter((side) => side !== "");
  return sides.length === 0 ? "no record speaks of it" : sides.join("; ");
}

function sideOf(name: string, lines: readonly EvidenceLine[]): string {
  if (lines.length === 0) return "";
  const kinds = [...new Set(lines.map((line) => KIND_WORDS[line.source.kind]))].join(", ");
  const newest = lines[0]?.day ?? "";
  return `${lines.length} record${lines.length === 1 ? "" : "s"} ${name} (${kinds}; newest ${newest})`;
}

/** The kinds of sources in words. */
export const KIND_WORDS: Readonly<Record<EvidenceLine["source"]["kind"], string>> = {
  document: "document",
  probe: "our live call",
  traffic: "our traffic",
  relay: "another's live call",
  "third-party": "third party",
  person: "reading",
};

function sendOf({ place, status, marks, isRefusal, says, subject, path }: RegisterEntry): string | undefined {
  if (subject.kind !== "endpoint" || place === "answer") return undefined;
  if (isRefusal) return says.slice(says.indexOf("Instead: ") + "Instead: ".length).replace(/ Answered with: .*$/, "");
  if (path.startsWith("rule:"))
    return status === "live-rejected" ? "do not rely on the rule" : "keep to the rule, or check refuses it";
  if (status === "live-rejected") return "leave it out: check refuses it";
  if (status === "hypothesis-only") return "leave it out, or have the call approved: check asks for approval";
  if (marks.includes("conflict")) return "leave it out, or have the call approved: sources disagree";
  if (status === "doc-derived") return "can be sent, with care: watch the answer of the first call";
  return marks.includes("stale") ? "can be sent; what was seen is old, watch the answer of the first call" : "can be sent";
}
