import { findModel, models, type Endpoint, type Policy } from "../../contract/index.ts";
import { roleMembers } from "../compile/role-field.ts";
import { defaultRoute, missingCapabilities, routeOf, type Route, type SceneNeeds } from "../compile/route.ts";
import { scenePolicy } from "../policy.ts";
import { checkLength } from "./check-length.ts";
import { checkWords } from "./check-words.ts";
import { nearest } from "./nearest.ts";
import type { SceneProblem } from "./problem.ts";
import { readCast } from "./read-cast.ts";
import { readShots } from "./read-shots.ts";
import { isMentionable } from "./mentions.ts";
import type { NamedPicture, Scene } from "./scene.ts";
import { readYaml, type YamlValue } from "./yaml-reader.ts";

/** A scene file, read. `scene` is undefined when a problem is an error. */
export interface SceneReading {
  readonly scene: Scene | undefined;
  readonly problems: readonly SceneProblem[];
}

const KEYS = [
  "title",
  "model",
  "mode",
  "aspect_ratio",
  "sound",
  "duration",
  "cast",
  "references",
  "first_frame",
  "end_frame",
  "shots",
] as const;

type Members = Partial<Record<(typeof KEYS)[number], YamlValue>>;

/**
 * Reads a scene file (YAML, see docs/scene-files.md). Everything that the text alone can show is judged here, against the contract's
 * limits and a policy (none when it is undefined); pictures are looked at by `loadPictures`. `file` is only used in problems.
 */
export function readScene(text: string, file: string, policy: Policy | undefined): SceneReading {
  const { root, log, places } = readYaml(text, file);
  const members = root?.record(KEYS, "a scene");
  const scene = members === undefined || root === undefined ? undefined : readMembers(root, members, { file, places, policy });
  if (scene !== undefined) {
    checkLength(scene, members?.duration, policy, log);
    checkWords(scene, log);
  }
  return { scene: log.hasErrors ? undefined : scene, problems: log.problems };
}

interface Surroundings extends Pick<Scene, "file" | "places"> {
  readonly policy: Policy | undefined;
}

function readMembers(root: YamlValue, members: Members, { file, places, policy }: Surroundings): Scene | undefined {
  const title = members.title === undefined ? missing(root, "title") : members.title.text("the title");
  const cast = members.cast === undefined ? [] : readCast(members.cast);
  const references =
    members.references === undefined
      ? []
      : readReferences(
          members.references,
          cast.map(({ key }) => key),
        );
  const firstFrame = members.first_frame?.text("the first frame");
  const endFrame = members.end_frame?.text("the end frame");
  const shots =
    members.shots === undefined
      ? missing(root, "shots")
      : readShots(
          members.shots,
          cast.map(({ key }) => key),
        );
  if (title === undefined || shots === undefined) return undefined;
  const speaks = shots.some((shot) => shot.dialogue.length > 0);
  const sound = members.sound === undefined ? speaks : readSound(members.sound);
  const needs: SceneNeeds = {
    shots: shots.length > 1,
    cast: cast.length > 0,
    references: references.length > 0,
    firstFrame: members.first_frame !== undefined,
    endFrame: members.end_frame !== undefined,
    sound: sound === true,
  };
  const route = members.model === undefined ? defaultRoute() : readRoute(members.model, needs, policy);
  if (route === undefined || sound === undefined) return undefined;
  if (speaks && !sound) members.sound?.warn("the dialogue will not be heard, sound is off", "Write `sound: true`.");
  const resolution = readResolution(members.mode, route);
  const ratio =
    members.aspect_ratio === undefined && firstFrame !== undefined ? undefined : readRatio(members.aspect_ratio, route);
  if (resolution === undefined) return undefined;
  const seconds = shots.reduce((sum, shot) => sum + shot.seconds, 0);
  return { file, title, route, resolution, ratio, sound, seconds, cast, references, firstFrame, endFrame, shots, places };
}

function missing(root: YamlValue, key: string): undefined {
  return root.error(`\`${key}\` is missing`, `Add a \`${key}:\` line.`);
}

