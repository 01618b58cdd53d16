import type { Clock, Logger } from "../../base/index.ts";
import type { Exchange, ShapeVector } from "../../contract/index.ts";
import type { EvidenceStore } from "../../store/index.ts";
import { createCreditor, type Creditor } from "./creditor.ts";
import { createReducer } from "./reducer.ts";

/** Makes proposed evidence of exchanges. */
export interface Recorder {
  /** Takes the shape of an exchange at once and keeps nothing else of it. Never throws, and waits for nothing. */
  observe(exchange: Exchange): void;
  /** Writes what was observed until now; what cannot be written is logged and tried again with the next. Never rejects. */
  flush(): Promise<void>;
}

/** What a recorder works with. */
export interface RecorderOptions {
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Time from the first observation to its writing, so that many are written together. */
const BATCH_MS = 1000;

/** Vectors that wait at most; what comes when the store cannot be written to for long is dropped and counted. */
const MOST_WAITING = 10_000;

/** Writes shapes of exchanges into a store as proposed evidence, in batches, each statement once a day. */
export function createRecorder(store: EvidenceStore, { clock, logger }: RecorderOptions): Recorder {
  const reducer = createReducer();
  const waiting: ShapeVector[] = [];
  let creditor: Promise<Creditor> | undefined;
  let last: Promise<void> = Promise.resolve();
  let timer: AbortController | undefined;
  let dropped = 0;

  const write = async (): Promise<void> => {
    timer?.abort();
    timer = undefined;
    if (waiting.length === 0) return;
    try {
      creditor ??= createCreditor(store);
      const made = await creditor;
      const vectors = waiting.splice(0);
      await made.credit(vectors, clock.now()).catch((thrown: unknown) => {
        waiting.unshift(...vectors);
        throw thrown;
      });
    } catch (thrown) {
      creditor = undefined;
      // The error's words may repeat what was to be written; its kind is enough.
      logger.warn("evidence could not be written; it is tried again with the next", { error: kindOf(thrown) });
    }
  };
  const flush = (): Promise<void> => (last = last.then(write));
  const writeSoon = (): void => {
    if (timer !== undefined) return;
    timer = new AbortController();
    clock.sleep(BATCH_MS, timer.signal).then(flush, () => undefined);
  };

  return {
    observe: (exchange) => {
      try {
        const vectors = reducer.reduce(exchange);
        if (vectors.length === 0) return;
        if (waiting.length < MOST_WAITING) waiting.push(...vectors);
        else if (dropped++ === 0) logger.warn("evidence is dropped: too much waits to be written");
        writeSoon();
      } catch (thrown) {
        logger.warn("an exchange could not be read as evidence", { error: kindOf(thrown) });
      }
    },
    flush,
  };
}

function kindOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.constructor.name : typeof thrown;
}
