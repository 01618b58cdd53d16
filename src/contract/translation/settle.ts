import { stringifyJson, type Json } from "../../base/index.ts";
import type { Endpoint } from "../vocabulary/index.ts";
import { encode } from "./encode.ts";
import { forcedRows, itemRows, lossOf, numberedItems, settingRows, type Aspect, type SettingRow } from "./map.ts";
import type { Item, Meaning, Setting, Told } from "./meaning.ts";
import { itemAt } from "./names.ts";
import { fieldOfRole, hasPlace } from "./places.ts";
import { plainWords, type Prose } from "./references.ts";

/**
 * Brings what a request asks for into what an endpoint of the other standard can say, and tells what is lost by it. What remains
 * can all be written.
 */
export function settle(meaning: Meaning, endpoint: Endpoint, told: Told): Meaning {
  const kept = keepItems(meaning, endpoint, told);
  const settings = new Map(kept.settings);
  for (const [aspect, setting] of force(kept, endpoint, told)) settings.set(aspect, setting);
  for (const [aspect, setting] of settings) {
    if (!canSay(aspect, setting, kept.items, endpoint, told)) settings.delete(aspect);
  }
  return { ...kept, settings };
}

/** What can be no other way beside the clips and elements of the request. */
function force({ items, settings }: Meaning, endpoint: Endpoint, { lost }: Told): readonly (readonly [Aspect, Setting])[] {
  return forcedRows.flatMap(({ to, where, beside, aspect, from, becomes, reason, fix }) => {
    const setting = settings.get(aspect);
    const isBeside = items.some(({ use, kind }) => use === beside || kind === beside);
    if (to !== endpoint.standard || setting === undefined || !isBeside || fieldOfRole(endpoint, where) === undefined) return [];
    if (!from.some((value) => value === setting.value)) return [];
    lost.push({ path: setting.path, aspect, reason, fix });
    return [[aspect, { ...setting, value: becomes, isDefault: false }] as const];
  });
}

function keepItems(meaning: Meaning, endpoint: Endpoint, { lost, notes }: Told): Meaning {
  const items = meaning.items.filter((item) => hasPlace(endpoint, item));
  if (items.length === meaning.items.length) return meaning;
  for (const item of meaning.items.filter((one) => !items.includes(one))) {
    const aspect = itemRows.find(({ kind }) => kind === item.kind)?.aspect ?? "unknown";
    lost.push({
      path: item.path,
      aspect,
      reason: `${endpoint.id} takes no such ${item.kind}`,
      fix: "leave it out, or use an endpoint of this standard that takes it",
    });
  }
  const renumber = (prose: Prose, path: string): Prose =>
    prose.map((piece) => {
      const item = typeof piece === "string" ? undefined : itemAt(meaning.items, piece);
      if (typeof piece === "string" || item === undefined) return piece;
      const place = numberedItems(items, item.kind).indexOf(item);
      if (place !== -1) return { kind: piece.kind, number: place + 1 };
      notes.push({ path, message: `the mention of ${plainWords(piece)} became plain words, because it is lost` });
      return plainWords(piece);
    });
  const shots = meaning.shots.map((shot) => ({ ...shot, prompt: renumber(shot.prompt, shot.path) }));
  return { ...meaning, items, shots, prompt: meaning.prompt && renumber(meaning.prompt, meaning.promptPath) };
}

/** Whether an endpoint can say it. What it need not say is left out in silence, what it cannot is told as lost. */
function canSay(aspect: Aspect, setting: Setting, items: readonly Item[], endpoint: Endpoint, told: Told): boolean {
  if (aspect === "cut") return canCut(setting, endpoint, told);
  if (aspect === "audio") return canSound(setting, items, endpoint, told);
  const row = settingRows.find((one) => one.aspect === aspect);
  if (row === undefined) return false;
  const { lost } = told;
  const { path, value, isDefault } = setting;
  if (items.some(({ use }) => use !== undefined && row.idleBeside?.includes(use) === true)) {
    if (!isDefault) lost.push({ path, aspect, ...idle(row) });
    return false;
  }
  const field = fieldOfRole(endpoint, row.role);
  if (field === undefined) {
    if (!isDefault) lost.push({ path, aspect, ...lossOf(aspect, endpoint.standard) });
    return false;
  }
  if (encode(field, value) !== undefined) return true;
  lost.push(noWord(path, aspect, value, endpoint));
  return false;
}

function canCut({ path, value }: Setting, endpoint: Endpoint, { lost }: Told): boolean {
  if (fieldOfRole(endpoint, "multi-shot") !== undefined) return true;
  if (value !== "single") lost.push({ path, aspect: "cut", ...lossOf("cut", endpoint.standard) });
  return false;
}

function canSound(setting: Setting, items: readonly Item[], endpoint: Endpoint, { lost }: Told): boolean {
  const { path, value, isDefault } = setting;
  if (value === "off" && !audioRoles.some((role) => fieldOfRole(endpoint, role) !== undefined)) return false;
  const audio = fieldOfRole(endpoint, "audio");
  if (audio !== undefined && encode(audio, value) !== undefined) return true;
  if (audio === undefined && isSwitch(value, items, endpoint)) return true;
  if (!isDefault || value !== "off") lost.push(noWord(path, "audio", value, endpoint));
  return false;
}

const audioRoles = ["audio", "sound", "keep-sound"] as const;

/** Whether two switches can say it: sound that is made, and sound of a clip that is kept. */
function isSwitch(value: Json, items: readonly Item[], endpoint: Endpoint): boolean {
  const sound = fieldOfRole(endpoint, "sound");
  const keep = fieldOfRole(endpoint, "keep-sound");
  if (value === "native") return sound !== undefined && encode(sound, true) !== undefined;
  if (value === "off") return sound !== undefined || keep !== undefined;
  return value === "original" && keep !== undefined && (sound === undefined || items.some(({ kind }) => kind === "video"));
}

function idle({ title }: SettingRow): { readonly reason: string; readonly fix: string } {
  return { reason: `${title.toLowerCase()} has no effect beside this picture or clip, which fixes it`, fix: "leave it out" };
}

function noWord(path: string, aspect: Aspect, value: Json, endpoint: Endpoint): Told["lost"][number] {
  return {
    path,
    aspect,
    reason: `${endpoint.id} has no way to say ${stringifyJson(value)}`,
    fix: "choose a value that both standards have",
  };
}
