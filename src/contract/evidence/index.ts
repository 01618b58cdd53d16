import type { Evidence } from "../vocabulary/index.ts";
import { audioNotes } from "./log/audio-notes.ts";
import { audioPast } from "./log/audio-past.ts";
import { audioPages } from "./log/audio-september.ts";
import { communityRuns } from "./log/community-runs.ts";
import { communityNotes } from "./log/community-notes.ts";
import { crossCuttingNotes } from "./log/cross-cutting-notes.ts";
import { documentPages2026March } from "./log/document-pages-2026-03.ts";
import { documentPages2026September } from "./log/document-pages-2026-09.ts";
import { documentSeries3 } from "./log/document-series-3.ts";
import { documentUpdates } from "./log/document-updates.ts";
import { elementPages } from "./log/elements-pages.ts";
import { imagesDated } from "./log/images-dated.ts";
import { imagesNotes } from "./log/images-notes.ts";
import { imagesPast } from "./log/images-past.ts";
import { imagesSeptember } from "./log/images-september.ts";
import { modelFour } from "./log/model-4.ts";
import { newPagesOmniAndMotion } from "./log/new-pages-omni-and-motion.ts";
import { newPagesTasks } from "./log/new-pages-tasks.ts";
import { newPagesTextAndImage } from "./log/new-pages-text-and-image.ts";
import { newStandardNotes } from "./log/new-standard-notes.ts";
import { newStandardRuns } from "./log/new-standard-runs.ts";
import { otherSides } from "./log/other-sides.ts";
import { unitPriceRecords } from "./log/prices-units.ts";
import { seedNotes } from "./log/seed-notes.ts";
import { seedPictures } from "./log/seed-pictures.ts";
import { seedRuns } from "./log/seed-runs.ts";
import { seedSections } from "./log/seed-sections.ts";
import { seedSound } from "./log/seed-sound.ts";
import { seedTranscripts } from "./log/seed-transcripts.ts";
import { videoWorkDated } from "./log/video-work-dated.ts";
import { videoWorkMarch } from "./log/video-work-march.ts";
import { videoWorkNotes } from "./log/video-work-notes.ts";
import { videoWorkPages } from "./log/video-work-september.ts";

/** The product's own log of evidence, oldest first. It only grows: nothing is edited, a retraction is a new line. */
export const evidenceLog: readonly Evidence[] = [
  ...documentSeries3,
  ...documentPages2026March,
  ...seedTranscripts,
  ...seedRuns,
  ...seedNotes,
  ...crossCuttingNotes,
  ...seedSections,
  ...seedPictures,
  ...seedSound,
  ...unitPriceRecords,
  ...documentUpdates,
  ...documentPages2026September,
  ...newPagesTextAndImage,
  ...newPagesOmniAndMotion,
  ...newPagesTasks,
  ...newStandardRuns,
  ...communityRuns,
  ...communityNotes,
  ...modelFour,
  ...newStandardNotes,
  ...videoWorkDated,
  ...videoWorkMarch,
  ...videoWorkPages,
  ...videoWorkNotes,
  ...imagesPast,
  ...imagesDated,
  ...imagesSeptember,
  ...imagesNotes,
  ...audioPast,
  ...elementPages,
  ...audioPages,
  ...audioNotes,
  ...otherSides,
].toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
