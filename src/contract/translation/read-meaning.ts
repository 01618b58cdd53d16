import { isJsonObject, type JsonObject } from "../../base/index.ts";
import { readProseShots, textBesideShots } from "../prompt/prose-shots.ts";
import { isAbsent } from "../roles/paths.ts";
import { readRoles, type RoleValue, type RoleValues } from "../roles/read-roles.ts";
import type { Endpoint, Role } from "../vocabulary/index.ts";
import { itemRows, lossOf, numberedItems, settingRows, type Aspect, type ItemRow } from "./map.ts";
import type { Cut, Item, ItemUse, Meaning, Setting, ShotMeaning, Told } from "./meaning.ts";
import { fieldOfRole, rolesOf } from "./places.ts";
import { readNamedProse, readTokenProse, withoutTokens, type Prose, type Reference } from "./references.ts";
import { tellUnread } from "./unread.ts";

/** Reads what a request asks for, and tells what in it has no meaning. */
export function readMeaning(endpoint: Endpoint, body: JsonObject, told: Told): Meaning {
  const reader = new Reader(endpoint, body, told);
  const { items, names } = readItems(reader);
  const settings = new Map<Aspect, Setting>();
  for (const row of settingRows) {
    const found = reader.take(row.role);
    if (found !== undefined) settings.set(row.aspect, toSetting(found));
  }
  addIfThere(settings, "audio", readAudio(reader));
  const cut = readCut(reader, items);
  addIfThere(settings, "cut", cut);
  const words = readWords(reader, cut, { items, names });
  reader.take("model");
  tellUnread(endpoint, body, reader.read, told);
  return { ...words, items, settings };
}

/** A request read by role that remembers what was read. */
class Reader {
  readonly read: string[] = [];
  readonly roles: RoleValues;
  readonly told: Told;
  readonly endpoint: Endpoint;
  private readonly declared: ReadonlySet<Role>;

  constructor(endpoint: Endpoint, body: JsonObject, told: Told) {
    this.told = told;
    this.endpoint = endpoint;
    this.roles = readRoles(endpoint, body);
    this.declared = rolesOf(endpoint);
  }

  /** Whether the endpoint has a field of that role. */
  has(role: Role): boolean {
    return this.declared.has(role);
  }

  /** The first value of a role; undefined when it says nothing. */
  take(role: Role): RoleValue | undefined {
    return this.note(this.roles.one(role));
  }

  takeWithin(item: RoleValue, role: Role): RoleValue | undefined {
    return this.note(this.roles.within(item, role));
  }

  private note(found: RoleValue | undefined): RoleValue | undefined {
    if (found === undefined || isAbsent(found.value)) return undefined;
    this.read.push(found.path);
    return found;
  }
}

interface Named {
  readonly items: readonly Item[];
  /** The caller's own names. */
  readonly names: ReadonlyMap<string, Reference>;
}

function readItems(reader: Reader): Named {
  const items: Item[] = [];
  const names = new Map<string, Reference>();
  for (const row of itemRows) {
    let number = 0;
    items.push(...readAlone(reader, row));
    for (const entry of reader.roles.all(row.list)) {
      const found = isJsonObject(entry.value) ? reader.takeWithin(entry, row.value) : undefined;
      if (found === undefined) continue;
      number += 1;
      items.push({ ...toItem(found), kind: row.kind, use: readUse(reader, entry, row), role: row.value, isListed: true });
      readName(reader, entry, { kind: row.kind, number }, names);
    }
  }
  return { items, names };
}

function readAlone(reader: Reader, { kind, list, alone }: ItemRow): readonly Item[] {
  if (reader.has(list)) return [];
  const uses = Object.entries(alone) as readonly [ItemUse, Role][]; // keys of a record by use
  return uses.flatMap(([use, role]) => {
    const found = reader.take(role);
    return found === undefined ? [] : [{ ...toItem(found), kind, use, role, isListed: false }];
  });
}

function readUse(reader: Reader, entry: RoleValue, { use }: ItemRow): ItemUse | undefined {
  const means = use === undefined ? undefined : reader.takeWithin(entry, use)?.means;
  return (["first", "end", "base", "feature"] as const).find((known) => known === means);
}

function readName(reader: Reader, entry: RoleValue, reference: Reference, names: Map<string, Reference>): void {
  const name = reader.takeWithin(entry, "content-id");
  if (typeof name?.value !== "string") return;
  names.set(name.value, reference);
  reader.told.lost.push({ path: name.path, aspect: "names", ...lossOf("names", "legacy") });
}

function toItem({ value, path }: RoleValue): Pick<Item, "value" | "path"> {
  return { value, path };
}

function toSetting({ value, means, path, isDefault }: RoleValue): Setting {
  return { value: means ?? value, path, isDefault };
}

/** What is heard: one choice on the new side, two switches on the legacy one. */
function readAudio(reader: Reader): Setting | undefined {
  if (reader.has("audio")) {
    const audio = reader.take("audio");
    return audio === undefined ? undefined : toSetting(audio);
  }
  const sound = reader.take("sound");
  const keeps = reader.roles.all("keep-sound").filter((keep) => !isAbsent(keep.value));
  reader.read.push(...keeps.map((keep) => keep.path));
  const kept = keeps.find((keep) => keep.means === true);
  if (sound?.means === true) {
    if (kept !== undefined) tellSecondSound(kept, reader.told);
    return { ...toSetting(sound), value: "native" };
  }
  const [said = sound] = kept === undefined ? keeps : [kept];
  if (sound !== undefined && keeps.length === 0 && reader.roles.all("videos").length > 0) tellUnknownSound(reader);
  const unknown = [sound, ...keeps].find((one) => one !== undefined && typeof one.means !== "boolean");
  if (said === undefined) return undefined;
  return { ...toSetting(unknown ?? said), ...(unknown === undefined ? { value: kept === undefined ? "off" : "original" } : {}) };
}

