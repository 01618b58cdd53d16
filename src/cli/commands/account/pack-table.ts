import type { PackRow } from "../../../store/index.ts";
import type { Ink } from "../../terminal/ink.ts";
import { toTable } from "../../terminal/table.ts";
import { toTimeText } from "../../terminal/time-text.ts";
import { packWord, toUnitsText } from "./words.ts";

/** Packs as a table, the one that lapses first first. */
export function toPackTable(packs: readonly PackRow[], now: number, ink: Ink): string {
  const head = ["pack", "id", "kind", "left", "of", "slots", "lapses", "state"].map(ink.dim);
  return toTable([
    head,
    ...packs.map((pack) => [
      pack.name,
      pack.id,
      pack.kind,
      toUnitsText(pack.remaining),
      toUnitsText(pack.total),
      String(pack.concurrency),
      toTimeText(pack.invalidAt),
      packWord(pack, now),
    ]),
  ]);
}
