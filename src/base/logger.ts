/** Structured logging: a sentence and facts. Facts never hold secrets, prompts or addresses that users named. */
export interface Logger {
  debug(message: string, facts?: LogFacts): void;
  info(message: string, facts?: LogFacts): void;
  warn(message: string, facts?: LogFacts): void;
  error(message: string, facts?: LogFacts): void;
  /** A logger that adds these facts to each line. */
  with(facts: LogFacts): Logger;
}

/** What a log line tells beside its sentence. */
export type LogFacts = Readonly<Record<string, unknown>>;

/** A logger that keeps quiet. */
export const silentLogger: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  with: () => silentLogger,
};
