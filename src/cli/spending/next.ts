import type { Out } from "../context.ts";

/** Ends what a command wrote: the command to run next. */
export function writeNext({ write, ink }: Out, command: string): void {
  write(`\n${ink.dim("next")}  ${command}\n`);
}
