import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";

/** A program that ended. */
export interface Ended {
  readonly code: number | null;
  /** On a terminal everything that was written. */
  readonly out: string;
  readonly err: string;
}

/** Why there is no pseudo-terminal here; undefined where there is one. */
export const noTerminal: string | undefined = spawnSync("script", ["--version"]).stdout?.toString().includes("util-linux")
  ? undefined
  : "needs `script` of util-linux";

const TSX = join(import.meta.dirname, "../../node_modules/tsx/dist/loader.mjs");

/** Words that start `onetake`: the build when tests run against it, else the sources. */
export const onetakeWords: readonly string[] = process.env["ONETAKE_BUILT"]
  ? [process.execPath, join(import.meta.dirname, "../../dist/cli/main.js")]
  : [process.execPath, "--import", TSX, join(import.meta.dirname, "main.ts")];

/** Where and how a command runs. */
export interface Place {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Runs `onetake` at a pseudo-terminal, with a person at it who types what `answer` makes of the line that is shown. Ends it with Ctrl-C
 * where that is undefined.
 */
export async function runAtTerminal(
  words: readonly string[],
  { cwd, env }: Place,
  answer: (line: string) => string | undefined,
): Promise<Ended> {
  const command = [...onetakeWords, ...words].map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(" ");
  const child = spawn("script", ["-qec", command, "/dev/null"], { cwd, env: { ...process.env, ...env }, stdio: "pipe" });
  let out = "";
  let isAnswered = false;
  child.stdout.on("data", (piece: Buffer) => {
    out += piece.toString();
    const line = /To go on, type {2}([^\r\n]+)[\s\S]*> /.exec(out)?.[1];
    if (line === undefined || isAnswered) return;
    isAnswered = true;
    const typed = answer(line);
    child.stdin.write(typed === undefined ? "\u0003" : `${typed}\r`);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  return { code, out: out.replaceAll("\r\n", "\n"), err: "" };
}
