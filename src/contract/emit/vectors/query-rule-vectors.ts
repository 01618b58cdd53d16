import { isJsonObject, type Json } from "../../../base/index.ts";
import { basesOf } from "./bases.ts";
import type { Work } from "./body-vectors.ts";
import { exclude, type Plan } from "./plan.ts";
import { addRuleVectors } from "./rule-vectors.ts";
import { toSubject } from "./solve.ts";
import { wordOf } from "./vector.ts";

/** The rules between the fields of a query, made as those of a body are; lists are written with commas then. */
export function addQueryRuleVectors(work: Work): void {
  const { endpoint, models, day } = work.subject;
  if (endpoint.rules.length === 0) return;
  const asBody = toSubject({ ...endpoint, bodyFields: endpoint.queryFields, examples: [] }, models, day);
  const plan: Plan = { vectors: [], exclusions: [], ids: new Map() };
  const { bases, faults } = basesOf(asBody);
  faults.forEach((fault) => exclude(work.plan, endpoint, "query:", "base", fault));
  addRuleVectors({ ...work, subject: asBody, plan, starts: bases.map(({ state }) => state) });
  work.plan.exclusions.push(...plan.exclusions.map(({ id, reason }) => ({ id: placed(id), reason })));
  for (const vector of plan.vectors)
    work.plan.vectors.push({ ...vector, id: placed(vector.id), surface: "query", value: asQuery(vector.value) });
}

function placed(id: string): string {
  return id.replace("/rule:", "/query:rule:");
}

function asQuery(value: Json): Json {
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, Array.isArray(one) ? one.join(",") : wordOf(one ?? "")]),
  );
}
