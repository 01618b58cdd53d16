import { stringifyJson, type Json } from "../base/index.ts";
import type { Out } from "./context.ts";

/** Writes one JSON document. The value holds JSON values only; ids keep all their digits. */
export function writeJson(out: Out, value: unknown, indent = 2): void {
  out.write(`${stringifyJson(value as Json, indent)}\n`); // callers hand in records that they built for this
}

/** Writes one JSON document on one line, for streams of them. */
export function writeJsonLine(out: Out, value: unknown): void {
  out.write(`${stringifyJson(value as Json)}\n`); // as above
}
