import type { Json } from "../../base/index.ts";
import { endpoints, wireError, writeOldElement, writeTask, type Endpoint, type Field } from "../../contract/index.ts";
import { tellLocalCatalogue } from "../answers/tell-local.ts";
import { listCatalogue } from "../records/catalogue.ts";
import { readPage } from "../records/read-page.ts";
import { addressesFor, tellEnginesOf, tellProgress, toRecord, type Call } from "./call.ts";

/** Answers the query of one task by its id or the caller's own. */
export async function answerOne(call: Call): Promise<Json> {
  const { id } = call.request.params as { readonly id: string }; // every path of this action has an {id}
  const view = await call.parts.tasks.find(call.request.account, call.endpoint.family, id);
  if (!view) throw wireError("bad-value", { textKey: "not-found", values: { id }, path: "id" });
  tellEnginesOf(call, [view]);
  tellProgress(call, view);
  return toRecord(call, view);
}

/** Answers a page of the account's tasks of a family, or of a catalogue. */
export async function answerList(call: Call): Promise<Json> {
  const { parts, endpoint, request } = call;
  if (endpoint.catalogue) return answerCatalogue(call, endpoint.catalogue);
  const views = await parts.tasks.list(request.account, endpoint.family, readPage(endpoint, request.query));
  tellEnginesOf(call, views);
  return views.map((view) => toRecord(call, view));
}

/** Answers a page of a catalogue of ours, in task records or, in the older library, in elements alone. */
export function answerCatalogue(call: Call, catalogue: NonNullable<Endpoint["catalogue"]>): Json {
  const { endpoint, request, reply } = call;
  const tagFields: readonly Field[] = endpoints.flatMap((other) => (other.product === endpoint.product ? other.bodyFields : []));
  const items = listCatalogue(catalogue, readPage(endpoint, request.query), addressesFor(call), tagFields);
  tellLocalCatalogue(reply);
  if (endpoint.action === "list") return items.map((facts) => writeTask(endpoint, facts));
  return items.flatMap(({ elements = [] }) => elements.map(writeOldElement));
}
