/** How long to wait before each try where nobody says it. */
export interface Pauses {
  /** The next pause of something, in milliseconds: it doubles each time. */
  next(key: string): number;
  /** It went well: its next pause is the first one again. */
  reset(key: string): void;
}

const MOST_DOUBLINGS = 4;

/** {@link Pauses} that begin with `firstMs` and double up to 16 times that. */
export function createPauses(firstMs: number): Pauses {
  const counts = new Map<string, number>();
  return {
    next: (key) => {
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      return firstMs * 2 ** Math.min(count, MOST_DOUBLINGS);
    },
    reset: (key) => void counts.delete(key),
  };
}
