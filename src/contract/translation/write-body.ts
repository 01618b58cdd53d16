import type { Json, JsonObject } from "../../base/index.ts";
import { readProseShots, withoutProseShots, writeProseShots } from "../prompt/prose-shots.ts";
import { writeToken } from "../prompt/shot-prompt.ts";
import type { VariantShape } from "../roles/paths.ts";
import type { Case, Endpoint, Field, Role } from "../vocabulary/index.ts";
import { encode } from "./encode.ts";
import { itemRows, settingRows, type Aspect } from "./map.ts";
import type { Item, Meaning, Told } from "./meaning.ts";
import { chooseNames, itemAt } from "./names.ts";
import { caseFor, rolesOf } from "./places.ts";
import { textsOf, writeProse, type Prose, type Reference } from "./references.ts";

/**
 * Writes what a request asks for as a body of an endpoint: walks the endpoint's declared fields and gives each what its role
 * stands for. What has no place is not written; finding that out is the work of `settle`, which runs before.
 */
export function writeBody(endpoint: Endpoint, model: string, meaning: Meaning, told: Told): JsonObject {
  return new Writer(endpoint, model, meaning, told).fields(endpoint.bodyFields) ?? {};
}

class Writer {
  private readonly roles: ReadonlySet<Role>;
  private readonly names: ReadonlyMap<Item, string>;

  private readonly model: string;
  private readonly meaning: Meaning;
  private readonly told: Told;

  constructor(endpoint: Endpoint, model: string, meaning: Meaning, told: Told) {
    this.model = model;
    this.meaning = meaning;
    this.told = told;
    this.roles = rolesOf(endpoint);
    this.names = chooseNames(endpoint, meaning);
  }

