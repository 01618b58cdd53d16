import { padTo, widthOf } from "./width.ts";

/** Rows as lines with aligned columns, two spaces between them; the last column is not padded. */
export function toTable(rows: readonly (readonly string[])[], indent = ""): string {
  const widths: number[] = [];
  for (const row of rows) for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, widthOf(cell));
  const lines = rows.map((row) =>
    row.map((cell, index) => (index === row.length - 1 ? cell : padTo(cell, widths[index] ?? 0))).join("  "),
  );
  return lines.map((line) => `${indent}${line.trimEnd()}\n`).join("");
}
