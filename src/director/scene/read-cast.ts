import { presetVoices, type PresetVoice } from "../../contract/index.ts";
import { elementRoute } from "../compile/element-route.ts";
import { listBounds, longestText, roleMembers } from "../compile/role-field.ts";
import { isMentionable } from "./mentions.ts";
import { nearest } from "./nearest.ts";
import type { CastMember } from "./scene.ts";
import type { YamlValue } from "./yaml-reader.ts";

const KEYS = ["name", "description", "pictures", "voice", "kind"] as const;

/** Reads the cast of a scene. Limits of names, descriptions and pictures are those of the contract's element. */
export function readCast(value: YamlValue): readonly CastMember[] {
  const cast: CastMember[] = [];
  for (const { key, value: member } of value.entries("the cast") ?? []) {
    if (!isMentionable(key))
      member.error(`\`${key}\` cannot be named in a prompt`, "Start with a letter, then letters, digits, _ or -.");
    cast.push(readMember(key, member));
  }
  return cast;
}

function readMember(key: string, value: YamlValue): CastMember {
  const members = value.record(KEYS, "a cast member");
  if (members === undefined) return { key, name: key, description: "", pictures: [], voice: undefined, tag: undefined };
  const { bodyFields } = elementRoute();
  const name = members.name === undefined ? toName(key) : members.name.text("the name");
  if (name !== undefined) checkLong(members.name ?? value, name, longestText(bodyFields, "element-name"), "the name");
  const description = members.description?.text("the description");
  if (members.description === undefined)
    value.error("`description` is missing", "Say in one line what does not change: age, build, clothes.");
  else if (description !== undefined)
    checkLong(members.description, description, longestText(bodyFields, "element-description"), "the description");
  const pictures = members.pictures === undefined ? missingPictures(value) : readPictures(members.pictures);
  const voice = members.voice === undefined ? undefined : readVoice(members.voice);
  const tag = readKind(members.kind);
  // What is wrong is in the log and keeps the scene from being shot; the member stays, so that nothing else seems unknown.
  return { key, name: name ?? key, description: description ?? "", pictures: pictures ?? [], voice, tag };
}

function missingPictures(value: YamlValue): undefined {
  return value.error(
    "`pictures` is missing",
    `Add ${bounds().least} to ${bounds().most} different pictures, the front view first.`,
  );
}

function readPictures(value: YamlValue): readonly string[] | undefined {
  const items = value.items("the pictures");
  if (items === undefined) return undefined;
  const { least, most } = bounds();
  if (items.length < least || items.length > most) {
    const fix = `Give ${least} to ${most} different pictures, the front view first.`;
    return value.error(`${items.length} picture${items.length === 1 ? "" : "s"}, a cast member has ${least} to ${most}`, fix);
  }
  const paths = items.map((item) => item.text("a picture"));
  for (const [index, path] of paths.entries()) {
    const first = paths.indexOf(path);
    if (path === undefined || first === index) continue;
    items[index]?.error(`\`${path}\` is given twice`, "Give another view of the same person or thing.");
  }
  return paths.every((path) => path !== undefined) ? paths : undefined;
}

// One front view and as many further views as the contract's list takes.
function bounds(): { readonly least: number; readonly most: number } {
  const more = listBounds(elementRoute().bodyFields, "more-images");
  return { least: 1 + more.min, most: 1 + more.max };
}

function readVoice(value: YamlValue): string | undefined {
  const asked = value.text("the voice");
  if (asked === undefined) return undefined;
  const voice = presetVoices.find((each) => each.id === asked || spellings(each).includes(asked.toLowerCase()));
  if (voice !== undefined) return voice.id;
  const names = presetVoices.map(shortName);
  const near = nearest(asked, names);
  const listed = presetVoices.map((each) => `${shortName(each)} (${each.language}, ${each.gender})`).join(", ");
  return value.error(
    `there is no voice \`${asked}\``,
    near === undefined ? `Take one of: ${listed}.` : `Write \`${near}\`; there are ${listed}.`,
  );
}

function spellings(voice: PresetVoice): readonly string[] {
  return [voice.name.toLowerCase(), shortName(voice).toLowerCase()];
}

/** The word by which a scene names a voice: the last word of its name before any bracket. */
export function shortName(voice: PresetVoice): string {
  return (
    voice.name
      .replace(/\s*[(（].*$/u, "")
      .split(/\s+/)
      .at(-1) ?? voice.name
  );
}

function readKind(value: YamlValue | undefined): string | undefined {
  const members = roleMembers(elementRoute().bodyFields, "tag");
  if (value === undefined) return members.find((member) => kindOf(member) === "character")?.value;
  const asked = value.text("the kind");
  if (asked === undefined) return undefined;
  const kinds = members.map(kindOf);
  const member = members[kinds.indexOf(asked.toLowerCase())] ?? members.find((each) => each.value === asked);
  if (member !== undefined) return member.value;
  return value.error(`there is no kind \`${asked}\``, `Write ${nearest(asked, kinds) ?? kinds.join(", ")}.`);
}

function kindOf(member: { readonly meaning: string; readonly means?: string | number | boolean }): string {
  return (typeof member.means === "string" ? member.means : member.meaning).toLowerCase();
}

function checkLong(value: YamlValue, text: string, most: number, what: string): void {
  const { length } = Array.from(text);
  if (length > most)
    value.error(`${what} has ${length} characters, at most ${most} are taken`, `Shorten it by ${length - most}.`);
}

function toName(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}
