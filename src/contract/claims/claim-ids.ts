import { stringifyJson, type Json } from "../../base/index.ts";
import type { ClaimId, RefusedForm } from "../vocabulary/index.ts";

/**
 * Ids of the contract's statements:
 *
 * - `<endpoint id>/<path>#<atom>` for a field of the body, path dotted with `[]` for items and `[case]` for items of one form
 *   (`omni-video.create/image_list[].type`); `answer:`, `query:`, `path:` and `header:` before the path for the other places
 *   (`omni-video.one/answer:task_id`); atoms `exists`, `required`, `default`, `min`, `max`, `member:<value>`, `form:<form>`, `limits` (of a medium), `effect`;
 * - `<endpoint id>/<path>#refused` or `#refused:<value>` for a refused form, `<endpoint id>/rule:<rule id>#holds` for a rule;
 * - `model:<model id>#<atom>`, `price:<row id>#units`, `error:<code>#exists`.
 */
export function fieldClaim(endpointId: string, pattern: string, atom: string): ClaimId {
  return `${endpointId}/${pattern}#${atom}`;
}

/** The parts of a request and its answer whose fields have claims; the body's paths stand without a name before them. */
export const places = ["header", "path", "query", "body", "answer"] as const;

/** A pattern with the name of its part before it, as claim ids write it. */
export function placedPattern(place: (typeof places)[number], pattern: string): string {
  return place === "body" ? pattern : `${place}:${pattern}`;
}

/** A statement about a field of the query. */
export function queryClaim(endpointId: string, pattern: string, atom: string): ClaimId {
  return fieldClaim(endpointId, placedPattern("query", pattern), atom);
}

/** The statement that a form is refused or without effect. */
export function refusedClaim(endpointId: string, form: RefusedForm): ClaimId {
  if (form.form !== undefined) return fieldClaim(endpointId, form.path, `refused:${form.form}`);
  return fieldClaim(endpointId, form.path, form.value === undefined ? "refused" : `refused:${wordOf(form.value)}`);
}

/** The statement that a rule of an endpoint holds. */
export function ruleClaim(endpointId: string, ruleId: string): ClaimId {
  return `${endpointId}/rule:${ruleId}#holds`;
}

/** A statement about a model: `exists`, `retired`, or the name of a capability. */
export function modelClaim(modelId: string, atom: string): ClaimId {
  return `model:${modelId}#${atom}`;
}

function wordOf(value: Json): string {
  return typeof value === "string" ? value : stringifyJson(value);
}

/** A claim id in its parts. `place` is there for fields and forms only; `path` holds `rule:<id>` for a rule, else nothing. */
export interface ClaimParts {
  /** Id of the endpoint or callback, or `model:<id>`, `price:<id>`, `error:<code>`, `note:<id>`, `policy:<id>`. */
  readonly subject: string;
  readonly place?: (typeof places)[number];
  readonly path: string;
  readonly atom: string;
}

/** Takes a claim id apart. */
export function readClaim(claim: ClaimId): ClaimParts {
  const hash = claim.indexOf("#");
  const name = claim.slice(0, hash);
  const atom = claim.slice(hash + 1);
  if (/^(?:model|price|error|note|policy):/.test(name)) return { subject: name, path: "", atom };
  const slash = name.indexOf("/");
  const subject = name.slice(0, slash);
  const placed = name.slice(slash + 1);
  if (placed.startsWith("rule:")) return { subject, path: placed, atom };
  const place = places.find((each) => each !== "body" && placed.startsWith(`${each}:`));
  return { subject, place: place ?? "body", path: place === undefined ? placed : placed.slice(place.length + 1), atom };
}
