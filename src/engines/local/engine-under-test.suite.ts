// The engine that tests render with.
import type { createLocalEngine } from "./engine.ts";

interface Floor {
  readonly createLocalEngine: typeof createLocalEngine;
}

/**
 * The local engine: the built one when ONETAKE_BUILT is set, for its processes start in half the time, else that of the sources. Both are
 * the same code.
 */
export async function engineUnderTest(): Promise<typeof createLocalEngine> {
  const place = process.env["ONETAKE_BUILT"] ? "../../../dist/engines/local/index.js" : "./index.ts";
  const floor = (await import(new URL(place, import.meta.url).href)) as Floor; // what was built from it
  return floor.createLocalEngine;
}
