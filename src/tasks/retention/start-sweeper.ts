import { toMessage, type Logger } from "../../base/index.ts";
import { sweep, type SweepOptions } from "./sweep.ts";

const HOUR_MS = 3_600_000;

/** A {@link sweep} that is done again and again. */
export interface Sweeper {
  /** Lets a sweep under way end. Safe to call twice. */
  stop(): Promise<void>;
}

/** Sweeps each hour, first an hour after the start. A sweep that fails is told and tried again an hour later. */
export function startSweeper(options: SweepOptions & { readonly logger: Logger }): Sweeper {
  const stopped = new AbortController();
  const running = runSweeps(options, stopped.signal);
  return {
    stop: async () => {
      stopped.abort(new Error("the sweeper stops"));
      await running;
    },
  };
}

async function runSweeps(options: SweepOptions & { readonly logger: Logger }, signal: AbortSignal): Promise<void> {
  while (await hasPassed(options, signal)) {
    try {
      const swept = await sweep(options);
      if (swept.removed > 0) options.logger.info("files whose days were over are removed", { ...swept });
    } catch (thrown) {
      options.logger.warn("a sweep failed and is tried again in an hour", { error: toMessage(thrown) });
    }
  }
}

async function hasPassed({ clock }: SweepOptions, signal: AbortSignal): Promise<boolean> {
  try {
    await clock.sleep(HOUR_MS, signal);
    return !signal.aborted;
  } catch {
    return false; // stopped
  }
}
