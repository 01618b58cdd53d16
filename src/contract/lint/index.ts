import { appendOnly } from "./append-only.ts";
import { billableOnce } from "./billable-once.ts";
import { boundVectors } from "./bound-vectors.ts";
import { defaultIsTaken } from "./default-is-taken.ts";
import { errorProducer } from "./error-producer.ts";
import { evidencePerClaim } from "./evidence-per-claim.ts";
import { examplesValidate } from "./examples-validate.ts";
import { generatedFiles } from "./generated-files.ts";
import type { Lint } from "./lint.ts";
import { liveScope } from "./live-scope.ts";
import { located } from "./located.ts";
import { shortTexts } from "./short-texts.ts";
import { standingOrder } from "./standing-order.ts";
import { symmetricExclusions } from "./symmetric-exclusions.ts";

/** Every linter over the contract. */
export const lints: readonly Lint[] = [
  evidencePerClaim,
  located,
  liveScope,
  shortTexts,
  appendOnly,
  standingOrder,
  defaultIsTaken,
  symmetricExclusions,
  examplesValidate,
  boundVectors,
  billableOnce,
  errorProducer,
  generatedFiles,
];
