import { pino, type DestinationStream, type Logger as Pino } from "pino";

import type { Logger } from "./logger.ts";

/** How much a logger tells; `silent` tells nothing. */
export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

/** A {@link Logger} that writes JSON lines (pino) to `stream`, by default to standard error. */
export function createNodeLogger(level: LogLevel, stream: DestinationStream = pino.destination(2)): Logger {
  return wrap(pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream));
}

function wrap(logger: Pino): Logger {
  return {
    debug: (message, facts = {}) => logger.debug(facts, message),
    info: (message, facts = {}) => logger.info(facts, message),
    warn: (message, facts = {}) => logger.warn(facts, message),
    error: (message, facts = {}) => logger.error(facts, message),
    with: (facts) => wrap(logger.child(facts)),
  };
}
