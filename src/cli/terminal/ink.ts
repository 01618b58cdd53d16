/** Colours of a terminal; where there are none, each answers its text unchanged. */
export interface Ink {
  bold(text: string): string;
  dim(text: string): string;
  good(text: string): string;
  bad(text: string): string;
  warn(text: string): string;
  accent(text: string): string;
}

/**
 * Colours for a stream: on a terminal only, never when `NO_COLOR` is set to anything or the terminal is dumb, always when
 * `FORCE_COLOR` is set to anything but 0.
 */
export function createInk(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): Ink {
  const forced = (env["FORCE_COLOR"] ?? "0") !== "0";
  const isColoured = forced || (isTerminal && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb");
  const paint =
    (open: number, close: number) =>
    (text: string): string =>
      isColoured ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    good: paint(32, 39),
    bad: paint(31, 39),
    warn: paint(33, 39),
    accent: paint(36, 39),
  };
}
