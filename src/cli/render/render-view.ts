import type { Finding } from "../../contract/index.ts";
import type { CliContext } from "../context.ts";
import { createProgress } from "../terminal/progress.ts";
import type { LocalFile } from "./local-files.ts";

/** What a person sees while a request is rendered, on standard error. */
export interface RenderView {
  /** What is about to be rendered. */
  begin(what: { readonly endpoint: string; readonly isGuess: boolean; readonly inputs: readonly LocalFile[] }): void;
  progress(percent: number, stage: string): void;
  /** What there is to say about a request that was rendered. */
  warn(findings: readonly Finding[]): void;
  end(): void;
}

/** A {@link RenderView}; `quiet` shows nothing. */
export function showRender({ err, world }: CliContext, how: { readonly quiet: boolean; readonly plain: boolean }): RenderView {
  if (how.quiet) return { begin: () => {}, progress: () => {}, warn: () => {}, end: () => {} };
  const { ink } = err;
  const progress = createProgress(err, world.clock, how.plain);
  const row = (name: string, text: string): void => progress.note(`  ${ink.dim(name.padEnd(9))}${text}`);
  return {
    begin: ({ endpoint, isGuess, inputs }) => {
      row("endpoint", isGuess ? `${endpoint}  ${ink.dim("fits best; --endpoint names another")}` : endpoint);
      for (const { path, name } of inputs) row("file", `${path}  ${ink.dim(name)}`);
    },
    progress: progress.show,
    warn: (findings) => {
      for (const { path, message } of findings)
        progress.note(`${ink.warn("warning")}  ${path === "" ? "(body)" : path}  ${message}`);
    },
    end: progress.end,
  };
}
