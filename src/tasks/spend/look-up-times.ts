const WAITS_MS = [5_000, 30_000, 120_000, 600_000, 3_600_000] as const;

/**
 * How long a create whose outcome is not known is left alone before it is looked up again, in milliseconds, by how often it was looked up: 5 s,
 * 30 s, 2 min, 10 min, 1 h, and hourly from then on.
 */
export function waitBeforeLookUp(lookUps: number): number {
  return WAITS_MS[Math.min(lookUps, WAITS_MS.length - 1)] ?? WAITS_MS[0];
}
