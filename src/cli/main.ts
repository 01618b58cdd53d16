#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { text } from "node:stream/consumers";
import { CommanderError } from "commander";

import { createNodeWorld } from "../base/node.ts";
import {
  AccountError,
  AuthError,
  BusyError,
  NotServedError,
  RefusedError,
  UnexpectedAnswerError,
  UnreachableError,
} from "../client/index.ts";
import {
  InputsChanged,
  NeedsApproval,
  NotFree,
  PurposeTaken,
  SceneInvalid,
  SceneMissing,
  TakeBusy,
  TakeDamaged,
  TakeElsewhere,
  TakeNotFound,
  TakeUnreadable,
} from "../director/index.ts";
import type { CliContext, Out } from "./context.ts";
import {
  BadInput,
  CheckFailed,
  Deviates,
  Interrupted,
  NeedsPerson,
  NotConfirmed,
  NoTranslation,
  RequestRefused,
  reportError,
  SpendingRefused,
  Unfit,
} from "./errors.ts";
import { createProgram } from "./program.ts";
import { createAsk } from "./terminal/ask.ts";
import { createInk } from "./terminal/ink.ts";

const BAD_INPUT = [
  BadInput,
  InputsChanged,
  SceneInvalid,
  SceneMissing,
  TakeBusy,
  TakeDamaged,
  TakeElsewhere,
  TakeNotFound,
  TakeUnreadable,
];
const REFUSED = [
  AccountError,
  AuthError,
  BusyError,
  CheckFailed,
  Deviates,
  NeedsApproval,
  NeedsPerson,
  NotConfirmed,
  NoTranslation,
  NotFree,
  NotServedError,
  PurposeTaken,
  RefusedError,
  RequestRefused,
  SpendingRefused,
  Unfit,
];
const UNREACHABLE = [UnexpectedAnswerError, UnreachableError];

process.exitCode = await main(process.argv);

async function main(argv: readonly string[]): Promise<number> {
  const context = createContext(listenForStop());
  try {
    await createProgram(context).parseAsync(argv);
    return 0;
  } catch (thrown) {
    // The program wrote its own line about arguments; help and version are no failures.
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
    reportError(context, thrown, argv.includes("--json"));
    return exitCodeOf(thrown);
  }
}

function exitCodeOf(thrown: unknown): number {
  const isOne = (classes: readonly (abstract new (...parts: never[]) => unknown)[]): boolean =>
    classes.some((each) => thrown instanceof each);
  if (thrown instanceof Interrupted) return 130;
  if (isOne(UNREACHABLE)) return 4;
  if (isOne(REFUSED)) return 3;
  return isOne(BAD_INPUT) ? 2 : 1;
}

// The first signal asks commands to stop cleanly, the second leaves at once.
function listenForStop(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort(new Interrupted());
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  return controller.signal;
}

function createContext(signal: AbortSignal): CliContext {
  return {
    world: createNodeWorld(),
    env: process.env,
    cwd: process.cwd(),
    uid: process.getuid?.(),
    out: toOut(process.stdout),
    err: toOut(process.stderr),
    readInput: () => text(process.stdin),
    ask: createAsk({ input: process.stdin, output: process.stdout }, signal),
    user: nameOfUser(),
    signal,
    version: readVersion(),
  };
}

// Not from the environment, where anybody may be named; users without a name are told by their number.
function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? "unknown"}`;
  }
}

function toOut(stream: NodeJS.WriteStream): Out {
  const isTerminal = stream.isTTY === true;
  // A reader that went away, such as `head`, is no failure.
  stream.on("error", (thrown: NodeJS.ErrnoException) => {
    if (thrown.code !== "EPIPE") throw thrown;
  });
  return {
    write: (piece) => void stream.write(piece),
    isTerminal,
    get columns() {
      return stream.columns || 80; // some terminals say 0
    },
    ink: createInk(isTerminal, process.env),
  };
}

// The package's own file stands two folders above this one, in the source tree and in the build alike.
function readVersion(): string {
  const own: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return typeof own === "object" && own !== null && "version" in own ? String(own.version) : "0.0.0";
}