function tellSecondSound({ path }: RoleValue, { lost }: Told): void {
  lost.push({
    path,
    aspect: "audio",
    reason: "one request has either its own sound or that of the clip",
    fix: "switch the request's own sound off to keep that of the clip",
  });
}

function tellUnknownSound({ roles, told, endpoint }: Reader): void {
  told.notes.push({
    path: [roles.all("videos")[0]?.path, fieldOfRole(endpoint, "keep-sound")?.name].join("."),
    message:
      "it is left open whether the clip's sound is kept, and no document says what happens then: off is stated; say original to keep it",
  });
}

/** How the clip is cut. A base clip is edited as one take, whatever is left out. */
function readCut(reader: Reader, items: readonly Item[]): Setting | undefined {
  const flag = reader.take("multi-shot");
  if (flag === undefined) return undefined;
  const isSet = typeof flag.means === "boolean" ? flag.means : undefined;
  const isEdit = flag.isDefault && items.some(({ use }) => use === "base");
  if (isSet !== true || isEdit) return { path: flag.path, isDefault: flag.isDefault, value: "single" satisfies Cut };
  const kind = reader.take("shot-kind")?.means;
  const isListed = reader.has("shots") ? kind === "listed" || (kind === undefined && hasShots(reader)) : hasProseShots(reader);
  return { path: flag.path, isDefault: flag.isDefault, value: (isListed ? "listed" : "free") satisfies Cut };
}

function hasShots(reader: Reader): boolean {
  return reader.roles.all("shots").some(({ value }) => isJsonObject(value));
}

function hasProseShots(reader: Reader): boolean {
  const prompt = reader.roles.one("prompt")?.value;
  return typeof prompt === "string" && readProseShots(prompt).length > 0;
}

type Words = Pick<Meaning, "prompt" | "promptPath" | "shots">;

function readWords(reader: Reader, cut: Setting | undefined, named: Named): Words {
  const isListed = cut?.value === "listed";
  if (isListed && reader.has("shots")) return { prompt: undefined, promptPath: "prompt", shots: readShots(reader, named) };
  const found = reader.take("prompt");
  const path = found?.path ?? "prompt";
  if (typeof found?.value !== "string") return { prompt: undefined, promptPath: path, shots: [] };
  if (!isListed) return { prompt: toProse(found.value, path, reader, named), promptPath: path, shots: [] };
  return { prompt: undefined, promptPath: path, shots: readShotsInProse(found.value, path, reader, named) };
}

function readShots(reader: Reader, named: Named): readonly ShotMeaning[] {
  const numbered = reader.roles.all("shots").flatMap((shot, place) => {
    const text = reader.takeWithin(shot, "shot-prompt");
    const seconds = reader.takeWithin(shot, "shot-seconds");
    const index = Number(reader.takeWithin(shot, "shot-index")?.means ?? place + 1);
    if (text === undefined && seconds === undefined) return [];
    const words = typeof text?.value === "string" ? text.value : "";
    const path = text?.path ?? shot.path;
    const meaning = { seconds: seconds?.means ?? seconds?.value ?? null, prompt: toProse(words, path, reader, named), path };
    return [{ index, meaning }];
  });
  return numbered.toSorted((a, b) => a.index - b.index).map(({ meaning }) => meaning);
}

function readShotsInProse(text: string, path: string, reader: Reader, named: Named): readonly ShotMeaning[] {
  const beside = textBesideShots(text);
  if (beside !== "") {
    reader.told.lost.push({
      path,
      aspect: "prompt",
      reason: `these words stand beside the shots and belong to none: ${beside.slice(0, 120)}`,
      fix: "write them into the shots that they are about",
    });
  }
  return readProseShots(text).map(({ seconds, prompt }) => ({ seconds, prompt: toProse(prompt, path, reader, named), path }));
}

/** Takes the mentions out of a text: those by name where the endpoint has names, else those by place. */
function toProse(text: string, path: string, reader: Reader, { items, names }: Named): Prose {
  const prose = reader.has("contents")
    ? readNamedProse(text, names)
    : readTokenProse(text, ({ kind, number }) => number <= numberedItems(items, kind).length);
  return prose.map((piece) => (typeof piece === "string" ? plain(piece, path, reader.told) : piece));
}

/** A token that refers to nothing must not come to life, or stay behind, on the other side. */
function plain(piece: string, path: string, { notes }: Told): string {
  const { text, tokens } = withoutTokens(piece);
  if (tokens.length > 0) {
    notes.push({
      path,
      message: `${tokens.join(", ")} ${tokens.length === 1 ? "refers" : "refer"} to nothing, and became plain words`,
    });
  }
  return text;
}

function addIfThere<K>(map: Map<K, Setting>, key: K, setting: Setting | undefined): void {
  if (setting !== undefined) map.set(key, setting);
}
