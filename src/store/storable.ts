import type { AccountPatch, AccountRow, DeductionRow, KeyRow, PackRow } from "./accounts-port.ts";
import { UnstorableTextError } from "./error.ts";
import type { DeliveryPatch, DeliveryRow } from "./callbacks-port.ts";
import type { ElementRow, OnceRow, TaskPatch, TaskRow, VoiceRow } from "./port.ts";

// In a pattern with the flag u, only halves of surrogate pairs are of category Surrogate.
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** Whether a text can be kept unchanged by every implementation of the store. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

const TASK_TEXTS = [
  "id",
  "account",
  "family",
  "endpoint",
  "externalId",
  "engine",
  "reason",
  "bodyDigest",
  "units",
  "model",
  "keyName",
  "callbackUrl",
  "cash",
] as const;

/** @throws UnstorableTextError for the first text of a task that cannot be kept unchanged. JSON members can hold any text. */
export function assertStorableTask(task: TaskRow | TaskPatch): void {
  const row: Partial<TaskRow> = task;
  assertStorable(row, TASK_TEXTS);
  assertStorableText("progress.stage", task.progress?.stage);
}

/** @throws UnstorableTextError for the first text of an element that cannot be kept unchanged. */
export function assertStorableElement(element: ElementRow): void {
  assertStorable(element, ["id", "account", "taskId", "name", "description", "kind", "voiceId"]);
}

/** @throws UnstorableTextError for the first text of a voice that cannot be kept unchanged. */
export function assertStorableVoice(voice: VoiceRow): void {
  assertStorable(voice, ["id", "account", "taskId", "name", "sample"]);
}

/** @throws UnstorableTextError for an idempotency key that cannot be kept unchanged. */
export function assertStorableOnce(once: OnceRow): void {
  assertStorable(once, ["account", "key", "requestId"]);
}

/** @throws UnstorableTextError for the first text of a delivery that cannot be kept unchanged. */
export function assertStorableDelivery(delivery: DeliveryRow | DeliveryPatch): void {
  const row: Partial<DeliveryRow> = delivery;
  assertStorable(row, ["id", "webhookId", "taskId", "account", "address", "body", "base", "lastFault"]);
}

/** @throws UnstorableTextError for the id of an account that cannot be kept unchanged. JSON members can hold any text. */
export function assertStorableAccount(account: AccountRow | AccountPatch): void {
  const row: Partial<AccountRow> = account;
  assertStorable(row, ["id"]);
}

/** @throws UnstorableTextError for the first text of a key that cannot be kept unchanged. */
export function assertStorableKey(key: KeyRow): void {
  assertStorable(key, ["id", "account", "name", "secret", "engine"]);
}

/** @throws UnstorableTextError for the first text of a pack that cannot be kept unchanged. */
export function assertStorablePack(pack: PackRow): void {
  assertStorable(pack, ["id", "account", "name"]);
}

/** @throws UnstorableTextError for the first text of a line of the ledgers that cannot be kept unchanged. */
export function assertStorableDeduction(deduction: DeductionRow): void {
  assertStorable(deduction, ["id", "account", "taskId", "keyName", "packId", "packName"]);
}

/** @throws UnstorableTextError for the first of these texts of a row that cannot be kept unchanged. */
export function assertStorable<Name extends string>(
  row: Readonly<Partial<Record<Name, string | null | undefined>>>,
  names: readonly Name[],
): void {
  for (const name of names) assertStorableText(name, row[name]);
}

function assertStorableText(path: string, text: string | null | undefined): void {
  if (text !== null && text !== undefined && !isStorable(text)) throw new UnstorableTextError(path);
}
