import {
  isJsonObject,
  OnetakeError,
  parseJson,
  toMessage,
  withDeadline,
  type Clock,
  type Json,
  type Net,
} from "../../base/index.ts";
import { UnreachableError } from "../../client/index.ts";

/** What stands behind an address. */
export type ServerFacts =
  | {
      readonly isOnetake: true;
      /** Version of the product and of its contract. */
      readonly version: string;
      readonly contract: string;
      /** `isBillable` says whether its tasks cost money. */
      readonly engine: { readonly name: string; readonly isBillable: boolean };
      /** Whether it can work now. */
      readonly isReady: boolean;
    }
  | { readonly isOnetake: false };

const DEADLINE_MS = 30_000;

/**
 * Asks what stands behind the address. No credential is sent. Anything that does not say it is Onetake is taken for something else.
 * @throws UnreachableError when nothing answers.
 */
export async function readServerFacts(
  baseUrl: string,
  world: { readonly net: Net; readonly clock: Clock },
  signal?: AbortSignal,
): Promise<ServerFacts> {
  const url = `${baseUrl.replace(/\/+$/, "")}/healthz`;
  const ask = async (aborts: AbortSignal): Promise<string> =>
    (await world.net.fetch(url, { redirect: "manual", signal: aborts })).text();
  const late = (): Error => new OnetakeError("timed-out", `no answer within ${DEADLINE_MS / 1000} s`);
  try {
    return toFacts(read(await withDeadline(DEADLINE_MS, world.clock.sleep, late, ask, signal)));
  } catch (cause) {
    signal?.throwIfAborted();
    throw new UnreachableError("unreachable", `Nothing answers at ${baseUrl}: ${toMessage(cause)}`, {
      cause,
      fix: "Check the address, and whether the server runs.",
    });
  }
}

function toFacts(answer: Json): ServerFacts {
  if (!isJsonObject(answer) || answer["product"] !== "onetake") return { isOnetake: false };
  const { version, contract, engine, ready } = answer;
  const { name, billable } = isJsonObject(engine) ? engine : {};
  return {
    isOnetake: true,
    version: textOf(version),
    contract: textOf(contract),
    // A server that does not say so is taken to cost money.
    engine: { name: textOf(name), isBillable: billable !== false },
    isReady: ready === true,
  };
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function read(text: string): Json {
  try {
    return parseJson(text);
  } catch {
    return null; // not JSON: not Onetake
  }
}
