import {
  contractVersion,
  presetElements,
  presetVoices,
  type Endpoint,
  type Field,
  type PresetElement,
  type TaskFacts,
} from "../../contract/index.ts";
import type { Page } from "../../store/index.ts";
import type { Addresses } from "./addresses.ts";
import { toTagFacts } from "./tag-facts.ts";
import { CATALOGUE_OWNER, toPresetVoiceFacts } from "./voice-facts.ts";

/** One page of a catalogue of the service: one item in each record, as the service lists its presets. */
export function listCatalogue(
  catalogue: NonNullable<Endpoint["catalogue"]>,
  page: Page,
  addresses: Addresses,
  tagFields: readonly Field[],
): readonly TaskFacts[] {
  const start = (page.number - 1) * page.size;
  if (catalogue === "preset-voices") {
    const voices = presetVoices.slice(start, start + page.size);
    return voices.map((voice) => toRecord(voice.id, { voices: [toPresetVoiceFacts(voice, addresses)] }));
  }
  const elements = presetElements.slice(start, start + page.size);
  return elements.map((element) => toRecord(element.id, { elements: [toPresetElementFacts(element, addresses, tagFields)] }));
}

function toPresetElementFacts(
  element: PresetElement,
  addresses: Addresses,
  tagFields: readonly Field[],
): NonNullable<TaskFacts["elements"]>[number] {
  return {
    id: element.id,
    name: element.name,
    description: element.description,
    kind: "images",
    images: element.images.map((name) => addresses.presetPicture(name)),
    tags: element.tags.map((id) => toTagFacts(id, tagFields)),
    ownedBy: CATALOGUE_OWNER,
  };
}

// A catalogue came with the contract, so its records are as old as the contract is.
const CATALOGUE_DAY = Date.parse(`${contractVersion.replaceAll(".", "-")}T00:00:00Z`);

function toRecord(id: string, item: Partial<TaskFacts>): TaskFacts {
  return {
    id,
    externalId: null,
    state: "succeeded",
    reason: null,
    createdAt: CATALOGUE_DAY,
    updatedAt: CATALOGUE_DAY,
    units: null,
    ...item,
  };
}
