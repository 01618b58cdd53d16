import type { Json } from "../../base/index.ts";
import { readPackQuery, writePacks } from "../../contract/index.ts";
import type { AccountCall } from "./call.ts";
import { accountsOf } from "./call.ts";

/**
 * The packs of the caller's account whose life, from the purchase to the lapse, touches the asked span. Which packs of a span the service
 * lists is not documented.
 */
export async function answerPacks(call: AccountCall): Promise<Json> {
  const { from, to, name } = readPackQuery(call.endpoint, textsOf(call.request.query));
  const packs = await accountsOf(call).listPacks(call.request.account);
  const asked = packs.filter(
    (pack) => pack.purchasedAt <= to && pack.invalidAt >= from && (name === undefined || pack.name === name),
  );
  return writePacks(asked, call.parts.world.clock.now());
}

// A name given twice parses as a list; its last value counts.
function textsOf(query: unknown): Readonly<Record<string, string>> {
  const texts = Object.entries(query ?? {}).map(([name, value]: [string, unknown]) => {
    const last: unknown = Array.isArray(value) ? value.at(-1) : value;
    return [name, typeof last === "string" ? last.trim() : ""] as const;
  });
  return Object.fromEntries(texts);
}
