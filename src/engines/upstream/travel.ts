import type { JsonObject } from "../../base/index.ts";
import { findEndpoint, makesTask, translate, type Endpoint, type Standard } from "../../contract/index.ts";
import type { Travel, Unsupported } from "../index.ts";
import type { UpstreamOptions } from "./options.ts";

type Way = Pick<UpstreamOptions, "credential" | "standard">;

/** How a request travels: as it was asked, or translated where the configuration or the credential demands the other standard. */
export function travel(way: Way, endpoint: Endpoint, body: JsonObject): Travel | Unsupported {
  if (!makesTask(endpoint)) return nothingMade(endpoint.id);
  const to = standardOf(way, endpoint);
  if (to === endpoint.standard) return { endpoint, body, lost: [] };
  const translation = translate(endpoint.id, body, { to });
  if (translation.outcome === "translated")
    return { endpoint: findEndpoint(translation.endpoint), body: translation.body, lost: translation.lost };
  const why = canReach(way, endpoint.standard) ? `creates travel in the ${to} standard here` : NO_PAIR;
  return { reason: `${upper(why)}, and this one cannot: ${translation.message}.`, fix: fixOf(way, translation.fix) };
}

/** Says why a configuration cannot work; undefined where it can. */
export function faultOfWay({ credential, standard }: Way): string | undefined {
  return standard === "new" && !canReach({ credential }, standard) ? `${upper(NO_PAIR)}: use an API key.` : undefined;
}

const NO_PAIR = "an access pair cannot call paths of the new standard";

function standardOf(way: Way, { standard }: Endpoint): Standard {
  const wanted = way.standard === undefined || way.standard === "as-asked" ? standard : way.standard;
  return canReach(way, wanted) ? wanted : "legacy";
}

function canReach({ credential }: Way, standard: Standard): boolean {
  return standard === "legacy" || "apiKey" in credential;
}

function fixOf(way: Way, fix: string): string {
  return canReach(way, "new") ? `${upper(fix)}, or let creates travel as they are asked.` : `Use an API key, or ${fix}.`;
}

/** Why an operation is not bought: there is nothing to buy. */
export function nothingMade(endpoint: string): Unsupported {
  return { reason: `${endpoint} makes nothing that could be bought.`, fix: "Send it as it is; it is free." };
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
