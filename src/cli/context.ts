import type { World } from "../base/index.ts";
import type { Ink } from "./terminal/ink.ts";

/** Where text goes. */
export interface Out {
  write(text: string): void;
  /** Whether a person looks at it on a terminal. */
  readonly isTerminal: boolean;
  /** Characters in a line; 80 where nobody says. */
  readonly columns: number;
  readonly ink: Ink;
}

/** Shows a question and answers the line that was typed, without its end. @throws Interrupted when the terminal is closed or the user stops. */
export type Ask = (question: string) => Promise<string>;

/** Everything a command may use of the outside. Standard output carries results, standard error everything said on the way. */
export interface CliContext {
  readonly world: World;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** User id of the process; undefined where there is none. */
  readonly uid: number | undefined;
  readonly out: Out;
  readonly err: Out;
  /** Whole standard input. */
  readInput(): Promise<string>;
  /** Asks the person at the terminal; undefined where standard input or standard output is none, so that no pipe answers for a person. */
  readonly ask: Ask | undefined;
  /** Name of the system's user, for records of who decided. */
  readonly user: string;
  /** Aborts when the user stops the program. */
  readonly signal: AbortSignal;
  readonly version: string;
}
