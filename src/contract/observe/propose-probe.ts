import type { JsonObject } from "../../base/index.ts";
import { check } from "../check/check.ts";
import { readQuery } from "../check/read-query.ts";
import { readClaim } from "../claims/claim-ids.ts";
import { allClaims, claimOfPrice } from "../claims/claims-of.ts";
import { endpoints } from "../endpoints/index.ts";
import { price, type Price } from "../price/price.ts";
import { priceRows } from "../prices/index.ts";
import { fieldAt } from "../roles/paths.ts";
import type { Endpoint, Evidence } from "../vocabulary/index.ts";
import { creditVector } from "./credit-vector.ts";
import { cheaperBodies, pairsFrom, type ProbePair } from "./probe-bodies.ts";
import { reduceExchange } from "./reduce-exchange.ts";
import type { ShapeVector } from "./shape.ts";

/** How a claim could be settled, and what that costs at most. Nothing is sent by it. */
export type Probe =
  | {
      readonly is: "pair";
      readonly claim: string;
      readonly endpoint: string;
      /** Two requests that differ in one field; `control` is absent where earlier traffic has it already. */
      readonly probe: JsonObject;
      readonly control?: JsonObject;
      /** What each costs when it is taken; a refused one costs nothing. Absent where requests of the endpoint are free. */
      readonly price?: Pick<Price, "pack" | "min" | "max">;
      /** Findings of the probe that ask for a person's approval: it rests on a hypothesis or a conflict. */
      readonly doubts: readonly string[];
    }
  | {
      /** One create, whose bill shows the price. */
      readonly is: "bill";
      readonly claim: string;
      readonly endpoint: string;
      readonly probe: JsonObject;
      readonly price: Pick<Price, "pack" | "min" | "max">;
      readonly doubts: readonly string[];
    }
  | {
      /** One create, whose taking would speak for the claim; its refusal would settle nothing. */
      readonly is: "taking";
      readonly claim: string;
      readonly endpoint: string;
      readonly probe: JsonObject;
      readonly price: Pick<Price, "pack" | "min" | "max">;
      readonly doubts: readonly string[];
    }
  | {
      /** A request that is refused in any case: over the model that is asked about, or later over its picture. It makes nothing. */
      readonly is: "refused-later";
      readonly claim: string;
      readonly endpoint: string;
      readonly probe: JsonObject;
    }
  | {
      /** A query with and without a parameter. */
      readonly is: "query";
      readonly claim: string;
      readonly endpoint: string;
      readonly probe: string;
      readonly control: string;
    }
  | { readonly is: "none"; readonly claim: string; readonly why: string };

/** What a probe is proposed for. */
export interface ProbeOptions {
  /** Day of judgement and price list, YYYY-MM-DD. */
  readonly today: string;
  /** Shapes of earlier traffic, which may have half of the pair already. */
  readonly seen?: readonly ShapeVector[];
  /** Accepted evidence of one's own: what it refuses is not sent. */
  readonly evidence?: readonly Evidence[];
}

/**
 * Proposes the cheapest requests that could settle a claim: free ones where the endpoint costs nothing, else out of the contract's own
 * examples the cheapest pair that `check` lets pass and whose outcomes would be credited to the claim, whichever they are. Bodies have
 * stand-ins for files. Sends nothing.
 */
export function proposeProbe(claim: string, { today, seen = [], evidence = [] }: ProbeOptions): Probe {
  const none = (why: string): Probe => ({ is: "none", claim, why });
  if (!allClaims().includes(claim)) return none("the contract makes no such claim");
  if (claim.startsWith("price:"))
    return proposeBill(claim, { today, evidence }) ?? none("no example of the contract is billed by this row alone");
  const { subject, place, path, atom } = readClaim(claim);
  const endpoint = endpoints.find(({ id }) => id === subject);
  if (endpoint === undefined) return none(NOT_OF_REQUESTS);
  if (path.startsWith("rule:")) return none(REFUSED_ANYWAY);
  if (place === "query") return proposeQuery(claim, endpoint, path, atom);
  if (place !== "body") return none("answers and headers are not chosen by who asks: any answer of the endpoint shows them");
  const why = UNSENT[atom.split(":")[0] ?? ""];
  if (why !== undefined) return none(why);
  const asked = { path, atom, today, seen, evidence };
  return (
    proposeEarly(claim, endpoint, asked) ??
    proposePair(claim, endpoint, asked) ??
    proposeTaking(claim, endpoint, asked) ??
    none(NO_PAIR)
  );
}

const NOT_OF_REQUESTS = "no request of one's own asks for it: it shows in traffic as it comes";
const NO_PAIR =
  "check refuses every body that would show it, and what it refuses is not sent; traffic from elsewhere can show it: onetake evidence import";
