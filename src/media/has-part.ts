import { createRequire } from "node:module";

/** Whether an optional package is installed. It is looked for, not loaded. */
export function hasPart(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch (thrown) {
    // A package that has no entry for `require` is there all the same.
    return thrown instanceof Error && "code" in thrown && thrown.code === "ERR_PACKAGE_PATH_NOT_EXPORTED";
  }
}
