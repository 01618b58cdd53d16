import type { Evidence } from "../contract/index.ts";
import { surfaceOf, toHostWord } from "../contract/observe/index.ts";
import type { EvidenceStore } from "../store/index.ts";

interface Read {
  readonly version: string;
  readonly log: readonly Evidence[];
  readonly byPlace: Map<string, readonly Evidence[]>;
}

const read = new WeakMap<EvidenceStore, Read>();

/**
 * What a person accepted of the user's own traffic, as far as it holds at a host: what a server of this machine answered says nothing of the
 * paid service. Undefined where there is nothing. The same list until something changes, for whoever judges by it indexes it once.
 */
export async function ownEvidence(evidence: EvidenceStore, host = ""): Promise<readonly Evidence[] | undefined> {
  const { log, byPlace } = await readAccepted(evidence);
  const surface = surfaceOf(toHostWord(host));
  const there = byPlace.get(surface) ?? log.filter(({ scope }) => scope.surface === undefined || scope.surface === surface);
  byPlace.set(surface, there);
  return there.length === 0 ? undefined : there;
}

async function readAccepted(evidence: EvidenceStore): Promise<Read> {
  const version = await evidence.version();
  const before = read.get(evidence);
  if (before?.version === version) return before;
  const log = (await evidence.list({ states: ["accepted"] })).map((row) => row.evidence);
  const now: Read = { version, log, byPlace: new Map() };
  read.set(evidence, now);
  return now;
}
