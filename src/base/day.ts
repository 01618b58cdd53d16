/** The day of a moment as `YYYY-MM-DD`, in UTC. */
export function toDay(unixMs: number): string {
  return new Date(unixMs).toISOString().slice(0, "YYYY-MM-DD".length);
}
