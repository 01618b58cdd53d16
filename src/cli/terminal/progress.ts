import type { Clock } from "../../base/index.ts";
import type { Out } from "../context.ts";
import { cutTo } from "./width.ts";

/** Shows how far something is. */
export interface ProgressView {
  /** `percent` 0 to 100; `stage` in a word or two. */
  show(percent: number, stage: string): void;
  /** A line above the bar. */
  note(line: string): void;
  /** Takes the bar away. */
  end(): void;
}

/**
 * A bar that is drawn in place on a terminal. Elsewhere, or when `plain`, a line for each new stage and each further quarter, so that a
 * log stays short.
 */
export function createProgress(out: Out, clock: Clock, plain: boolean): ProgressView {
  return out.isTerminal && !plain ? createBar(out, clock) : createLines(out);
}

function createBar(out: Out, clock: Clock): ProgressView {
  const begun = clock.now();
  let isShown = false;
  const clear = (): void => {
    if (isShown) out.write("\r\u001b[2K");
    isShown = false;
  };
  return {
    show: (percent, stage) => {
      const width = Math.max(10, Math.min(36, out.columns - 34));
      const { filled, rest } = toBar(percent, width);
      const tail = cutTo(`${stage}  ${toElapsed(clock.now() - begun)}`, Math.max(8, out.columns - width - 14));
      clear();
      out.write(
        `  ${out.ink.accent(filled)}${out.ink.dim(rest)} ${String(Math.floor(percent)).padStart(3)} %  ${out.ink.dim(tail)}`,
      );
      isShown = true;
    },
    note: (line) => {
      clear();
      out.write(`${line}\n`);
    },
    end: clear,
  };
}

function createLines(out: Out): ProgressView {
  let told = "";
  return {
    show: (percent, stage) => {
      const mark = `${stage} ${Math.floor(percent / 25)}`;
      if (mark === told) return;
      told = mark;
      out.write(`  ${String(Math.floor(percent)).padStart(3)} %  ${stage}\n`);
    },
    note: (line) => out.write(`${line}\n`),
    end: () => {},
  };
}

// Eighths of a cell make the bar move smoothly.
const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"] as const;

function toBar(percent: number, width: number): { readonly filled: string; readonly rest: string } {
  const eighths = Math.round((Math.min(100, Math.max(0, percent)) / 100) * width * 8);
  const full = Math.floor(eighths / 8);
  const part = EIGHTHS[eighths % 8] ?? "";
  return { filled: "█".repeat(full) + part, rest: "·".repeat(Math.max(0, width - full - (part === "" ? 0 : 1))) };
}

function toElapsed(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
