import { isTestFile, type Source } from "./source.ts";

const longestFile = 400;

/** Files beyond the end of the house style's length. Generated files and the contract's data may be longer. */
export function checkSize(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ path }) => !isTestFile(path) && !path.includes("generated") && !/^contract\/(?:endpoints|evidence)\//.test(path))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > longestFile)
    .map(({ path, lines }) => `src/${path}: ${lines} lines; the end is ${longestFile}, split it`);
}
