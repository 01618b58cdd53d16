import { readFileSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { parseSync } from "oxc-parser";

/** An import, export-from or dynamic import of a source file. */
export interface Reference {
  /** The specifier as written. */
  readonly to: string;
  /** Only types are taken: it vanishes at run time. */
  readonly isType: boolean;
  readonly line: number;
}

/** A TypeScript file of `src/`, parsed as far as the house looks. */
export interface Source {
  /** Relative to `src/`, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly references: readonly Reference[];
}

/** Reads every TypeScript file below a folder. */
export function readSources(folder: string): readonly Source[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts") && !name.includes("/assembly/"))
    .sort()
    .map((path) => parseSource(path, readFileSync(join(folder, path), "utf8")));
}

/** Parses one file; a syntax error throws. */
export function parseSource(path: string, text: string): Source {
  const parsed = parseSync(path, text);
  const fault = parsed.errors[0];
  if (fault) throw new SyntaxError(`${path}: ${fault.message}`);
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  const imports = staticImports.map((one) => ({
    to: one.moduleRequest.value,
    isType: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
    line: lineAt(one.start),
  }));
  const exports = staticExports.flatMap((one) =>
    one.entries.flatMap((entry) =>
      entry.moduleRequest ? [{ to: entry.moduleRequest.value, isType: entry.isType, line: lineAt(one.start) }] : [],
    ),
  );
  const dynamic = dynamicImports.flatMap((one) => {
    const literal = /^["'](.+)["']$/.exec(text.slice(one.moduleRequest.start, one.moduleRequest.end));
    return literal?.[1] ? [{ to: literal[1], isType: false, line: lineAt(one.start) }] : [];
  });
  return { path, text, references: [...imports, ...exports, ...dynamic] };
}

/** The path below `src/` that a relative specifier means, or undefined for a package or one that leaves `src/`. */
export function resolveReference(from: string, to: string): string | undefined {
  if (!to.startsWith(".")) return undefined;
  const path = posix.normalize(posix.join(posix.dirname(from), to));
  return path.startsWith("..") ? undefined : path;
}

/** Whether a file is a test, a shared suite or test data: it may reach further than product code. */
export function isTestFile(path: string): boolean {
  return /\.(test|suite|corpus)\.ts$/.test(path) || /(^|\/)testing(-\w+)?\.ts$/.test(path);
}
