import { isTestFile, type Source } from "./source.ts";

/** What only adapters of the world may touch, and how it looks in code. */
const worldly: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: "the real clock", pattern: /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/ },
  { what: "real timers", pattern: /\bset(?:Timeout|Interval|Immediate)\(/ },
  { what: "real randomness", pattern: /\bMath\.random\(|\brandom(?:Bytes|UUID)\(/ },
  { what: "the real network", pattern: /(?<![.\w])fetch\((?!\w+: )/ },
  { what: "the real disk", pattern: /from "node:fs/ },
];

/** A file that is itself an adapter of the world, or runs where there is none to hand in. */
export interface Adapter {
  readonly path: string;
  readonly reason: string;
}

/** Uses of the real world outside the adapters, and adapters that no longer need to be listed. */
export function checkWorldLaw(sources: readonly Source[], adapters: readonly Adapter[]): readonly string[] {
  const listed = new Map(adapters.map((adapter) => [adapter.path, adapter]));
  const needed = new Set<string>();
  const faults = sources.flatMap((source) => {
    const uses = isTestFile(source.path) ? [] : usesOf(source);
    if (uses.length > 0) needed.add(source.path);
    return listed.has(source.path) ? [] : uses;
  });
  const idle = adapters.filter((adapter) => !needed.has(adapter.path));
  return [...faults, ...idle.map(({ path }) => `src/${path}: is listed as an adapter of the world but no longer needs to be`)];
}

function usesOf(source: Source): readonly string[] {
  const lines = source.text.split("\n").map((line) => line.replace(/^\s*(?:\/\/|\*|\/\*).*/, ""));
  return worldly.flatMap(({ what, pattern }) => {
    const line = lines.findIndex((text) => pattern.test(text));
    return line < 0 ? [] : [`src/${source.path}:${line + 1}: touches ${what}; take it from World`];
  });
}
