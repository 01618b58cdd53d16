import { isJsonObject, stringifyJson, type Json, type JsonObject, type Random } from "../base/index.ts";
import { readRoles, type Endpoint, type Role, type RoleValue, type RoleValues } from "../contract/index.ts";
import { applyChanges, type Change } from "../contract/vectors.ts";
import type { Ground } from "./ground.ts";
import { goodMedium } from "./make-medium.ts";
import { mediaValues } from "./media-values.ts";

/** A body that a server can take, or what it names that cannot be had there. */
export type Ready = { readonly body: Json } | { readonly missing: string };

/** What a body names that must be there: by the role of the field, with words for what it is. */
const NAMED: Readonly<Partial<Record<Role, string>>> = {
  element: "an element",
  voice: "a voice",
  "element-voice": "a voice",
  "made-video": "a clip that the server made",
  "made-audio": "a sound that the server made",
  session: "a session of the server",
  cursor: "a cursor of the server",
};

/**
 * Makes a body that the contract takes one that the server can take: an external id that is free, ids of things that are there, and
 * real pictures and sounds in place of content that stands for none. Everything else stays as it is.
 */
export async function makeReady(endpoint: Endpoint, value: Json, ground: Ground, random: Random): Promise<Ready> {
  if (!isJsonObject(value)) return { body: value };
  const roles = readRoles(endpoint, value);
  const changes: Change[] = [...externalIdChanges(roles, random), ...(await mediaChanges(endpoint, value))];
  for (const role of Object.keys(NAMED) as Role[]) {
    // keys of the table are roles
    for (const given of roles.all(role).filter(isGiven)) {
      const id = await ground.find(role, endpoint);
      if (id === undefined) return { missing: `names ${NAMED[role]}, and none can be had` };
      changes.push([given.path, likeGiven(id, given.value)]);
    }
  }
  return { body: applyChanges(value, changes) };
}

function isGiven({ value, isDefault }: RoleValue): boolean {
  return !isDefault && (typeof value === "string" ? value !== "" : typeof value === "number" || typeof value === "bigint");
}

/** An id is a number at some endpoints and a text at others. */
function likeGiven(id: string, given: Json): Json {
  if (typeof given === "string") return id;
  const number = Number(id);
  return Number.isSafeInteger(number) ? number : BigInt(id);
}

function externalIdChanges(roles: RoleValues, random: Random): readonly Change[] {
  const given = roles.one("external-id");
  return given !== undefined && isGiven(given) ? [[given.path, freeId(wordOf(given.value).length, random)]] : [];
}

function wordOf(value: Json): string {
  return typeof value === "string" ? value : stringifyJson(value);
}

/** A text of a length that nobody has used; very short ones are drawn from many letters. */
export function freeId(length: number, random: Random): string {
  const word = random.uuid();
  if (length >= 12) return word.repeat(Math.ceil(length / word.length)).slice(0, length);
  return Array.from({ length }, () => String.fromCodePoint(0x4e00 + Math.floor(random.fraction() * 20_000))).join("");
}

/** Longer content than that is real already. */
const LONGEST_SAMPLE = 200;

/** Content that is said to be raw base64 is read at once, so it has to be what it says. Addresses are left alone. */
async function mediaChanges(endpoint: Endpoint, body: JsonObject): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const { path, text, medium } of mediaValues(endpoint, body)) {
    if (/^https?:/i.test(text) || text.length > LONGEST_SAMPLE) continue;
    const good = await goodMedium(medium);
    if (good !== undefined) changes.push([path, good]);
  }
  return changes;
}
