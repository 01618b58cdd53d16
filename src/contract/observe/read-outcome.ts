import { isJsonObject, parseDecimal, type Json } from "../../base/index.ts";
import { findKnownText, isText } from "../errors/known-text.ts";
import { errorRows } from "../errors/index.ts";
import { failureTexts } from "../errors/failure-texts.ts";
import type { Endpoint } from "../vocabulary/index.ts";
import { readMediaTask, type MediaTaskFacts } from "../wire/read-media-task.ts";
import { namedPaths } from "./named-paths.ts";
import type { Exchange, FieldShape, ShapeOutcome } from "./shape.ts";

/** What became of an exchange. Of words there is left which known text they are and which declared fields they name. */
export function readOutcome(endpoint: Endpoint, exchange: Exchange, sent: readonly FieldShape[]): ShapeOutcome {
  const http = Number.isInteger(exchange.http) && exchange.http > 0 && exchange.http < 1000 ? exchange.http : 0;
  const plain = { http, code: 0, text: "", named: [] } as const;
  if (http === 0) return { ...plain, kind: "lost" };
  if (exchange.code === undefined) return { ...plain, kind: "foreign" };
  if (exchange.code === 0) return { ...plain, ...readSuccess(endpoint, exchange) };
  return { ...plain, kind: "refused", ...readRefusal(endpoint, exchange, sent) };
}

/** The most units that are believed and kept: a number that no create takes may be somebody's id at the wrong place. */
export const mostUnits = 100_000;

function readRefusal(
  endpoint: Endpoint,
  { code = 0, message = "" }: Exchange,
  sent: readonly FieldShape[],
): Pick<ShapeOutcome, "code" | "text" | "named" | "rule"> {
  const known = findKnownText(message, code);
  const rules = endpoint.rules.filter(({ wireMessage }) => wireMessage !== undefined && isText(message, wireMessage));
  const [rule, ...others] = rules;
  return {
    code: errorRows.some((row) => row.code === code) ? code : 0,
    text: known?.key ?? "",
    named: namedPaths(endpoint, sent, message, known),
    ...(rule === undefined || others.length > 0 ? {} : { rule: rule.id }),
  };
}

/** A query tells of the task that it asks for, when the create is known; a call that makes no task is done when it is answered. */
function readSuccess(endpoint: Endpoint, { data, create }: Exchange): Pick<ShapeOutcome, "kind"> & Partial<ShapeOutcome> {
  const task = readTaskOf(data);
  const units = unitsOf(task?.units ?? unitsIn(data));
  if (endpoint.action === "call") return { kind: "succeeded", ...units };
  if (create === undefined || endpoint.action === "create" || task === undefined) return { kind: "accepted" };
  if (task.state === "succeeded") return { kind: "succeeded", ...units };
  if (task.state !== "failed") return { kind: "accepted" };
  return { kind: "failed", text: failureKey(task.reason ?? ""), ...units };
}

/** The record of a task; undefined for whatever is none. */
function readTaskOf(data: unknown): MediaTaskFacts | undefined {
  const one = Array.isArray(data) && data.length === 1 ? (data as readonly unknown[])[0] : data; // Array.isArray does not narrow
  try {
    return readMediaTask((one ?? null) as Json); // looked at by the reader, which takes anything
  } catch {
    return undefined;
  }
}

function unitsIn(data: unknown): string | null {
  if (!isJsonObject(data)) return null;
  const told = (data as { readonly final_unit_deduction?: unknown }).final_unit_deduction; // looked at the line before
  return typeof told === "string" || typeof told === "number" ? String(told) : null;
}

function unitsOf(told: string | null): Pick<ShapeOutcome, "units"> {
  const units = told === null ? undefined : parseDecimal(told, 2);
  return units === undefined || units < 0 || units > mostUnits * 100 ? {} : { units };
}

function failureKey(reason: string): string {
  const said = reason.trim().toLowerCase();
  const found = Object.entries(failureTexts).find(([, text]) => said === text.toLowerCase());
  return found?.[0] ?? "";
}
