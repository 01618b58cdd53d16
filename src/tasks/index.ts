export { createCourier, type Courier, type CourierLimits, type CourierOptions } from "./callbacks/courier.ts";
export { createNotifier, type NotifierOptions } from "./callbacks/notifier.ts";
export type { PlannedDelivery } from "./callbacks/plan-deliveries.ts";
export { DeliveryUnavailable, redeliver } from "./callbacks/redeliver.ts";
export {
  createSecret,
  deleteAllSecrets,
  deletePreviousSecrets,
  liveSecrets,
  rotateSecret,
  SecretStateError,
} from "./callbacks/secrets.ts";
export { sendTest, TestTooSoon, type TestCall } from "./callbacks/send-test.ts";
export { DEFAULT_ACCOUNT } from "./accounts/account-id.ts";
export { createAccounts, packName, type Accounts, type NewPack } from "./accounts/create-accounts.ts";
export { createMeter } from "./accounts/create-meter.ts";
export { digestApiKey } from "./accounts/credentials.ts";
export { AccountProblem } from "./accounts/errors.ts";
export { defaultLimits, type TaskLimits } from "./context.ts";
export { createTasks, type TasksOptions } from "./create-tasks.ts";
export { NotServed, OnlyOnServer, TaskFailure } from "./errors.ts";
export { createCreditor, type Creditor } from "./evidence/creditor.ts";
export { createRecorder, type Recorder, type RecorderOptions } from "./evidence/recorder.ts";
export { createReducer, type Reducer } from "./evidence/reducer.ts";
export { planCallbackTimes } from "./faults/callback-times.ts";
export { decide, type Decision } from "./faults/decide.ts";
export { DrillInvalid } from "./faults/drill-invalid.ts";
export { drillKeys, type DrillKey } from "./faults/drill-keys.ts";
export type { CallbackFaults, Drill, Fault, FaultTarget, RequestFaults, TaskFaults } from "./faults/fault.ts";
export { readDrill } from "./faults/read-drill.ts";
export { readTaskFaults, toDrillJson, toldOfTask } from "./faults/task-faults.ts";
export { toRefusal } from "./faults/to-refusal.ts";
export type { Probe, ProbedMedia } from "./media/probe-port.ts";
export type { TaskHook } from "./hook.ts";
export type * from "./port.ts";
export { renderOnce, type RenderedOnce, type RenderOnceOrder, type RenderOnceParts } from "./render-once.ts";
export { assertKept, keptSince } from "./retention/retention.ts";
export { SpendRefused } from "./spend/errors.ts";
export { isFindable } from "./spend/findable.ts";
export { createKeeper, type KeeperWorld } from "./spend/keeper.ts";
export type * from "./spend/port.ts";
export { defaultPolicy } from "./spend/port.ts";
export {
  readReason,
  toLocalBudgets,
  toLocalCreated,
  toLocalKept,
  toLocalPlan,
  toLocalSpendLine,
  toLocalUnknown,
  toUnitAmounts,
  toUnitText,
} from "./spend/to-local.ts";
export { toPlanView } from "./spend/to-plan-view.ts";
export { startSweeper, type Sweeper } from "./retention/start-sweeper.ts";
export { sweep, type Swept, type SweepOptions } from "./retention/sweep.ts";
export { createDbosRunner, WorkerTaken, type DbosRunnerOptions } from "./runner/dbos-runner.ts";
export { createMemoryQueue, createMemoryRunner, type MemoryQueue, type MemoryRunnerOptions } from "./runner/memory-runner.ts";
export { readChoices, type TaskChoices } from "./task-choices.ts";
export { readResult, type MadeAudio, type MadeImage, type MadeVideo, type TaskResult } from "./task-result.ts";
