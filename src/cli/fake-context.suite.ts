import { createVirtualClock, createSeededRandom, type Disk } from "../base/index.ts";
import { createMemoryDisk } from "../director/memory-disk.suite.ts";
import type { CliContext, Out } from "./context.ts";
import { createInk } from "./terminal/ink.ts";

/** A context for commands under test, with what they wrote. */
export interface FakeContext extends CliContext {
  readonly disk: Disk;
  /** Everything on standard output and on standard error so far. */
  readonly said: { out: string; err: string };
}

/** A {@link FakeContext} without colours whose standard input is `input`. */
export function createFakeContext(
  input = "",
  fetch: (url: string) => Promise<Response> = () => Promise.reject(new Error("no network")),
): FakeContext {
  const said = { out: "", err: "" };
  const toOut = (name: "out" | "err"): Out => ({
    write: (text) => void (said[name] += text),
    isTerminal: false,
    columns: 80,
    ink: createInk(false, {}),
  });
  const disk = createMemoryDisk();
  return {
    world: { clock: createVirtualClock(Date.UTC(2026, 10, 21)), random: createSeededRandom(1), net: { fetch }, disk },
    disk,
    said,
    env: {},
    cwd: "/",
    uid: 1000,
    out: toOut("out"),
    err: toOut("err"),
    readInput: async () => input,
    ask: undefined,
    user: "mira",
    signal: new AbortController().signal,
    version: "1.2.3",
  };
}
