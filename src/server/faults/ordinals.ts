/** Counts the requests that each fault has looked at. */
export interface Ordinals {
  /** How many times this was asked before for the same name. */
  next(name: string): number;
}

/** Counters by name. Of more than `most` names the one that was used longest ago begins anew: callers choose the names. */
export function createOrdinals(most: number): Ordinals {
  const counts = new Map<string, number>();
  return {
    next: (name) => {
      const count = counts.get(name) ?? 0;
      counts.delete(name);
      counts.set(name, count + 1);
      for (const oldest of counts.keys()) {
        if (counts.size <= most) break;
        counts.delete(oldest);
      }
      return count;
    },
  };
}
