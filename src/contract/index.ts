export * from "./vocabulary/index.ts";
export { callbackIdLayout, callbacks, signing, writeCallback } from "./callbacks/index.ts";
export { presetElements, presetVoices, speechTimbre, type Timbre } from "./catalogue/index.ts";
export { endpoints } from "./endpoints/index.ts";
export { keepsSize, makes, resultSeconds, soundFormats, type GivenLengths, type Makes, type SoundFormat } from "./results.ts";
export { viewSets } from "./view-sets.ts";
export type { Exchange, FieldShape, ShapeOutcome, ShapeVector, ValueShape } from "./observe/shape.ts";
export {
  localSpendingPaths,
  type LocalBudget,
  type LocalCreated,
  type LocalKept,
  type LocalPlan,
  type LocalPlanItem,
  type LocalSpendLine,
  type LocalUnknown,
  type PlanOrder,
  type UnitAmounts,
} from "./wire/local-spending.ts";
export { isSpendName, MOST_SPEND_NAME } from "./wire/spend-name.ts";
export {
  classifyReason,
  errorRows,
  failureMoments,
  failureTexts,
  sampleTextValues,
  type ReasonClass,
  type ReasonFacts,
  type TrueReason,
} from "./errors/index.ts";
export { evidenceLog } from "./evidence/index.ts";
export { models } from "./models/index.ts";
export { priceRows, unitPrices } from "./prices/index.ts";
export {
  answersAtOnce,
  contractDay,
  contractVersion,
  endpointOf,
  findEndpoint,
  findModel,
  findModelAt,
  makesTask,
} from "./lookup.ts";
export { check, guessEndpoint } from "./check/check.ts";
export { hasCapability } from "./check/capabilities.ts";
export type { CheckOptions, Finding, MediaFacts, Severity } from "./check/finding.ts";
export { mend } from "./check/mend.ts";
export type { Mended, Mending, MendingReach } from "./check/mend-body.ts";
export { judgeMedia, type MediaFault } from "./check/media-facts.ts";
export { nearLimits } from "./check/near-limits.ts";
export { formOf } from "./check/media-text.ts";
export { refusePathModel } from "./check/path-model.ts";
export { strictnessModes, type Strictness } from "./check/strictness.ts";
export { readQuery, type QueryReading } from "./check/read-query.ts";
export { toWireError } from "./check/to-wire-error.ts";
export { classOf, staleSince } from "./claims/shelf-life.ts";
export { standingOf, type StandingOptions } from "./claims/standing-of.ts";
export { housePolicy, readPolicy } from "./policy/index.ts";
export { listPrice } from "./price/list-price.ts";
export { price, type Price, type PriceOptions } from "./price/price.ts";
export { readShotPrompt } from "./prompt/read-shot-prompt.ts";
export { mentionsToTokens, type Named } from "./prompt/mentions.ts";
export { readTokens, writeToken } from "./prompt/shot-prompt.ts";
export type { CameraMove, DialogueLine, PromptToken, ShotPrompt, TokenKind } from "./prompt/shot-prompt.ts";
export { cameraWords, writeShotPrompt } from "./prompt/write-shot-prompt.ts";
export { readProseShots, writeProseShots, type ProseShot } from "./prompt/prose-shots.ts";
export { mediaInputsOf, type MediaInput } from "./roles/media-inputs.ts";
export { fieldAt, fieldsOfValue, fieldsWithin } from "./roles/paths.ts";
export {
  coverageOf,
  createRegister,
  explainEntry,
  findEntries,
  groupAlike,
  interpret,
  KIND_WORDS,
  namesOf,
  registerMarks,
  registerStatuses,
  type AlikeEntries,
  type Coverage,
  type EvidenceLine,
  type Explanation,
  type Mark,
  type Register,
  type RegisterEntry,
  type RegisterQuery,
  type Status,
  type Subject,
} from "./register/index.ts";
export { replaceAt } from "./roles/replace-at.ts";
export { readRoles, type RoleValue, type RoleValues } from "./roles/read-roles.ts";
export { translate, type TranslateOptions, type Translation } from "./translation/translate.ts";
export { translateTask, type TaskTranslation, type TranslateTaskOptions } from "./translation/translate-task.ts";
export type { NoCounterpart, RefusalCode } from "./translation/counterpart.ts";
export type { CallFacts } from "./translation/calls.ts";
export type { Lost, Note as TranslationNote } from "./translation/meaning.ts";
export { readEnvelope, writeEnvelope, writeErrorEnvelope, type Envelope } from "./wire/envelope.ts";
export type { AudioFacts, ElementFacts, ImageFacts, TagFacts, TaskFacts, VideoFacts, VoiceFacts } from "./wire/facts.ts";
export { askedHeaders } from "./wire/asked-headers.ts";
export { localHeaders } from "./wire/local-headers.ts";
export { localTaskPaths, type LocalTask, type LocalVideo } from "./wire/local-task.ts";
export { pictureFormats, previewLooks, type PreviewOptions } from "./wire/preview.ts";
export {
  askDeductions,
  askPacks,
  readDeductions,
  readPacks,
  type AccountQuestion,
  type ToldDeduction,
  type ToldPack,
} from "./wire/read-costs.ts";
export { packStatus, readPackQuery, writePacks, type PackFacts, type PackQuery } from "./wire/costs.ts";
export {
  isLedgerQuery,
  ledgerMeasure,
  readCursor,
  readLedgerQuery,
  unknownCursor,
  writeLedger,
  type LedgerFacts,
  type LedgerQuery,
} from "./wire/ledger.ts";
export { describeWork, type WorkFacts } from "./wire/work.ts";
export { hosts } from "./wire/hosts.ts";
export { imageSize, largestImagePixels } from "./wire/image-size.ts";
export { outputFramesPerSecond, outputSize, resolutionOf, type PixelSize } from "./wire/output-size.ts";
export { elementIdLayout } from "./wire/element-id.ts";
export { resultDays } from "./wire/retention.ts";
export { taskIdLayout } from "./wire/task-id.ts";
export { writeOldElement } from "./wire/legacy-element.ts";
export { readTaskSearch, searchSpanMs, type TaskSearchFacts } from "./wire/read-search.ts";
export { writeTaskPage, type TaskPage } from "./wire/task-page.ts";
export { readCallAnswer, writeCallAnswer } from "./wire/call-answer.ts";
export { readTask } from "./wire/read-task.ts";
export { writeTask } from "./wire/task.ts";
export { findErrorRow, WireError, wireError, writeErrorText, type WireErrorOptions } from "./wire/wire-error.ts";
export type { Operation } from "./emit/operation.ts";
export { toOpenApi } from "./emit/openapi/document.ts";
export { toAnswerSchema, toBodySchema } from "./emit/json-schema.ts";
export { operations } from "./generated/operations.ts";
export type * from "./generated/types.ts";
export { allClaims, claimOfError, claimOfPrice, claimsOf, claimsOfModel } from "./claims/claims-of.ts";
