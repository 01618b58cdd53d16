import type { OpenStore } from "../../assemble.ts";
import { OnetakeError } from "../../base/index.ts";
import type { CliContext } from "../context.ts";
import { BadInput } from "../errors.ts";
import { withOpenHome } from "../open-home.ts";

/** Flags of commands that work on a home. */
export interface HomeFlags {
  readonly account?: string;
  readonly json?: true;
}

/** Opens the data of the home that the environment names, for one piece of work on callbacks. */
export async function withHome<T>(context: CliContext, work: (open: OpenStore) => Promise<T>): Promise<T> {
  return await withOpenHome(context, async (open) => {
    try {
      return await work(open);
    } catch (thrown) {
      throw isOfTheAsked(thrown)
        ? new BadInput(thrown.code, thrown.message, { cause: thrown, ...(thrown.fix && { fix: thrown.fix }) })
        : thrown;
    }
  });
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
