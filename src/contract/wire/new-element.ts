import type { JsonObject } from "../../base/index.ts";
import type { ElementFacts, VoiceFacts } from "./facts.ts";
import { optional } from "./tolerant.ts";

/** Where an element is told: queries and callbacks spell what it was made from in two ways. */
export type Telling = "query" | "callback";

const WORDS = {
  query: { materials: "references", other: "reference" },
  callback: { materials: "materials", other: "refer" },
} as const;

/** Writes an element as an output of the new standard. */
export function writeNewElement(element: ElementFacts, telling: Telling): JsonObject {
  return {
    type: "element",
    id: element.id,
    name: element.name,
    description: element.description,
    element_type: element.kind === "video" ? "video_character_elements" : "multi_image_elements",
    [WORDS[telling].materials]: writeMaterials(element, WORDS[telling].other),
    owned_by: element.ownedBy,
    status: element.deleted === true ? "deleted" : "succeeded",
    tags: (element.tags ?? []).map((tag) => ({ id: tag.id, name: tag.name ?? "", description: tag.description ?? "" })),
  };
}

/** What output and material of a voice have in common. */
export function writeNewVoice(voice: VoiceFacts): JsonObject {
  return { id: voice.id, name: voice.name, ...optional("url", voice.sampleUrl), owned_by: voice.ownedBy };
}

function writeMaterials(element: ElementFacts, other: string): readonly JsonObject[] {
  return [
    ...(element.images ?? []).map((url, place) => ({ type: "image", role: place === 0 ? "frontal" : other, url })),
    ...(element.videos ?? []).map((url) => ({ type: "video", role: "refer", url })),
    ...(element.voice === undefined ? [] : [{ type: "voice", role: "refer", ...writeNewVoice(element.voice) }]),
  ];
}
