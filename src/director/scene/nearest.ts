/** The candidate that a mistyped word most likely meant, or undefined when none is near: at most a third of its letters differ. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

// Optimal string alignment: insertions, deletions, replacements and swapped neighbours count one each.
function editDistance(left: string, right: string): number {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= left.length; row++) rows.push(nextRow(rows, row, left, right));
  return rows.at(-1)?.at(-1) ?? right.length;
}

function nextRow(rows: readonly (readonly number[])[], row: number, left: string, right: string): number[] {
  const cells = [row];
  const cell = (back: number, column: number): number => rows[row - back]?.[column] ?? Infinity;
  for (let column = 1; column <= right.length; column++) {
    const replaced = cell(1, column - 1) + (left[row - 1] === right[column - 1] ? 0 : 1);
    const swaps = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
    const swapped = swaps ? cell(2, column - 2) + 1 : Infinity;
    cells.push(Math.min(cell(1, column) + 1, (cells[column - 1] ?? Infinity) + 1, replaced, swapped));
  }
  return cells;
}
