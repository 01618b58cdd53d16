/** Units as the wire shows them: decimal text, at most two places. A price that is not known is null. */
export function toUnits(units: number): string | null {
  return Number.isFinite(units) ? String(Math.round(units * 100) / 100) : null;
}
