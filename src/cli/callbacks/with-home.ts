import { Option } from "commander";

import type { OpenStore } from "../../assemble.ts";
import { OnetakeError } from "../../base/index.ts";
import type { CliContext } from "../context.ts";
import { BadInput } from "../errors.ts";

/** Flags of commands that work on a home. */
export interface HomeFlags {
  readonly account?: string;
  readonly json?: true;
}

/** `--account`: whose. */
export function accountOption(): Option {
  return new Option("--account <name>", "account").default("default");
}

/** Opens the data of the home that the environment names, for one piece of work. */
export async function withHome<T>(context: CliContext, work: (open: OpenStore) => Promise<T>): Promise<T> {
  const { env, uid, world } = context;
  // Loaded only when it is needed: everything behind a store is a lot for `--help`.
  const { defaultHome, openStore } = await import("../../assemble.ts");
  const databaseUrl = env["DATABASE_URL"] || undefined; // set but empty is not set
  const open = await openStore({ home: defaultHome(env, uid), world, ...(databaseUrl !== undefined && { databaseUrl }) });
  try {
    return await work(open);
  } catch (thrown) {
    throw isOfTheAsked(thrown)
      ? new BadInput(thrown.code, thrown.message, { cause: thrown, ...(thrown.fix && { fix: thrown.fix }) })
      : thrown;
  } finally {
    await open.close();
  }
}

// What was asked for does not go with what is there.
const ASKED: ReadonlySet<string> = new Set([
  "delivery-unknown",
  "delivery-under-way",
  "secret-exists",
  "secret-missing",
  "test-too-soon",
]);

function isOfTheAsked(thrown: unknown): thrown is OnetakeError {
  return thrown instanceof OnetakeError && ASKED.has(thrown.code);
}
