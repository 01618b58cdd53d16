import { presetVoices, type PresetVoice, type VoiceFacts } from "../../contract/index.ts";
import type { VoiceRow } from "../../store/index.ts";
import type { Addresses } from "./addresses.ts";

/** Owner of what came with the contract. */
export const CATALOGUE_OWNER = "onetake";

/** A voice of the catalogue with the address of its spoken sample. */
export function toPresetVoiceFacts(voice: PresetVoice, addresses: Addresses): VoiceFacts {
  return { id: voice.id, name: voice.name, sampleUrl: addresses.voiceSample(voice.id), ownedBy: CATALOGUE_OWNER };
}

/** The voice with an id: of the catalogue, or among those of the account. */
export function toVoiceFacts(id: string, own: readonly VoiceRow[], account: string, addresses: Addresses): VoiceFacts {
  const preset = presetVoices.find((voice) => voice.id === id);
  if (preset) return toPresetVoiceFacts(preset, addresses);
  const voice = own.find((candidate) => candidate.id === id);
  return voice ? toOwnVoiceFacts(voice, addresses) : { id, name: id, ownedBy: account };
}

/** A voice of an account's own library; what it was made from is its sample, where it came here. */
export function toOwnVoiceFacts({ id, name, account, sample, deletedAt }: VoiceRow, addresses: Addresses): VoiceFacts {
  const sampleUrl = sample === "" ? undefined : addresses.blob(sample, `${id}-sample`);
  return { id, name, ...(sampleUrl && { sampleUrl }), ownedBy: account, deleted: deletedAt !== null };
}
