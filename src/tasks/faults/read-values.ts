import { errorRows, failureMoments, failureTexts, type ErrorRow } from "../../contract/index.ts";
import { DrillInvalid } from "./drill-invalid.ts";
import type { TaskFaults } from "./fault.ts";

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds from `1500`, `1500ms`, `1.5s`, `2m`, `1h` or `30d`. */
export function readDuration(key: string, text: string): number {
  const [, number = "", unit = "ms"] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)?$/.exec(text) ?? [];
  const ms = Number(number) * (UNITS[unit] ?? Number.NaN);
  if (number !== "" && Number.isSafeInteger(ms)) return ms;
  throw new DrillInvalid(
    key,
    `is no time: ${text}`,
    `Write ${key} as milliseconds or with a unit, such as ${key}=1500 or ${key}=30s.`,
  );
}

/** Whole seconds from what {@link readDuration} reads: headers know nothing shorter. */
export function readSeconds(key: string, text: string): number {
  const seconds = readDuration(key, text) / 1000;
  if (Number.isInteger(seconds)) return seconds;
  throw new DrillInvalid(key, `is no time of whole seconds: ${text}`, `Write ${key} in seconds, such as ${key}=30s.`);
}

/** {@link readDuration}, which may be negative here. */
export function readShift(key: string, text: string): number {
  return text.startsWith("-") ? -readDuration(key, text.slice(1)) : readDuration(key, text);
}

/** A share of requests, above 0 and up to 1. */
export function readShare(key: string, text: string): number {
  const share = /^(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (share > 0 && share <= 1) return share;
  throw new DrillInvalid(key, `is no share: ${text}`, `Write ${key} as a number above 0 and up to 1, such as ${key}=0.3.`);
}

/** A whole number within bounds, both included. */
export function readWhole(key: string, text: string, min: number, max: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new DrillInvalid(key, `is no whole number of ${min} to ${max}: ${text}`, `Write it like ${key}=${min + 1}.`);
}

/** One of some words. */
export function readWord<const Word extends string>(key: string, text: string, words: readonly Word[]): Word {
  const word = words.find((each) => each === text);
  if (word !== undefined) return word;
  throw new DrillInvalid(key, `is not known: ${text}`, `Take one of ${words.join(", ")}.`);
}

/** `yes`, the only thing that a switch can be set to. */
export function readYes(key: string, text: string): true {
  if (text === "yes" || text === "true") return true;
  throw new DrillInvalid(key, `is only yes: ${text}`, `Write ${key}=yes, or leave ${key} out.`);
}

/** The name of a row of the error table, from its name or its code. */
export function readRow(key: string, text: string): string {
  return findRow(key, text).name;
}

/** The same, of a row behind which a task may exist. */
export function readLateRow(key: string, text: string): string {
  const row = findRow(key, text);
  if (row.taskMayExist) return row.name;
  const fitting = errorRows.filter(({ taskMayExist }) => taskMayExist).map(({ name, code }) => `${name} (${code})`);
  throw new DrillInvalid(
    key,
    `is ${row.name}, which says that no task was made`,
    `Take one of ${fitting.join(", ")}, or write refuse=${row.name}.`,
  );
}

/** A known reason of a failed task. */
export function readFailure(key: string, text: string): NonNullable<TaskFaults["fail"]> {
  const names = Object.keys(failureTexts) as (keyof typeof failureTexts)[]; // its own keys
  const name = readWord(key, text, names);
  return { name, moment: failureMoments[name], reason: failureTexts[name] };
}

function findRow(key: string, text: string): ErrorRow {
  const row = errorRows.find(({ name, code }) => name === text || String(code) === text);
  if (row !== undefined) return row;
  throw new DrillInvalid(
    key,
    `names no row of the error table: ${text}`,
    `Take one of ${errorRows.map(({ name, code }) => `${name} (${code})`).join(", ")}.`,
  );
}
