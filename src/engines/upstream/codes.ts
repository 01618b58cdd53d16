import { errorRows, findErrorRow } from "../../contract/index.ts";

const TOO_MANY_REQUESTS = 429;

/** Whether a refusal means "too much at once": nothing was made, and the same request may be sent after a wait. */
export function isBusy(http: number, code: number | undefined): boolean {
  if (code === undefined) return http === TOO_MANY_REQUESTS;
  const row = findErrorRow(code);
  return row?.http === TOO_MANY_REQUESTS && row.retry === "after-wait";
}

/** Whether a refusal means that a token is not good at this time: the clocks differ. */
export function isOutOfTime(code: number): boolean {
  const row = findErrorRow(code);
  return row?.producer === "identify" && row.retry === "after-wait";
}

/** Whether the service has the external id of a create already: the task that it belongs to is ours. */
export function saysIdIsTaken(message: string, externalId: string): boolean {
  const texts = errorRows.flatMap(({ messages }) => messages["external-id-taken"] ?? []);
  return texts.some((text) => plain(text.replace("{id}", externalId)) === plain(message));
}

function plain(text: string): string {
  return text.trim().replace(/\.$/, "").toLowerCase();
}
