import type { JsonObject } from "../../base/index.ts";
import { check, findEndpoint, type Finding, type MediaFacts } from "../../contract/index.ts";
import { toBase64 } from "../bytes.ts";
import type { Pictures } from "../scene/pictures.ts";
import { toSentence, type SceneProblem } from "../scene/problem.ts";
import type { Scene } from "../scene/scene.ts";
import type { Sourced } from "./fill-roles.ts";

/** A request ready to be sent, and what is known of its parts, by their path in the body. */
export interface CompiledRequest {
  /** Endpoint id of the contract. */
  readonly endpoint: string;
  readonly body: JsonObject;
  /** Where parts came from, as paths of the scene. */
  readonly origins: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, MediaFacts>>;
}

/** What the contract refuses in a compiled request or wants approved; nothing for a good one. */
export function checkRequest(request: CompiledRequest): readonly Finding[] {
  return check(request.endpoint, request.body, { facts: request.facts }).filter(({ severity }) => severity !== "care");
}

/** The request without the fields that have no effect in their combination: sending them would say something that is not so. */
export function withoutEffectless(request: CompiledRequest): CompiledRequest {
  const { rules } = findEndpoint(request.endpoint);
  const ignored = check(request.endpoint, request.body, { facts: request.facts })
    .filter(({ rule }) => rules.some(({ id, effect }) => id === rule && effect === "ignored"))
    .map(({ path }) => path);
  if (ignored.length === 0) return request;
  const members = Object.entries(request.body).filter(([name]) => !ignored.includes(name));
  return { ...request, body: Object.fromEntries(members) };
}

/** A finding of the contract told at the place of the scene that it comes from. What has to be approved is a warning here. */
export function toProblem(finding: Finding, request: CompiledRequest, scene: Scene): SceneProblem {
  const path = originOf(request, finding.path);
  const place = scene.places[path] ?? { line: 1, column: 1 };
  const severity = finding.severity === "refuse" ? "error" : "warning";
  const message = `${finding.message.replace(/[.。]$/, "")} (in the request: ${finding.path || "as a whole"})`;
  return { severity, file: scene.file, ...place, path, message, fix: toSentence(finding.fix) };
}

/** A picture of a scene as the content of a request field, with its origin and facts. */
export function pictureInput(pictures: Pictures, path: string, from: string): Sourced {
  const picture = pictures.get(path);
  if (picture === undefined) throw new TypeError(`the picture ${path} was not loaded`);
  return { from, input: toBase64(picture.bytes), facts: picture.facts };
}

// The nearest part of the request that has an origin: the path itself, or what holds it.
function originOf(request: CompiledRequest, path: string): string {
  for (let at = path; at !== ""; at = at.replace(/(^|\.)[^.[\]]+$|\[\d+\]$/, "")) {
    const origin = request.origins[at];
    if (origin !== undefined) return origin;
  }
  return "";
}
