import { endpoints, makes, models, type Capabilities, type Endpoint, type Role, type VideoModel } from "../../contract/index.ts";
import { roleField } from "./role-field.ts";

/** The endpoint and model that a scene goes to. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly model: VideoModel;
  /** The model's name on this endpoint's wire. */
  readonly wireModel: string;
}

/** What a scene asks of its route. */
export interface SceneNeeds {
  readonly shots: boolean;
  readonly cast: boolean;
  readonly references: boolean;
  readonly firstFrame: boolean;
  readonly endFrame: boolean;
  readonly sound: boolean;
}

/** Everything that a scene file can ask for at once. */
const EVERYTHING: SceneNeeds = { shots: true, cast: true, references: true, firstFrame: true, endFrame: true, sound: true };

/** The route that can do all that a scene file can ask for: the default when a scene names no model. */
export function defaultRoute(): Route {
  for (const model of models) {
    if (model.product !== "video") continue;
    const route = model.standing === "documented" && model.retiredOn === undefined ? routeOf(model, EVERYTHING) : undefined;
    if (route !== undefined) return route;
  }
  throw new TypeError("the contract declares no model that can do everything a scene asks for");
}

/** The route of one model for what a scene needs, or undefined when no endpoint of it can do that. */
export function routeOf(model: VideoModel, needs: SceneNeeds): Route | undefined {
  if (missingCapabilities(model, needs).length > 0) return undefined;
  for (const endpoint of endpoints) {
    const wireModel = endpoint.standard === "legacy" ? model.wire.legacy : model.wire.new;
    if (wireModel === undefined || !endpoint.models.includes(wireModel) || !isVideoCreate(endpoint)) continue;
    if (takesNeeds(endpoint, needs)) return { endpoint, model, wireModel };
  }
  return undefined;
}

/** What a model lacks for a scene, in words. */
export function missingCapabilities(model: VideoModel, needs: SceneNeeds): readonly string[] {
  const { capabilities } = model;
  const missing: string[] = [];
  for (const [need, words, holds] of CAPABILITY_NEEDS) if (needs[need] && !holds(capabilities)) missing.push(words);
  return missing;
}

const CAPABILITY_NEEDS: readonly (readonly [keyof SceneNeeds, string, (capabilities: Capabilities) => boolean])[] = [
  ["shots", "several shots", (capabilities) => capabilities.multiShot],
  ["cast", "a cast", (capabilities) => capabilities.elements.includes("images")],
  ["firstFrame", "a first frame", (capabilities) => capabilities.firstFrame],
  ["endFrame", "an end frame", (capabilities) => capabilities.endFrame],
  ["sound", "sound", (capabilities) => capabilities.nativeAudio],
];

function isVideoCreate(endpoint: Endpoint): boolean {
  // A scene is written with the shots, lists and tokens of the legacy standard.
  return endpoint.action === "create" && endpoint.standard === "legacy" && makes(endpoint.kind) === "film";
}

function takesNeeds(endpoint: Endpoint, needs: SceneNeeds): boolean {
  if (needs.shots && !has(endpoint, "shots")) return false;
  if (needs.cast && !has(endpoint, "elements")) return false;
  if (needs.references && !has(endpoint, "images")) return false;
  if (needs.sound && !has(endpoint, "sound")) return false;
  if (needs.firstFrame && !has(endpoint, "image-use") && !has(endpoint, "first-image")) return false;
  return !needs.endFrame || has(endpoint, "image-use") || has(endpoint, "end-image");
}

function has(endpoint: Endpoint, role: Role): boolean {
  return roleField(endpoint.bodyFields, role) !== undefined;
}