const REFUSED_ANYWAY =
  "check refuses the body that would show it, and what it refuses is not sent; traffic from elsewhere can show it: onetake evidence import";

const UNSENT: Readonly<Record<string, string>> = {
  required: REFUSED_ANYWAY,
  refused: REFUSED_ANYWAY,
  holds: REFUSED_ANYWAY,
  default: "taking a request does not show which default was used; compare two results by eye",
  effect: "taking a request does not show its effect; compare two results by eye",
  limits: "what is in a file is not seen in shapes; try the file itself",
};

/** What bodies are judged by. */
type Judge = Required<Pick<ProbeOptions, "today" | "evidence">>;

function isPassed(endpoint: Endpoint, body: JsonObject, judge: Judge): boolean {
  return check(endpoint.id, body, judge).every(({ severity }) => severity !== "refuse");
}

interface Asked extends Required<ProbeOptions> {
  readonly path: string;
  readonly atom: string;
}

/** The pairs that an endpoint's examples give, cheapest and simplest first; the first that holds is taken, one without doubts before others. */
function proposePair(claim: string, endpoint: Endpoint, asked: Asked): Probe | undefined {
  let doubtful: Probe | undefined;
  for (const pair of pairsByCost(endpoint, asked).slice(0, MOST_JUDGED)) {
    if (!settles(claim, endpoint, pair, asked)) continue;
    const found = toProbe(claim, endpoint, pair, asked);
    if (found.doubts.length === 0) return found;
    doubtful ??= found;
  }
  return doubtful;
}

/** Bodies that are judged at most: the cheapest come first, and what none of them shows none shows. */
const MOST_JUDGED = 250;

/**
 * Creates of the legacy standard were seen to be judged in this order: credential, model, picture, balance (a public note, KR and CONSOLE in the
 * reference). So a picture in a form that is refused asks about a model and makes nothing.
 */
function proposeEarly(claim: string, endpoint: Endpoint, { path, atom }: Asked): Probe | undefined {
  const picture = endpoint.refusedForms.find(({ form, path: at }) => form === "data-prefix" && !at.includes("["));
  const isModel = fieldAt(endpoint.bodyFields, path)?.role === "model" && atom.startsWith("member:");
  const examples = endpoint.examples.filter(({ accepted, body }) => accepted && picture !== undefined && picture.path in body);
  const [example] = examples.toSorted((a, b) => JSON.stringify(a.body).length - JSON.stringify(b.body).length);
  if (endpoint.standard !== "legacy" || !isModel || picture === undefined || example === undefined) return undefined;
  const probe = { ...example.body, [path]: atom.slice("member:".length), [picture.path]: "data:image/png;base64,AAAA" };
  return { is: "refused-later", claim, endpoint: endpoint.id, probe };
}

/** The cheapest create whose taking would be credited to the claim. */
function proposeTaking(claim: string, endpoint: Endpoint, { today, path, atom, evidence }: Asked): Probe | undefined {
  const bodies = endpoint.examples.filter(({ accepted }) => accepted).flatMap(({ body }) => cheaperBodies(body, endpoint));
  const probes = [...bodies, ...bodies.flatMap((body) => pairsFrom(body, endpoint, path, atom).map(({ probe }) => probe))];
  const sorted = probes
    .map((probe) => ({ probe, cost: price(endpoint.id, probe, { today }) }))
    .toSorted((a, b) => a.cost.max - b.cost.max);
  const found = sorted
    .slice(0, MOST_JUDGED)
    .find(
      ({ probe }) =>
        claimsOf(outcomeOf(endpoint, probe, today, true), []).includes(claim) && isPassed(endpoint, probe, { today, evidence }),
    );
  if (found === undefined) return undefined;
  const { probe, cost } = found;
  return {
    is: "taking",
    claim,
    endpoint: endpoint.id,
    probe,
    price: amountOf(cost),
    doubts: doubtsOf(endpoint, probe, { today, evidence }),
  };
}

function pairsByCost(endpoint: Endpoint, { path, atom, today }: Asked): readonly ProbePair[] {
  const pairs = endpoint.examples
    .filter(({ accepted }) => accepted)
    .flatMap(({ body }) => cheaperBodies(body, endpoint))
    .flatMap((body) => pairsFrom(body, endpoint, path, atom));
  const different = new Map(pairs.map((pair) => [JSON.stringify(pair), pair]));
  const costs = [...different].map(([text, pair]) => {
    const [cost, other] = [pair.probe, pair.control].map((body) => price(endpoint.id, body, { today }).max) as [number, number]; // two in
    return { pair, cost: cost + other, media: countMedia(pair.probe), size: text.length };
  });
  return costs.toSorted((a, b) => a.cost - b.cost || a.media - b.media || a.size - b.size).map(({ pair }) => pair);
}

/** A pair with fewer files is easier to complete. */
function countMedia(body: JsonObject): number {
  return JSON.stringify(body).split("https://").length - 1;
}

