import type { Page, TaskState } from "./port.ts";

/** Which of these states may still change: final ones never do. */
export function changeable(from: readonly TaskState[]): readonly TaskState[] {
  return from.filter((state) => state !== "succeeded" && state !== "failed");
}

/** Rows to skip for a page. @throws TypeError when the page's number or size is not a whole number from 1. */
export function toOffset({ number, size }: Page): number {
  for (const value of [number, size]) {
    if (!Number.isSafeInteger(value) || value < 1) throw new TypeError(`A page counts from 1: ${number} of size ${size}`);
  }
  return (number - 1) * size;
}
