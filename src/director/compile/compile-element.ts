import { canonicalJson } from "../../base/index.ts";
import { sha256 } from "../bytes.ts";
import type { Pictures } from "../scene/pictures.ts";
import type { CastMember } from "../scene/scene.ts";
import { elementRoute } from "./element-route.ts";
import { fillRoles } from "./fill-roles.ts";
import { pictureInput, type CompiledRequest } from "./request.ts";

/**
 * Compiles a cast member to the request that makes its element: the first picture is the front view, the others are further views,
 * the voice is bound to the element.
 */
export function compileElement(member: CastMember, pictures: Pictures, externalId: string): CompiledRequest {
  const endpoint = elementRoute();
  const path = `cast.${member.key}`;
  const [front, ...more] = member.pictures.map((picture, index) => pictureInput(pictures, picture, `${path}.pictures[${index}]`));
  if (front === undefined) throw new TypeError(`the cast member ${member.key} has no picture`);
  const { body, origins, facts } = fillRoles(endpoint.bodyFields, {
    "element-name": { from: `${path}.name`, input: member.name },
    "element-description": { from: `${path}.description`, input: member.description },
    "element-kind": "images",
    "element-images": {
      from: `${path}.pictures`,
      input: { "front-image": front, "more-images": more.map((image) => ({ from: image.from, input: { "more-image": image } })) },
    },
    ...(member.voice === undefined ? {} : { "element-voice": { from: `${path}.voice`, input: member.voice } }),
    ...(member.tag === undefined ? {} : { tags: { from: `${path}.kind`, input: [{ tag: member.tag }] } }),
    "external-id": externalId,
  });
  return { endpoint: endpoint.id, body, origins, facts };
}

/** What makes two elements the same: the content of the pictures in their order, name, description, voice and tag. 64 hex digits. */
export async function elementKey(member: CastMember, pictures: Pictures): Promise<string> {
  const digests = member.pictures.map((path) => pictures.get(path)?.digest ?? "");
  const { name, description, voice = null, tag = null } = member;
  return await sha256(canonicalJson({ name, description, voice, tag, pictures: digests }));
}
