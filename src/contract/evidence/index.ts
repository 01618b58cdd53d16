import type { Evidence } from "../vocabulary/index.ts";
import { communityRuns } from "./log/community-runs.ts";
import { communityNotes } from "./log/community-notes.ts";
import { documentPages2026March } from "./log/document-pages-2026-03.ts";
import { documentPages2026September } from "./log/document-pages-2026-09.ts";
import { documentSeries3 } from "./log/document-series-3.ts";
import { documentUpdates } from "./log/document-updates.ts";
import { seedRuns } from "./log/seed-runs.ts";
import { seedTranscripts } from "./log/seed-transcripts.ts";

/** The product's own log of evidence, oldest first. It only grows: nothing is edited, a retraction is a new line. */
export const evidenceLog: readonly Evidence[] = [
  ...documentSeries3,
  ...documentPages2026March,
  ...seedTranscripts,
  ...seedRuns,
  ...documentUpdates,
  ...documentPages2026September,
  ...communityRuns,
  ...communityNotes,
].toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
