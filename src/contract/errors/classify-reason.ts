import type { ErrorRow } from "../vocabulary/index.ts";
import { errorRows } from "./error-rows.ts";
import { failureMoments, failureTexts } from "./failure-texts.ts";
import { findKnownText } from "./known-text.ts";
import type { ReasonClass, TrueReason } from "./true-reason.ts";

/** What is known of something that failed. */
export interface ReasonFacts {
  /** What was under way: a create, a task that ended as failed, or a query. */
  readonly moment: "create" | "task" | "query";
  /** The words of whoever failed. */
  readonly message: string;
  /** The service's code; of a failed task there is none, as its answer says 0. */
  readonly code?: number | undefined;
  /** HTTP status of the answer; 0 or absent where none came. */
  readonly http?: number | undefined;
  readonly requestId?: string | undefined;
  /** False where it is certain that no byte of the request left. */
  readonly sent?: boolean | undefined;
}

/**
 * Why something failed, and what to do next: by the service's code, else by the known text, else by the HTTP status. A create that
 * had no answer is `unknown`, because a task may exist, unless nothing was sent; no next step asks to buy anything again.
 */
export function classifyReason(facts: ReasonFacts): TrueReason {
  const { class: kind, next } = judge(facts);
  const { message, code, http, requestId } = facts;
  return {
    class: kind,
    message,
    next,
    ...(code === undefined || code === 0 ? {} : { code }),
    ...(http === undefined || http === 0 ? {} : { http }),
    ...(requestId === undefined || requestId === "" ? {} : { requestId }),
  };
}

type Judgement = Pick<TrueReason, "class" | "next">;

function judge(facts: ReasonFacts): Judgement {
  const row = rowOf(facts);
  if (row !== undefined) return ofRow(row, facts);
  if (facts.moment === "task") return ofTask(facts.message);
  const http = facts.http ?? 0;
  return http === 0 ? ofSilence(facts) : ofStatus(http, facts);
}

/** The row that the code names; without a code the one whose text was said. */
function rowOf({ code, message }: ReasonFacts): ErrorRow | undefined {
  if (code !== undefined && code !== 0) return errorRows.find((row) => row.code === code);
  return findKnownText(message)?.row;
}

function ofRow(row: ErrorRow, facts: ReasonFacts): Judgement {
  if (row.taskMayExist && facts.moment === "create") return { class: classOfCode(row.code), next: LOOK_UP };
  const key = findKnownText(facts.message, row.code)?.key;
  const special = key === undefined ? undefined : NEXT_BY_TEXT[key];
  return { class: classOfCode(row.code), next: special ?? row.remedy };
}

function classOfCode(code: number): ReasonClass {
  // The caller's address is refused like a credential is: nothing about the request or the balance helps.
  if (code === 1304) return "login";
  if (code === 1302 || code === 1303) return "concurrency";
  const classes: Readonly<Record<number, ReasonClass>> = { 10: "login", 11: "balance", 12: "parameters", 13: "policy-input" };
  return classes[Math.floor(code / 100)] ?? "provider";
}

/** Texts that ask for something else than their row does. */
const NEXT_BY_TEXT: Readonly<Record<string, string>> = {
  "key-unknown":
    "The key is not known on this host: keys belong to one region. Point Onetake at the host of the key's region, or make a key for this one.",
  "token-refused":
    "Paths of the new standard take no signed tokens: configure an API key, or let creates travel in the legacy standard.",
  "external-id-taken": "A task with this external id exists already: look it up by that id; nothing new was made or charged.",
  "not-found":
    "The service knows no task by this id for this account: check the id, and that the key and host are those it was made with.",
};

const LOOK_UP =
  "A task may have been made, and charged: it is looked up by its external id. Do not send the request again before that has said there is none.";

function ofSilence({ moment, sent }: ReasonFacts): Judgement {
  if (moment === "create" && sent !== false) return { class: "unknown", next: LOOK_UP };
  const ask =
    moment === "create" ? "Nothing was sent." : "Nothing is lost: the task goes on at the service and is asked for again.";
  return { class: "unreachable", next: `${ask} Check the network, the host's name and the service's status page.` };
}

function ofStatus(http: number, { moment }: ReasonFacts): Judgement {
  if (http === 401) return { class: "login", next: "Check the credential and that it belongs to this host's region." };
  if (http === 402 || http === 403)
    return { class: "balance", next: "Check in the console what the account may use and whether anything is left to pay with." };
  if (http === 429) return { class: "concurrency", next: "Wait, doubling the pause each time; no task was made." };
  if (http >= 400 && http < 500)
    return { class: "parameters", next: "Check the request against the contract, and the base address." };
  if (moment === "create") return { class: http >= 500 ? "provider" : "unknown", next: LOOK_UP };
  return {
    class: "provider",
    next: "The answer is not of this API. The question may be asked again later; asking costs nothing.",
  };
}

const NEW_PURCHASE = "A new create is a new purchase: plan it and have it approved.";

/** A failed task tells its reason in words alone. */
function ofTask(message: string): Judgement {
  const said = message.trim().toLowerCase();
  const key = keysOfTexts.find((name) => said.includes(failureTexts[name].toLowerCase().replace(/\.$/, "")));
  if (key === "moderation" || /risk control|sensitive|moderation|content polic/.test(said)) {
    const isResult = key === undefined || failureMoments[key] === "result";
    return isResult ? { class: "policy-output", next: POLICY_OUTPUT } : { class: "policy-input", next: POLICY_INPUT };
  }
  if (key !== undefined)
    return { class: "parameters", next: `Send a picture within the declared limits of its field. ${NEW_PURCHASE}` };
  if (said === "")
    return {
      class: "provider",
      next: `The service gave no reason; its support can find one by the ids of the task and request. ${NEW_PURCHASE}`,
    };
  return {
    class: "provider",
    next: `Read the service's words; its support can be asked with the ids of the task and request. ${NEW_PURCHASE}`,
  };
}

const keysOfTexts = Object.keys(failureTexts) as readonly (keyof typeof failureTexts)[]; // the record's own keys

const POLICY_OUTPUT = `What was made did not pass the service's own look at content: change the prompt or the media. ${NEW_PURCHASE}`;
const POLICY_INPUT = `The prompt or the media did not pass the service's rules on content: change them. ${NEW_PURCHASE}`;
