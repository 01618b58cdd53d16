import { fileURLToPath } from "node:url";

import type { LocalKept } from "../../contract/index.ts";
import type { Out } from "../context.ts";
import { printable } from "../terminal/printable.ts";
import { toTable } from "../terminal/table.ts";
import { toTimeText } from "../terminal/time-text.ts";

/** Writes results in custody, newest first, each with the place of our copy. */
export function writeKept(out: Out, results: readonly LocalKept[]): void {
  const { ink } = out;
  const head = ["task", "kind", "size", "length", "bytes", "at the service", "saved", "purpose"].map(ink.dim);
  const rows = results.map((kept) => [
    kept.task,
    kept.kind,
    kept.width === null || kept.height === null ? "" : `${kept.width} x ${kept.height}`,
    kept.seconds === null ? "" : `${kept.seconds} s`,
    toSize(kept.bytes),
    daysText(out, kept),
    toTimeText(kept.savedAt),
    printable(kept.purpose),
  ]);
  const [first = "", ...lines] = toTable([head, ...rows]).split("\n");
  out.write(`${first}\n`);
  for (const [place, { digest, url }] of results.entries())
    out.write(`${lines[place] ?? ""}\n  ${ink.dim(`sha256 ${digest}`)}\n  ${ink.dim(placeOf(url))}\n`);
}

/** Bytes for people. */
export function toSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function daysText({ ink }: Out, { daysLeft }: LocalKept): string {
  if (daysLeft === 0) return ink.dim("gone");
  return daysLeft === 1 ? ink.warn("1 day") : `${daysLeft} days`;
}

function placeOf(url: string): string {
  return url.startsWith("file:") ? fileURLToPath(url) : url;
}
