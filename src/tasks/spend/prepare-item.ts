import type { Json, JsonObject } from "../../base/index.ts";
import type { Endpoint, Finding } from "../../contract/index.ts";
import { boughtOf, sealOf, type Engine, type Travel } from "../../engines/index.ts";
import type { PlanItem } from "../../store/index.ts";
import { buildRequest } from "../build-request.ts";
import type { TaskContext } from "../context.ts";
import { NotServed } from "../errors.ts";
import { judgeByContract } from "../judge-request.ts";
import { ownEvidence } from "../own-evidence.ts";
import { takeInAddresses } from "../media/take-in-addresses.ts";
import { takeInInline } from "../media/take-in.ts";
import { judgeTravel } from "./judge-travel.ts";
import { assertMadeThere } from "./made-there.ts";
import { priceItem } from "./price-item.ts";
import { factsOf } from "./travel-facts.ts";

/** One create that is to be planned. */
export interface ItemOrder {
  readonly account: string;
  readonly endpoint: Endpoint;
  readonly body: JsonObject;
  readonly strict?: boolean;
  /** What a person states where no price is known, in hundredths of a unit. */
  readonly exposure?: number;
}

/**
 * Makes a create ready to be approved: judged, its media taken in, written as it would travel, priced and sealed. Free.
 * @throws WireError for a request that would be refused; NotServed for one that the engine cannot serve; SpendRefused without a price.
 */
export async function prepareItem(context: TaskContext, engine: Engine, order: ItemOrder): Promise<PlanItem> {
  const { account, endpoint, body } = order;
  const evidence = await ownEvidence(context.store.evidence, engine.paid?.host);
  const judged = judgeByContract(context, order, evidence && { evidence });
  await assertMadeThere(context, account, engine, endpoint, body);
  const inline = await takeInInline(context, endpoint, body);
  const taken = await takeInAddresses(context, endpoint, inline.body);
  const travel = toTravel(engine, endpoint, boughtOf(endpoint, taken.body));
  const facts = await factsOf(context, account, travel, taken.facts);
  const found = await judgeTravel(context, engine, travel, {
    facts,
    ...(order.strict !== undefined && { strict: order.strict }),
  });
  await assertServed(context, account, engine, travel);
  const { doubts, ...priced } = priceItem(context, travel, facts, order.exposure);
  const findings = withoutRepeats([...judged, ...inline.findings, ...taken.findings, ...found, ...doubts]);
  return {
    endpoint: endpoint.id,
    body: taken.body,
    askedDigest: sealOf(endpoint, body),
    sentEndpoint: travel.endpoint.id,
    sentBody: travel.body,
    seal: sealOf(travel.endpoint, travel.body, engine.paid?.host),
    ...priced,
    findings: findings as unknown as Json, // findings are plain data
    lost: travel.lost as unknown as Json, // and so is what is lost
  };
}

function toTravel(engine: Engine, endpoint: Endpoint, body: JsonObject): Travel {
  if (engine.paid === undefined) throw new TypeError(`the engine ${engine.name} is billable and has no paid ways`);
  const travel = engine.paid.travel(endpoint, body);
  if ("reason" in travel) throw new NotServed(travel.reason, travel.fix);
  return travel;
}

async function assertServed(context: TaskContext, account: string, engine: Engine, { endpoint, body }: Travel): Promise<void> {
  const refused = engine.refuses(await buildRequest(context, account, endpoint, body, "elsewhere"));
  if (refused) throw new NotServed(refused.reason, refused.fix);
}

/** A request that travels as it was asked is judged twice, the second time with what is known of its media. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.path}\n${finding.rule}\n${finding.message}`, finding])).values()];
}
