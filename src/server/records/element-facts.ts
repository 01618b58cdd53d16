import type { ElementFacts, Field } from "../../contract/index.ts";
import type { ElementRow, VoiceRow } from "../../store/index.ts";
import type { Addresses } from "./addresses.ts";
import { toTagFacts } from "./tag-facts.ts";
import { toVoiceFacts } from "./voice-facts.ts";

/** What a stored element says on the wire. `bound` are voices that it may be bound to; `fields` know the names of tags. */
export function toElementFacts(
  element: ElementRow,
  bound: readonly VoiceRow[],
  fields: readonly Field[],
  addresses: Addresses,
): ElementFacts {
  const { voiceId } = element;
  return {
    id: element.id,
    name: element.name,
    description: element.description,
    kind: element.kind === "video" ? "video" : "images",
    images: element.images.map((blob, index) => addresses.blob(blob, index === 0 ? "front" : `view-${index}`)),
    videos: element.videos.map((blob, index) => addresses.blob(blob, `clip-${index + 1}`)),
    ...(voiceId === null ? {} : { voice: toVoiceFacts(voiceId, bound, element.account, addresses) }),
    tags: element.tags.map((id) => toTagFacts(id, fields)),
    ownedBy: element.account,
    deleted: element.deletedAt !== null,
  };
}