  /** A record of what is said by these fields; undefined when nothing is. */
  fields(fields: readonly Field[]): JsonObject | undefined {
    const entries = fields.flatMap((field): readonly (readonly [string, Json])[] => {
      const value = this.field(field);
      return value === undefined ? [] : [[field.name, value]];
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }

  private field(field: Field): Json | undefined {
    const { shape, role } = field;
    if (shape.kind === "list" && shape.item.kind === "variant") return this.contents(shape.item);
    if (role === "shots" && shape.kind === "list") return this.isListed() ? this.shots(shape.item) : undefined;
    const row = itemRows.find(({ list }) => list === role);
    if (row !== undefined && shape.kind === "list") return this.list(shape.item, row.kind);
    const value = role === undefined ? undefined : this.valueOf(role);
    if (value !== undefined) return encode(field, value);
    return shape.kind === "record" ? this.fields(shape.fields) : undefined;
  }

  /** What a role stands for in this request, in neutral words. */
  private valueOf(role: Role): Json | undefined {
    const cut = this.setting("cut");
    const audio = this.setting("audio");
    if (role === "model") return this.model;
    if (role === "prompt") return this.prompt();
    if (role === "multi-shot") return cut === undefined ? undefined : cut !== "single";
    if (role === "shot-kind") return cut === "single" ? undefined : cut;
    if (role === "sound") return audio === undefined ? undefined : audio === "native";
    if (role === "keep-sound") return audio === undefined ? undefined : audio === "original";
    if (role === "audio") return audio;
    const alone = itemRows.flatMap((row) =>
      this.meaning.items.filter(({ kind, use }) => kind === row.kind && use && row.alone[use] === role),
    );
    if (alone[0] !== undefined) return alone[0].value;
    const row = settingRows.find((one) => one.role === role);
    return row === undefined ? undefined : this.setting(row.aspect);
  }

  private setting(aspect: Aspect): Json | undefined {
    return this.meaning.settings.get(aspect)?.value;
  }

  private isListed(): boolean {
    return this.setting("cut") === "listed";
  }

  private prompt(): Json | undefined {
    const { prompt, promptPath, shots } = this.meaning;
    if (this.isListed() && this.roles.has("shots")) return undefined;
    if (shots.length > 0) return this.shotsAsProse();
    if (prompt === undefined) return undefined;
    const text = this.text(prompt);
    const isRead = this.roles.has("multi-shot") && !this.roles.has("shots") && this.setting("cut") === "free";
    if (!isRead || readProseShots(text).length === 0) return text;
    this.told.notes.push({
      path: promptPath,
      message: "it reads like a list of shots, which was not asked for: a colon took the place of the comma after each number",
    });
    return withoutProseShots(text);
  }

  private shotsAsProse(): string {
    for (const { prompt, path } of this.meaning.shots) {
      if (textsOf(prompt).some((text) => text.includes(";")))
        this.told.notes.push({ path, message: "semicolons end a shot in the new standard, so those in its words became commas" });
    }
    const shots = this.meaning.shots.map(({ seconds, prompt }, place) => ({
      index: place + 1,
      seconds: Number(seconds),
      prompt: this.text(prompt),
    }));
    return writeProseShots(shots);
  }

  private shots(item: Field["shape"]): Json {
    const fields = item.kind === "record" ? item.fields : [];
    return this.meaning.shots.map(({ seconds, prompt }, place) =>
      recordOf(fields, { "shot-index": place + 1, "shot-prompt": this.text(prompt), "shot-seconds": seconds }),
    );
  }

  private list(item: Field["shape"], kind: Item["kind"]): Json | undefined {
    const items = this.meaning.items.filter((one) => one.kind === kind);
    if (items.length === 0 || item.kind !== "record") return undefined;
    return items.map((one) => recordOf(item.fields, this.valuesOf(one)));
  }

  private contents(shape: VariantShape): Json | undefined {
    const text = this.prompt();
    const prompt = shape.cases.find((one) => one.fields.some(({ role }) => role === "prompt"));
    const words = text === undefined || prompt === undefined ? [] : [toEntry(shape, prompt, { prompt: text })];
    const items = itemRows.flatMap(({ kind }) => this.meaning.items.filter((item) => item.kind === kind));
    const entries = items.flatMap((item) => {
      const form = caseFor(shape, item);
      return form === undefined ? [] : [toEntry(shape, form, this.valuesOf(item))];
    });
    return [...words, ...entries];
  }

  private valuesOf(item: Item): Partial<Record<Role, Json>> {
    const row = itemRows.find(({ kind }) => kind === item.kind);
    const use = row?.use === undefined || item.use === undefined ? {} : { [row.use]: item.use };
    const alone = row !== undefined && item.use !== undefined ? row.alone[item.use] : undefined;
    const keep = this.setting("audio") === undefined ? {} : { "keep-sound": this.setting("audio") === "original" };
    const name = this.names.get(item);
    return {
      ...(row === undefined ? {} : { [row.value]: item.value }),
      ...(alone === undefined ? {} : { [alone]: item.value }),
      ...use,
      ...keep,
      ...(name === undefined ? {} : { "content-id": name }),
    };
  }

  /** A text with its mentions in the spelling of the endpoint. */
  private text(prose: Prose): string {
    if (!this.roles.has("contents")) return writeProse(prose, (reference) => this.token(reference));
    const spaced = prose.map((piece, place) => (typeof prose[place - 1] === "object" ? apart(piece) : piece));
    return writeProse(spaced, (reference) => {
      const item = itemAt(this.meaning.items, reference);
      const name = item === undefined ? undefined : this.names.get(item);
      return name === undefined ? undefined : `@${name}`;
    });
  }

  private token({ kind, number }: Reference): string | undefined {
    const row = itemRows.find((one) => one.kind === kind);
    return row === undefined || !this.roles.has(row.list) ? undefined : writeToken(kind, number);
  }
}

/** A letter or digit right behind a name would look like a part of it. */
function apart(piece: Prose[number]): Prose[number] {
  return typeof piece === "string" && /^\w/.test(piece) ? ` ${piece}` : piece;
}

function toEntry(shape: VariantShape, form: Case, values: Partial<Record<Role, Json>>): JsonObject {
  return { [shape.tag]: form.value, ...recordOf(form.fields, values) };
}

function recordOf(fields: readonly Field[], values: Partial<Record<Role, Json>>): JsonObject {
  return Object.fromEntries(
    fields.flatMap((field): readonly (readonly [string, Json])[] => {
      const value = field.role === undefined ? undefined : values[field.role];
      const written = value === undefined ? undefined : encode(field, value);
      return written === undefined ? [] : [[field.name, written]];
    }),
  );
}
