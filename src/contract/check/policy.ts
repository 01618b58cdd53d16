import { readRoles } from "../roles/read-roles.ts";
import type { Policy } from "../vocabulary/index.ts";
import type { CheckContext } from "./context.ts";
import type { Draft } from "./finding.ts";
import { listed } from "./place.ts";

/** Judges a body by a policy that was handed in. Nothing here is a fact about the service, and the findings say so. */
export function checkPolicy(context: CheckContext): readonly Draft[] {
  const { policy } = context.options;
  if (policy === undefined || context.endpoint.product !== "video") return [];
  return [...judgeSeconds(policy, context), ...judgeModel(policy, context)];
}

function judgeSeconds(policy: Policy, { endpoint, body }: CheckContext): readonly Draft[] {
  const given = readRoles(endpoint, body).one("seconds");
  const seconds = Number(given?.means ?? Number.NaN);
  if (given === undefined || policy.maxSeconds === undefined || !(seconds > policy.maxSeconds)) return [];
  return [
    {
      ...common(policy, given.path, "seconds"),
      message: `${seconds} s is longer than the ${policy.maxSeconds} s that our policy "${policy.id}" allows, though the service may take it`,
      fix: `ask for ${policy.maxSeconds} s or less, or change the policy: ${policy.why}`,
    },
  ];
}

function judgeModel(policy: Policy, { endpoint, body, model, contract: { models } }: CheckContext): readonly Draft[] {
  if (model === undefined || policy.models === undefined || policy.models.includes(model.id)) return [];
  const allowed = policy.models.flatMap((id) => models.find((other) => other.id === id)?.wire[endpoint.standard] ?? []);
  const here = allowed.filter((name) => endpoint.models.includes(name));
  return [
    {
      ...common(policy, readRoles(endpoint, body).one("model")?.path ?? "", "model"),
      message: `our policy "${policy.id}" does not allow ${model.wire[endpoint.standard] ?? model.id}, though the service may take it`,
      fix:
        here.length > 0
          ? `send ${listed(here)}, or change the policy: ${policy.why}`
          : `use an endpoint that takes ${listed(allowed)}, or change the policy: ${policy.why}`,
    },
  ];
}

function common(policy: Policy, path: string, what: string): Pick<Draft, "path" | "rule" | "severity" | "policy" | "claims"> {
  return { path, rule: `policy:${what}`, severity: policy.severity ?? "refuse", policy: policy.id, claims: [] };
}
