import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** A finished process. */
export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A running process whose output is kept. */
export interface Running {
  readonly child: ChildProcess;
  readonly finished: Promise<Finished>;
  /** Resolves with the first match of a pattern in its standard output; rejects when it ends without one. */
  sees(pattern: RegExp): Promise<RegExpExecArray>;
}

/** Starts the `onetake` command: the built one when ONETAKE_BUILT is set, else the sources. */
export function startOnetakeCommand(args: readonly string[], env: Readonly<Record<string, string>>): Running {
  return process.env["ONETAKE_BUILT"]
    ? startNode([join(root, "dist/cli/main.js"), ...args], env)
    : startNode(["--import", "tsx", join(root, "src/cli/main.ts"), ...args], env);
}

/** Starts a TypeScript file of the drills as its own process. */
export function startDrillScript(name: string, args: readonly string[], env: Readonly<Record<string, string>>): Running {
  return startNode(["--import", "tsx", join(import.meta.dirname, name), ...args], env);
}

function startNode(args: readonly string[], env: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, NO_COLOR: "1", ...env } });
  let out = "";
  let err = "";
  child.stdout.on("data", (piece: Buffer) => (out += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (err += piece.toString()));
  const finished = new Promise<Finished>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal, out, err }));
  });
  const sees = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(out);
        if (found) resolve(found);
      };
      child.stdout.on("data", look);
      look();
      finished.then((end) => reject(new Error(`ended with ${end.code ?? end.signal} before ${pattern}: ${end.err}`)), reject);
    });
  return { child, finished, sees };
}
