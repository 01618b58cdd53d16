import { checkAt } from "../check/check.ts";
import { findModelAt } from "../lookup.ts";
import type { Endpoint } from "../vocabulary/index.ts";
import type { Lint } from "./lint.ts";

/** The examples are what they say they are, and every create shows one of each kind; where every model is retired nothing is taken. */
export const examplesValidate: Lint = {
  name: "examples-validate",
  holds: "accepted examples have nothing to refuse or approve, the others have; every create has one of each",
  find: ({ endpoints }) => endpoints.flatMap((endpoint) => [...missing(endpoint), ...wrong(endpoint)]),
};

function missing(endpoint: Endpoint): readonly string[] {
  const { id, action, examples } = endpoint;
  if (action !== "create") return [];
  const kinds = isRetired(endpoint) ? [false] : [true, false];
  return kinds
    .filter((kind) => !examples.some((example) => example.accepted === kind))
    .map((kind) => `${id} shows no body that is ${kind ? "taken" : "refused"}`);
}

function isRetired(endpoint: Endpoint): boolean {
  return endpoint.models.length > 0 && endpoint.models.every((name) => findModelAt(endpoint, name)?.retiredOn !== undefined);
}

function wrong(endpoint: Endpoint): readonly string[] {
  return endpoint.examples.flatMap(({ title, body, accepted }) => {
    const findings = checkAt(endpoint, body);
    const refusals = findings.filter((finding) => finding.severity === "refuse");
    const doubts = findings.filter((finding) => finding.severity === "approve");
    const told = [...(accepted ? refusals : []), ...doubts].map(
      ({ path, severity, message }) =>
        `${endpoint.id}: the example "${title}" has something to ${severity} at ${path}: ${message}`,
    );
    return accepted || refusals.length > 0 ? told : [...told, `${endpoint.id}: nothing is refused in the example "${title}"`];
  });
}
