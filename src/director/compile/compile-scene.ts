import { writeShotPrompt, writeToken, type Field, type Role } from "../../contract/index.ts";
import { splitMentions } from "../scene/mentions.ts";
import type { Pictures } from "../scene/pictures.ts";
import type { Scene, Shot } from "../scene/scene.ts";
import { fillRoles, type RoleInput, type RoleInputs } from "./fill-roles.ts";
import { pictureInput, withoutEffectless, type CompiledRequest } from "./request.ts";
import { roleField } from "./role-field.ts";

/** What a compile needs beside the scene. */
export interface CompileInputs {
  /** Element ids by cast key. */
  readonly elementIds: ReadonlyMap<string, string>;
  readonly pictures: Pictures;
  /** Our own id of the task, by which a repeat is recognised. */
  readonly externalId: string;
}

/**
 * Compiles a scene to the exact request body. Every field that has an effect in this combination is explicit, because silent
 * defaults cost money. Camera and dialogue travel as prompt text; a voice travels as its element's voice. Pictures travel as raw base64.
 * @throws TypeError when an element id or a picture of the scene is missing in the inputs.
 */
export function compileScene(scene: Scene, inputs: CompileInputs): CompiledRequest {
  const { endpoint, wireModel } = scene.route;
  const fields = endpoint.bodyFields;
  const filled = fillRoles(fields, {
    model: from("model", wireModel),
    ...shotRoles(scene),
    ...imageRoles(scene, inputs.pictures),
    ...elementRoles(scene, inputs.elementIds),
    ...knownRoles(fields, {
      sound: from("sound", scene.sound),
      resolution: from("mode", scene.resolution),
      seconds: from("shots", scene.seconds),
      ...(scene.ratio === undefined ? {} : { ratio: from("aspect_ratio", scene.ratio) }),
      watermark: { "watermark-enabled": false },
    }),
    "external-id": inputs.externalId,
  });
  if (filled.unplaced.length > 0) throw new TypeError(`${endpoint.id} has no field for ${filled.unplaced.join(", ")}`);
  return withoutEffectless({ endpoint: endpoint.id, body: filled.body, origins: filled.origins, facts: filled.facts });
}

function from(path: string, input: RoleInput): RoleInput {
  return { from: path, input };
}

// One shot is a plain prompt, which may be longer than the prompt of a listed shot.
function shotRoles(scene: Scene): RoleInputs {
  const [first, second] = scene.shots;
  if (first !== undefined && second === undefined) {
    const prompt = from("shots[0].prompt", toPrompt(scene, first));
    return { ...knownRoles(scene.route.endpoint.bodyFields, { "multi-shot": false }), prompt };
  }
  const shots = scene.shots.map((shot, index) => ({
    from: `shots[${index}]`,
    input: {
      "shot-index": index + 1,
      "shot-prompt": from(`shots[${index}].prompt`, toPrompt(scene, shot)),
      "shot-seconds": from(`shots[${index}].duration`, shot.seconds),
    },
  }));
  return {
    "multi-shot": true,
    ...knownRoles(scene.route.endpoint.bodyFields, { "shot-kind": "listed" }),
    shots: { from: "shots", input: shots },
  };
}

function toPrompt(scene: Scene, shot: Shot): string {
  const cast = scene.cast.map(({ key }) => key);
  const references = scene.references.map(({ key }) => key);
  const action = splitMentions(shot.prompt, [...cast, ...references]).map((piece) => {
    if (piece.kind === "text") return piece.text;
    if (piece.kind === "unknown") return `@${piece.word}`;
    const member = cast.indexOf(piece.key);
    if (member !== -1) return writeToken("element", member + 1);
    return writeToken("image", framesOf(scene).length + references.indexOf(piece.key) + 1);
  });
  return writeShotPrompt({
    action: action.join(""),
    ...(shot.camera === undefined ? {} : { camera: shot.camera }),
    dialogue: shot.dialogue.map(({ speaker, line }) => ({ speaker: cast.indexOf(speaker) + 1, line })),
  });
}

interface Frame {
  readonly use: "first" | "end";
  readonly picture: string;
  readonly from: string;
}

function framesOf({ firstFrame, endFrame }: Scene): readonly Frame[] {
  const first: readonly Frame[] = firstFrame === undefined ? [] : [{ use: "first", picture: firstFrame, from: "first_frame" }];
  const end: readonly Frame[] = endFrame === undefined ? [] : [{ use: "end", picture: endFrame, from: "end_frame" }];
  return [...first, ...end];
}

// Tokens count the pictures of the request: frames first, then references. Some endpoints have a field for each frame instead of a list.
function imageRoles(scene: Scene, pictures: Pictures): RoleInputs {
  const frames = framesOf(scene);
  if (roleField(scene.route.endpoint.bodyFields, "image-use") === undefined) {
    return Object.fromEntries(
      frames.map(({ use, picture, from: path }) => [`${use}-image`, pictureInput(pictures, picture, path)]),
    );
  }
  const items = [
    ...frames.map(({ use, picture, from: path }) => ({
      from: path,
      input: { image: pictureInput(pictures, picture, path), "image-use": use },
    })),
    ...scene.references.map(({ key, picture }) => ({
      from: `references.${key}`,
      input: { image: pictureInput(pictures, picture, `references.${key}`) },
    })),
  ];
  return items.length === 0 ? {} : { images: items };
}

function elementRoles(scene: Scene, ids: ReadonlyMap<string, string>): RoleInputs {
  if (scene.cast.length === 0) return {};
  const items = scene.cast.map(({ key }) => {
    const id = ids.get(key);
    if (id === undefined) throw new TypeError(`the cast member ${key} has no element yet`);
    return { from: `cast.${key}`, input: { element: id } };
  });
  return { elements: { from: "cast", input: items } };
}

// What an endpoint has no field for is not said to it.
function knownRoles(fields: readonly Field[], roles: RoleInputs): RoleInputs {
  const known = Object.entries(roles).filter(([role]) => roleField(fields, role as Role) !== undefined); // keys of RoleInputs are roles
  return Object.fromEntries(known);
}
