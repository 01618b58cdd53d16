import { isJsonObject, parseJson, toMessage, withDeadline, type Json } from "../base/index.ts";
import { UnreachableError } from "./errors.ts";
import { TimedOut } from "./exchange.ts";
import type { CallOptions, Settings } from "./options.ts";

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

/**
 * Asks what stands behind the address. No credential is sent. Anything that does not say it is Onetake is taken for something else.
 * @throws UnreachableError when nothing answers.
 */
export async function readServerFacts(settings: Settings, options: CallOptions): Promise<ServerFacts> {
  const url = `${settings.baseUrl.replace(/\/+$/, "")}/healthz`;
  const ms = options.timeoutMs ?? settings.readTimeoutMs;
  const ask = async (signal: AbortSignal): Promise<string> => (await settings.fetch(url, { redirect: "manual", signal })).text();
  try {
    return toFacts(read(await withDeadline(ms, settings.clock.sleep, () => new TimedOut(ms), ask, options.signal)));
  } catch (cause) {
    options.signal?.throwIfAborted();
    throw new UnreachableError("unreachable", `Nothing answers at ${settings.baseUrl}: ${toMessage(cause)}`, {
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
