import type { CliContext, Out } from "../context.ts";
import { cutTo } from "../terminal/width.ts";

/** How far several tasks are, for whoever waits. */
export interface WaitingView {
  /** `place` counts from 0. */
  show(place: number, percent: number, stage: string): void;
  /** Takes the view away. */
  end(): void;
}

/** More lines than that are not drawn in place: they might not fit on a screen. */
const MOST_LINES = 20;

/**
 * A line for each task on standard error, drawn in place on a terminal. Elsewhere, when `plain`, or for very many, a line for each new stage.
 * `quiet` shows nothing.
 */
export function showWaiting(
  { err }: CliContext,
  count: number,
  how: { readonly quiet: boolean; readonly plain: boolean },
): WaitingView {
  if (how.quiet) return { show: () => {}, end: () => {} };
  return err.isTerminal && !how.plain && count <= MOST_LINES ? drawLines(err, count) : tellStages(err);
}

function drawLines(out: Out, count: number): WaitingView {
  const lines = Array.from({ length: count }, () => ({ percent: 0, stage: "waiting" }));
  let drawn = 0;
  const clear = (): void => {
    if (drawn > 0) out.write(`\u001b[${drawn}A\u001b[0J`);
    drawn = 0;
  };
  const draw = (): void => {
    clear();
    for (const [place, { percent, stage }] of lines.entries())
      out.write(`${cutTo(lineOf(place, percent, stage), out.columns - 1)}\n`);
    drawn = count;
  };
  return {
    show: (place, percent, stage) => {
      lines[place] = { percent, stage };
      draw();
    },
    end: clear,
  };
}

function tellStages(out: Out): WaitingView {
  const told = new Map<number, string>();
  return {
    show: (place, percent, stage) => {
      if (told.get(place) === stage) return;
      told.set(place, stage);
      out.write(`${lineOf(place, percent, stage)}\n`);
    },
    end: () => {},
  };
}

function lineOf(place: number, percent: number, stage: string): string {
  return `  ${String(place + 1).padStart(2)}  ${String(Math.floor(percent)).padStart(3)} %  ${stage}`;
}
