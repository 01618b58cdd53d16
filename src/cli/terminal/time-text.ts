/** A moment (Unix milliseconds) as text, to the second, in UTC. */
export function toTimeText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace("T", " ");
}