/**
 * Nothing in it is refused beforehand, its taking would be credited to the claim, and its refusal to the claim or to what the probe has at the
 * claim's place.
 */
function settles(claim: string, endpoint: Endpoint, { control, probe }: ProbePair, asked: Asked): boolean {
  const { today, evidence } = asked;
  if (![probe, control].every((body) => isPassed(endpoint, body, { today, evidence }))) return false;
  const other = outcomeOf(endpoint, control, today, true);
  const place = claim.slice(0, claim.indexOf("#") + 1);
  return (
    other !== undefined &&
    claimsOf(outcomeOf(endpoint, probe, today, true), []).includes(claim) &&
    claimsOf(outcomeOf(endpoint, probe, today, false), [other]).some((each) => each.startsWith(place))
  );
}

type Pair = Extract<Probe, { readonly is: "pair" }>;

function toProbe(claim: string, endpoint: Endpoint, { control, probe }: ProbePair, { today, seen, path, evidence }: Asked): Pair {
  const refused = outcomeOf(endpoint, probe, today, false);
  const place = `${endpoint.id}/${path}#`;
  const hosts = [...new Set(seen.map(({ host }) => host))];
  const hasControl = hosts.some((host) =>
    claimsOf(refused && { ...refused, host, day: newestOf(seen, host) }, seen).some((each) => each.startsWith(place)),
  );
  return {
    is: "pair",
    claim,
    endpoint: endpoint.id,
    probe,
    ...(hasControl ? {} : { control }),
    ...(endpoint.billable ? { price: amountOf(price(endpoint.id, probe, { today })) } : {}),
    doubts: doubtsOf(endpoint, probe, { today, evidence }),
  };
}

function amountOf({ pack, min, max }: Price): Pick<Price, "pack" | "min" | "max"> {
  return { pack, min, max };
}

function doubtsOf(endpoint: Endpoint, body: JsonObject, judge: Judge): readonly string[] {
  const findings = check(endpoint.id, body, judge).filter(({ severity }) => severity === "approve");
  return findings.map(({ path, message }) => `${path}: ${message}`);
}

function newestOf(seen: readonly ShapeVector[], host: string): string {
  return seen.reduce((newest, each) => (each.host === host && each.day > newest ? each.day : newest), "");
}

function outcomeOf(endpoint: Endpoint, body: JsonObject, today: string, isTaken: boolean): ShapeVector | undefined {
  const answer = isTaken ? { http: 200, code: 0 } : { http: 400, code: 1201, message: "" };
  return reduceExchange({ endpoint: endpoint.id, host: "", at: Date.parse(today), body, ...answer });
}

function claimsOf(vector: ShapeVector | undefined, others: readonly ShapeVector[]): readonly string[] {
  return vector === undefined ? [] : creditVector(vector, others).flatMap(({ claims }) => claims);
}

function proposeBill(claim: string, judge: Judge): Probe | undefined {
  const { today } = judge;
  const row = priceRows.find((each) => claimOfPrice(each) === claim);
  const found = endpoints
    .filter(({ billable }) => billable)
    .flatMap((endpoint) =>
      endpoint.examples
        .filter(({ accepted }) => accepted)
        .flatMap(({ body }) => cheaperBodies(body, endpoint))
        .map((body) => ({ endpoint, body, cost: price(endpoint.id, body, { today }) })),
    )
    .filter(({ cost }) => cost.row?.id === row?.id && cost.min === cost.max)
    .toSorted((a, b) => a.cost.max - b.cost.max);
  const best = found.find(({ endpoint, body }) => isPassed(endpoint, body, judge));
  if (row === undefined || best === undefined) return undefined;
  return {
    is: "bill",
    claim,
    endpoint: best.endpoint.id,
    probe: best.body,
    price: amountOf(best.cost),
    doubts: doubtsOf(best.endpoint, best.body, judge),
  };
}

/** Queries cost nothing, refused or not. */
function proposeQuery(claim: string, endpoint: Endpoint, path: string, atom: string): Probe {
  const field = fieldAt(endpoint.queryFields, path);
  const shape = field?.shape;
  const bound = shape?.kind === "whole" && (atom === "min" || atom === "max") ? shape[atom] : undefined;
  const value = bound ?? (atom.startsWith("member:") ? atom.slice("member:".length) : 1);
  const isRefused = readQuery(endpoint.id, { [path]: String(value) }).findings.some(({ severity }) => severity === "refuse");
  if (isRefused && bound === undefined) return { is: "none", claim, why: REFUSED_ANYWAY };
  const address = (query: string): string => `${endpoint.method} ${endpoint.path}${query}`;
  return { is: "query", claim, endpoint: endpoint.id, control: address(""), probe: address(`?${path}=${value}`) };
}
