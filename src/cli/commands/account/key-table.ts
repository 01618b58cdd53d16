import type { KeyRow } from "../../../store/index.ts";
import type { Ink } from "../../terminal/ink.ts";
import { toTable } from "../../terminal/table.ts";
import { toTimeText } from "../../terminal/time-text.ts";

/** Keys as a table. Of an API key nothing but its digest is known, of a pair the access key is told. */
export function toKeyTable(keys: readonly KeyRow[], ink: Ink): string {
  const head = ["key", "kind", "access key", "engine", "made"].map(ink.dim);
  const rows = keys.map((key) => [key.name, kindOf(key), accessKeyOf(key), key.engine ?? "usual", toTimeText(key.createdAt)]);
  return toTable([head, ...rows]);
}

/** A key for programs, without its secret. */
export function toKeyDocument(key: KeyRow): Readonly<Record<string, unknown>> {
  const accessKey = accessKeyOf(key);
  const { name, kind, engine, createdAt } = key;
  return { name, kind, createdAt, ...(engine !== undefined && { engine }), ...(accessKey !== "" && { accessKey }) };
}

function kindOf({ kind }: KeyRow): string {
  return kind === "api-key" ? "API key" : "pair";
}

function accessKeyOf({ kind, id }: KeyRow): string {
  return kind === "access-key" ? id : "";
}
