import type { KnownText } from "../errors/known-text.ts";
import { fieldsIn, type DeclaredField } from "../roles/paths.ts";
import type { Endpoint, Role } from "../vocabulary/index.ts";
import type { FieldShape } from "./shape.ts";

/**
 * Declared paths that the words of a refusal name, as far as they were sent: by the name that a known text carries, by what the known
 * text speaks of, or by names in other words. A name of one word, such as `image`, is an ordinary word too and counts only where a message
 * begins with it.
 */
export function namedPaths(
  endpoint: Pick<Endpoint, "bodyFields">,
  sent: readonly FieldShape[],
  message: string,
  known: KnownText | undefined,
): readonly string[] {
  const paths = new Set(sent.map(({ path }) => path));
  const declared = fieldsIn(endpoint.bodyFields);
  const there = declared.filter(({ path }) => paths.has(path));
  if (known === undefined) return pathsOf(namesIn(message).flatMap((name) => ofName(there, name)));
  const name = known.values["field"];
  if (name !== undefined) return pathsOf(ofName(there, name));
  if (known.key === "contents-empty") return pathsOf(declared.filter(({ field }) => field.role === "contents"));
  return pathsOf(there.filter((one) => isSpokenOf(known.key, one)));
}

const ROLES: Readonly<Record<string, readonly Role[]>> = {
  "model-discontinued": ["model"],
  "audio-format": ["sound-file", "voice-sample"],
  "o1-seconds": ["seconds"],
  "end-frame-model": ["end-image"],
  "masks-model": ["still-mask", "motion-masks"],
  "camera-model": ["camera"],
  "camera-mode": ["camera"],
  "4k-model": ["resolution"],
  "element-id": ["element"],
  "refer-images": ["more-images"],
  "voice-id": ["voice"],
};

function isSpokenOf(key: string, { field }: DeclaredField): boolean {
  if (key === "base64") return field.shape.kind === "media" && field.shape.forms.includes("base64");
  if (key === "video-url") return field.shape.kind === "media" && field.shape.medium === "video";
  return field.role !== undefined && (ROLES[key] ?? []).includes(field.role);
}

/** Names in free words: the first word, and every word that is put together as names are. */
function namesIn(message: string): readonly string[] {
  const words = message.slice(0, 300).match(/[A-Za-z_][\w.[\]]*/g) ?? [];
  return words.filter((word, place) => place === 0 || /[a-z][_A-Z][a-zA-Z]/.test(word));
}

/** The service writes `cfg_scale` also as `cfgScale`; a path in full is meant before a name at any depth. */
function ofName(among: readonly DeclaredField[], name: string): readonly DeclaredField[] {
  const wanted = plain(name);
  const whole = among.filter(({ path }) => plain(path) === wanted);
  return whole.length > 0 ? whole : among.filter(({ field }) => plain(field.name) === wanted);
}

function plain(name: string): string {
  return name.replace(/\[[^\]]*\]|_/g, "").toLowerCase();
}

function pathsOf(fields: readonly DeclaredField[]): readonly string[] {
  return [...new Set(fields.map(({ path }) => path))];
}
