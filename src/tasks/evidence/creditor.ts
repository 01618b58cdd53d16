import type { Evidence, ShapeVector } from "../../contract/index.ts";
import { creditVector } from "../../contract/observe/index.ts";
import type { EvidenceRow, EvidenceStore } from "../../store/index.ts";

/** Credits vectors against those that came before them. */
export interface Creditor {
  /** Proposes what the vectors say, in their order; answers how many records are new. */
  credit(vectors: readonly ShapeVector[], at: number): Promise<number>;
}

/** Vectors of one endpoint and host with which later ones are compared. */
const MOST_EARLIER = 200;

/**
 * A creditor that knows the shapes which the store has. What was said on a day already, of the same claims under the same scope, is not
 * said again.
 */
export async function createCreditor(store: EvidenceStore): Promise<Creditor> {
  const rows = await store.list();
  const earlier = createEarlier();
  const told = createTold();
  for (const { shape, evidence } of rows) {
    earlier.add(shape);
    told.add(evidence);
  }
  return {
    credit: async (vectors, at) => {
      const fresh: EvidenceRow[] = [];
      for (const vector of vectors) {
        const others = earlier.of(vector);
        if (!earlier.add(vector)) continue;
        const lines = creditVector(vector, others).filter((line) => !told.has(line));
        for (const evidence of lines) {
          told.add(evidence);
          fresh.push({ evidence, shape: vector, state: "proposed", proposedAt: at, decidedAt: null, decidedBy: null });
        }
      }
      return fresh.length === 0 ? 0 : store.propose(fresh);
    },
  };
}

interface Earlier {
  of(vector: ShapeVector): readonly ShapeVector[];
  /** False where the very same is there already. */
  add(vector: ShapeVector): boolean;
}

function createEarlier(): Earlier {
  const byPlace = new Map<string, Map<string, ShapeVector>>();
  const placeOf = ({ endpoint, host }: ShapeVector): string => `${endpoint} ${host}`;
  return {
    of: (vector) => [...(byPlace.get(placeOf(vector))?.values() ?? [])],
    add: (vector) => {
      const there = byPlace.get(placeOf(vector)) ?? new Map<string, ShapeVector>();
      byPlace.set(placeOf(vector), there);
      const key = JSON.stringify(vector);
      if (there.has(key)) return false;
      const [oldest] = there.keys();
      if (oldest !== undefined && there.size >= MOST_EARLIER) there.delete(oldest);
      there.set(key, vector);
      return true;
    },
  };
}

interface Told {
  /** Whether every claim of a record was said of that day. */
  has(line: Evidence): boolean;
  add(line: Evidence): void;
}

/** Days of which it is remembered what was said; of older ones the store knows by the ids. */
const MOST_DAYS = 40;

function createTold(): Told {
  const byDay = new Map<string, Set<string>>();
  const keysOf = ({ claims, verdict, rung, scope, note = "" }: Evidence): readonly string[] => {
    const { surface = "", standard = "", model = "", mode = "", form = "" } = scope;
    const common = [verdict, rung, surface, standard, model, mode, form, note].join(" ");
    return claims.map((claim) => `${common} ${claim}`);
  };
  return {
    has: (line) => {
      const told = byDay.get(line.day);
      return told !== undefined && keysOf(line).every((key) => told.has(key));
    },
    add: (line) => {
      const told = byDay.get(line.day) ?? new Set<string>();
      byDay.set(line.day, told);
      for (const key of keysOf(line)) told.add(key);
      const [oldest] = byDay.keys();
      if (oldest !== undefined && byDay.size > MOST_DAYS) byDay.delete(oldest);
    },
  };
}
