import { createRequire } from "node:module";

/** Whether node-av and its build for this machine are installed. They are looked for, not loaded: their binary belongs into children. */
export function hasNodeAv(): boolean {
  const here = createRequire(import.meta.url);
  try {
    createRequire(here.resolve("node-av")).resolve(`@seydx/node-av-${platformName()}/node-av.node`);
    return process.platform !== "linux" || hasGlibc();
  } catch {
    return false;
  }
}

function platformName(): string {
  const name = `${process.platform}-${process.arch}`;
  return process.platform === "win32" ? `${name}-msvc` : name;
}

// The builds for Linux need glibc, and npm installs them on any Linux. Node's report names its version where there is one.
function hasGlibc(): boolean {
  const report: { readonly header?: { readonly glibcVersionRuntime?: string } } = process.report.getReport();
  return report.header?.glibcVersionRuntime !== undefined;
}
