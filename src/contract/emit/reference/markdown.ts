/** Cells wider than this are not waited for when columns are lined up. */
const WIDEST = 44;

/** A table whose columns are lined up, so that it can be read as plain text too; the last column is as long as it is. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const cells = [head, ...rows.map((row) => row.map(escapeCell))];
  const widths = head.map((_, column) => {
    const lengths = cells.map((row) => row[column]?.length ?? 0);
    return Math.max(3, ...lengths.filter((length) => length <= WIDEST));
  });
  const lines = cells.map((row) => {
    const padded = row.map((cell, column) => (column === head.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)));
    return `| ${padded.join(" | ")} |`;
  });
  const rule = `|${widths.map((width, column) => "-".repeat(column === head.length - 1 ? 5 : width + 2)).join("|")}|`;
  return [lines[0] ?? "", rule, ...lines.slice(1)];
}

/** Text as code. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** A block of code. */
export function block(language: string, text: string): readonly string[] {
  return ["```" + language, text, "```"];
}

/** A section with its heading, or nothing where it would be empty. */
export function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, "", ...lines, ""];
}

function escapeCell(text: string): string {
  return text.replaceAll("|", String.raw`\|`).replaceAll("\n", " ");
}
