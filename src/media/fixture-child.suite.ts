// The child of child.test.ts: does what its payload says.
import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { MediaError } from "./errors.ts";
import { serveChild } from "./serve-child.ts";

/** What the fixture is told to do. */
export interface FixturePayload {
  readonly act: "echo" | "refuse" | "throw" | "crash" | "hang" | "spin" | "fill" | "start-filler" | "write" | "environment";
  readonly value?: unknown;
}

serveChild<FixturePayload>(async ({ act, value }, run) => {
  run.progress(40.4, act);
  if (act === "refuse") throw new MediaError("corrupt", "broken on purpose", { facts: { at: 7 } });
  if (act === "throw") throw new Error("a plain mistake");
  if (act === "crash") process.kill(process.pid, "SIGSEGV");
  if (act === "hang") await new Promise((resolve) => setTimeout(resolve, 60_000));
  while (act === "spin") Math.sqrt(2);
  if (act === "fill") await fillMemory();
  if (act === "start-filler") await startFiller();
  if (act === "write") await writeFile(join(run.folder, "made.txt"), String(value));
  if (act === "environment") return { environment: process.env, folder: run.folder };
  return value;
});

// A process of the child's own, which holds memory and ends when the child does.
async function startFiller(): Promise<void> {
  const program =
    "const kept = Buffer.alloc(300e6, 1); process.stdin.on('end', () => process.exit(kept.length - 300e6)).resume()";
  const filler = spawn(process.execPath, ["-e", program], { stdio: ["pipe", "ignore", "ignore"] });
  await new Promise((resolve) => filler.once("close", resolve));
}

async function fillMemory(): Promise<void> {
  const kept: Buffer[] = [];
  for (;;) {
    kept.push(Buffer.alloc(20e6, kept.length + 1));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
