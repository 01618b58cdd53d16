import type { Lint, LintMaterial } from "./lint.ts";

/** Paths of generated files that are missing on disk, or differ by a byte from what the contract makes. */
export function differingFiles(generated: ReadonlyMap<string, string>, read: LintMaterial["read"]): readonly string[] {
  return [...generated].filter(([path, content]) => read(path) !== content).map(([path]) => path);
}

/** What is generated and committed is what the contract makes today. */
export const generatedFiles: Lint = {
  name: "generated-files",
  holds: "generated files are byte-identical to their regeneration",
  find: ({ generated, read }) =>
    differingFiles(generated, read).map((path) => `${path} differs from the contract; run npm run generate`),
};
