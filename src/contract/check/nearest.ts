/**
 * The candidate that was most likely meant: the same but for case, the nearest number when all are numbers, or one at most two
 * typing errors away (one for short words). Undefined when nothing is near.
 */
export function nearest(given: string, candidates: readonly string[]): string | undefined {
  const same = candidates.find((candidate) => candidate.toLowerCase() === given.trim().toLowerCase());
  if (same !== undefined) return same;
  if (isNumeric(given) && candidates.every(isNumeric)) return nearestNumber(Number(given), candidates);
  const allowed = given.length <= 4 ? 1 : 2;
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(given.toLowerCase(), candidate.toLowerCase());
    if (distance <= allowed && (best === undefined || distance < best.distance)) best = { candidate, distance };
  }
  return (
    best?.candidate ??
    candidates.find((candidate) => candidate.length > 2 && given.toLowerCase().startsWith(candidate.toLowerCase()))
  );
}

function isNumeric(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

function nearestNumber(given: number, candidates: readonly string[]): string | undefined {
  return candidates.reduce<string | undefined>(
    (best, candidate) =>
      best === undefined || Math.abs(Number(candidate) - given) < Math.abs(Number(best) - given) ? candidate : best,
    undefined,
  );
}

/** Levenshtein distance, by rows; long texts are never near and are not measured. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || a.length > 64) return Number.POSITIVE_INFINITY;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
