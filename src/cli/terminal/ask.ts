import { createInterface } from "node:readline";

import type { Ask } from "../context.ts";
import { Interrupted } from "../errors.ts";

/** The two ends of a terminal. */
export interface TerminalEnds {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/**
 * Asks on a terminal, one line for each question; undefined where an end is no terminal.
 * @param signal Aborts a question that waits.
 */
export function createAsk({ input, output }: TerminalEnds, signal: AbortSignal): Ask | undefined {
  if (input.isTTY !== true || output.isTTY !== true) return undefined;
  return async (question) => {
    const lines = createInterface({ input, output, terminal: true });
    try {
      return await new Promise<string>((resolve, reject) => {
        const stop = (): void => reject(new Interrupted("Nothing was decided."));
        lines.once("close", stop);
        lines.once("SIGINT", stop);
        lines.question(question, { signal }, resolve);
        signal.addEventListener("abort", stop, { once: true });
      });
    } finally {
      lines.close();
    }
  };
}
