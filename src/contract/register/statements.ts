import { readClaim, ruleClaim } from "../claims/claim-ids.ts";
import { callbacks } from "../callbacks/index.ts";
import { allClaims, placesOf } from "../claims/claims-of.ts";
import { endpoints } from "../endpoints/index.ts";
import { errorRows } from "../errors/index.ts";
import { models } from "../models/index.ts";
import { notes } from "../notes/index.ts";
import { housePolicy } from "../policy/index.ts";
import { priceRows, unitPrices } from "../prices/index.ts";
import { fieldAt } from "../roles/paths.ts";
import type { Callback, ClaimId, Endpoint } from "../vocabulary/index.ts";
import type { Statement, Subject } from "./entry.ts";
import { findRefused, sayError, sayField, sayModel, sayPolicy, sayPrice, sayRefused, sayRule, sayUnit } from "./words.ts";

let known: readonly Statement[] | undefined;

/** Every statement of the contract in words, in the contract's order. */
export function statements(): readonly Statement[] {
  known ??= allClaims().map((id) => toStatement(id));
  return known;
}

let byClaim: ReadonlyMap<ClaimId, Statement> | undefined;

/** The statement of a claim id, when the contract makes that claim. */
export function findStatement(claim: ClaimId): Statement | undefined {
  byClaim ??= new Map(statements().map((statement) => [statement.id, statement]));
  return byClaim.get(claim);
}

const byId = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));

function toStatement(id: ClaimId): Statement {
  const { subject, path, atom } = readClaim(id);
  const endpoint = byId.get(subject);
  if (endpoint !== undefined) return statementOf(endpoint, id);
  const callback = callbacks.find((each) => each.id === subject);
  if (callback !== undefined) return statementOfCallback(callback, id);
  const [kind = "", ...rest] = subject.split(":");
  const about = aboutOther(kind, rest.join(":"), atom);
  if (about === undefined || !isKind(kind)) throw new TypeError(`the register cannot say ${id}`);
  return {
    id,
    subject: { kind, id: subject, title: about.title },
    path,
    atom,
    says: about.says,
    isRefusal: false,
  };
}

function statementOf(endpoint: Endpoint, id: ClaimId): Statement {
  const { place, path, atom } = readClaim(id);
  const subject: Subject = {
    kind: "endpoint",
    id: endpoint.id,
    title: endpoint.title,
    standard: endpoint.standard,
    reach: [`${endpoint.method} ${endpoint.path}`, ...(endpoint.alsoAt ?? [])].join(", also "),
  };
  const form = findRefused(endpoint, id);
  if (form !== undefined) {
    return { id, subject, place: "body", path, atom, says: sayRefused(form), isRefusal: form.effect === "refused" };
  }
  const rule = endpoint.rules.find((each) => ruleClaim(endpoint.id, each.id) === id);
  if (rule !== undefined) return { id, subject, path, atom, says: sayRule(rule), isRefusal: false };
  const fields = placesOf(endpoint).find((each) => each.place === place)?.fields ?? [];
  const field = fieldAt(fields, path);
  const says = field === undefined || place === undefined ? atom : sayField(field, place, atom);
  return { id, subject, ...(place === undefined ? {} : { place }), path, atom, says, isRefusal: false };
}

function statementOfCallback(callback: Callback, id: ClaimId): Statement {
  const { place, path, atom } = readClaim(id);
  const { standard, title } = callback;
  const subject: Subject = { kind: "callback", id: callback.id, title, standard, reach: "POST to the caller's address" };
  const field = fieldAt(place === "header" ? callback.headerFields : callback.bodyFields, path);
  const says = field === undefined || place === undefined ? atom : sayField(field, place, atom);
  return { id, subject, ...(place === undefined ? {} : { place }), path, atom, says, isRefusal: false };
}

function isKind(kind: string): kind is Subject["kind"] {
  return ["model", "price", "error", "note", "policy"].includes(kind);
}

function aboutOther(kind: string, id: string, atom: string): { readonly title: string; readonly says: string } | undefined {
  switch (kind) {
    case "model": {
      const model = models.find((each) => each.id === id);
      return model && { title: model.title, says: sayModel(model, atom) };
    }
    case "price": {
      const row = priceRows.find((each) => each.id === id);
      const unit = unitPrices.find((each) => `unit/${each.pack}` === id);
      return row ? { title: id.replaceAll("/", ", "), says: sayPrice(row) } : unit && { title: id, says: sayUnit(unit) };
    }
    case "error": {
      const row = errorRows.find((each) => String(each.code) === id);
      return row && { title: `${row.code} ${row.name}`, says: sayError(row) };
    }
    case "note": {
      const note = notes.find((each) => each.id === id);
      return note && { title: note.title, says: note.text };
    }
    case "policy":
      return { title: housePolicy.title, says: sayPolicy(housePolicy, atom) };
    default:
      return undefined;
  }
}