function readReferences(value: YamlValue, castKeys: readonly string[]): readonly NamedPicture[] {
  const references: NamedPicture[] = [];
  for (const { key, value: picture } of value.entries("references") ?? []) {
    if (!isMentionable(key))
      picture.error(`\`${key}\` cannot be named in a prompt`, "Start with a letter, then letters, digits, _ or -.");
    if (castKeys.includes(key))
      picture.error(`\`${key}\` is the name of a cast member too`, "Give the reference a name of its own.");
    const path = picture.text("a reference");
    if (path !== undefined) references.push({ key, picture: path });
  }
  return references;
}

function readSound(value: YamlValue): boolean | undefined {
  const { scalar } = value;
  if (typeof scalar === "boolean") return scalar;
  const meaning = roleMembers(defaultRoute().endpoint.bodyFields, "sound").find((member) => member.value === scalar)?.means;
  return typeof meaning === "boolean"
    ? meaning
    : value.error("sound must be true or false", "Write `sound: true` or `sound: false`.");
}

/** A model that could do it may still be one that the policy does not want. */
function judgeModel(value: YamlValue, route: Route, policy: Policy | undefined): Route | undefined {
  if (policy?.models === undefined || policy.models.includes(route.model.id)) return route;
  const allowed = models.flatMap(({ id, wire }) => (policy.models?.includes(id) ? (wire.legacy ?? []) : []));
  return value.error(
    `our policy \`${policy.id}\` does not allow \`${route.wireModel}\`, though the service may take it`,
    `Write ${allowed.map((name) => `\`${name}\``).join(" or ")}, or shoot with another --policy.`,
  );
}

function readRoute(value: YamlValue, needs: SceneNeeds, policy: Policy | undefined): Route | undefined {
  const name = value.text("the model");
  if (name === undefined) return undefined;
  const model = findModel(name);
  const preferred = defaultRoute().wireModel;
  if (model === undefined) {
    const names = models.flatMap(({ product, wire, retiredOn }) =>
      product === "video" && retiredOn === undefined ? Object.values(wire) : [],
    );
    return value.error(
      `no model is named \`${name}\``,
      `Write \`${nearest(name, names) ?? preferred}\`, or leave \`model\` out.`,
    );
  }
  if (model.retiredOn !== undefined) {
    return value.error(`\`${name}\` was retired on ${model.retiredOn}`, `Write \`${preferred}\`, or leave \`model\` out.`);
  }
  const route = routeOf(model, needs);
  if (route !== undefined) return judgeModel(value, route, policy);
  const lacks = missingCapabilities(model, needs);
  const what = lacks.length === 0 ? "all that this scene asks for in one request" : lacks.join(" and ");
  return value.error(`\`${name}\` cannot take ${what}`, `Write \`${preferred}\`, or take that out of the scene.`);
}

function readResolution(value: YamlValue | undefined, route: Route): string | undefined {
  const members = roleMembers(route.endpoint.bodyFields, "resolution");
  const asked = value === undefined ? scenePolicy.resolution : value.text("the mode");
  if (asked === undefined) return undefined;
  const member = members.find((each) => each.value === asked || each.means === asked);
  const names = members.map((each) => each.value);
  if (member === undefined) {
    return value?.error(`there is no mode \`${asked}\``, `Write ${oneOf(names, nearest(asked, names))}.`);
  }
  const { capabilities } = route.model;
  if (capabilities.resolutions.some((each) => each === member.means)) return member.value;
  return value?.error(
    `\`${route.wireModel}\` does not make ${String(member.means)}`,
    `It makes ${capabilities.resolutions.join(", ")}.`,
  );
}

function readRatio(value: YamlValue | undefined, route: Route): string | undefined {
  const ratios = ratiosOf(route.endpoint, route);
  if (value === undefined) return ratios[0];
  const asked = value.text("the aspect ratio");
  if (asked === undefined || ratios.includes(asked)) return asked;
  if (ratios.length > 0)
    return value.error(`\`${asked}\` is no aspect ratio that \`${route.wireModel}\` makes`, `Write ${oneOf(ratios)}.`);
  return value.error(`\`${route.wireModel}\` takes its shape from the first frame here`, "Leave `aspect_ratio` out.");
}

function ratiosOf(endpoint: Endpoint, route: Route): readonly string[] {
  const members = roleMembers(endpoint.bodyFields, "ratio").map((member) => member.value);
  return members.filter((ratio) => route.model.capabilities.ratios.includes(ratio));
}

function oneOf(names: readonly string[], near?: string): string {
  if (near !== undefined) return `\`${near}\``;
  return names.map((name) => `\`${name}\``).join(" or ");
}
