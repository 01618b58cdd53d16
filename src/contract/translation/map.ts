import type { Role, Standard } from "../vocabulary/index.ts";
import type { Item, ItemUse } from "./meaning.ts";
import type { TokenKind } from "../prompt/shot-prompt.ts";

/** What a request can say, whatever its standard calls it. */
export type Aspect =
  | "model"
  | "prompt"
  | "cut"
  | "shots"
  | "images"
  | "videos"
  | "elements"
  | "voices"
  | "names"
  | "audio"
  | "resolution"
  | "ratio"
  | "seconds"
  | "orientation"
  | "negative-prompt"
  | "guidance"
  | "camera"
  | "still-mask"
  | "motion-masks"
  | "watermark"
  | "callback"
  | "external-id"
  /** A field that the contract does not know. */
  | "unknown";

/** Why something is lost, and what to do about it. */
export interface Loss {
  readonly reason: string;
  readonly fix: string;
}

/** One row of the map: an aspect, the roles that say it, and what becomes of it on the way. */
export interface MapRow {
  readonly aspect: Aspect;
  readonly title: string;
  readonly roles: readonly Role[];
  /** How it changes on the way, for people. */
  readonly how: string;
  /** Why it is lost on the way to a standard, where no endpoint there has a place for it. */
  readonly lost?: Partial<Readonly<Record<Standard, Loss>>>;
}

/** An aspect that one field says, carried over by its neutral reading. */
export interface SettingRow extends MapRow {
  readonly role: Role;
  /** Uses of pictures and clips beside which it has no effect. */
  readonly idleBeside?: readonly ItemUse[];
}

const noField = "the new standard has no field for it";

/** Aspects that are one field on each side. */
export const settingRows: readonly SettingRow[] = [
  {
    ...one("resolution", "Size of the picture", "resolution"),
    how: "std is 720p, pro is 1080p, 4k is 4k. The defaults differ, so it is always stated.",
  },
  {
    ...one("ratio", "Shape of the picture", "ratio"),
    how: "As it is. Left out beside a first picture or a base clip, which fix the shape.",
    idleBeside: ["first", "base"],
  },
  {
    ...one("seconds", "Length", "seconds"),
    how: "Digits in text on the one side, a whole number on the other. Left out beside a base clip, which fixes the length.",
    idleBeside: ["base"],
  },
  { ...one("orientation", "Whom a moved character faces like", "orientation"), how: "As it is." },
  {
    ...one("negative-prompt", "What must not be seen", "negative-prompt"),
    how: "Lost.",
    lost: { new: { reason: noField, fix: "say in the prompt what must not be seen" } },
  },
  {
    ...one("guidance", "How closely the prompt is followed", "guidance"),
    how: "Lost; only models that are switched off heeded it.",
    lost: { new: { reason: noField, fix: "leave it out: the models of today do not heed it" } },
  },
  {
    ...one("camera", "Camera control", "camera"),
    roles: ["camera", "camera-move", "camera-axes"],
    how: "Lost.",
    lost: { new: { reason: noField, fix: "describe the camera's move in the prompt" } },
  },
  {
    ...one("still-mask", "Area that stays still", "still-mask"),
    how: "Lost.",
    lost: { new: { reason: noField, fix: "say in the prompt what stays still" } },
  },
  {
    ...one("motion-masks", "Areas that move along a path", "motion-masks"),
    how: "Lost.",
    lost: { new: { reason: noField, fix: "say in the prompt what moves where, or use motion control" } },
  },
  {
    ...one("watermark", "Watermarked copy", "watermark-enabled"),
    roles: ["watermark", "watermark-enabled"],
    how: "As it is.",
  },
  { ...one("callback", "Address for callbacks", "callback"), how: "As it is. What is posted there is spelt otherwise." },
  {
    ...one("external-id", "The caller's own id", "external-id"),
    how: "As it is; unique in the account.",
  },
];

/** Aspects that are built otherwise on each side. */
export const structureRows: readonly MapRow[] = [
  {
    aspect: "model",
    title: "Model",
    roles: ["model"],
    how: "A field of the body on the one side, a part of the path on the other.",
  },
  {
    aspect: "prompt",
    title: "Prompt",
    roles: ["prompt"],
    how: "As it is, with mentions spelt anew: `<<<image_1>>>`, by place, on the one side, `@id`, by name, on the other.",
  },
  {
    aspect: "cut",
    title: "How the clip is cut",
    roles: ["multi-shot", "shot-kind"],
    how: "One take is always stated, because the new standard cuts by itself unless told not to. A plain prompt that may be cut is `intelligence` on the legacy side.",
    lost: {
      legacy: { reason: "this endpoint makes single takes", fix: "make each shot a clip of its own" },
      new: { reason: "this endpoint makes single takes", fix: "make each shot a clip of its own" },
    },
  },
  {
    aspect: "shots",
    title: "Listed shots",
    roles: ["shots", "shot-index", "shot-prompt", "shot-seconds"],
    how: "A list on the one side, prose on the other: `shot 1, 2, words;`. A half-width semicolon within the words becomes a comma.",
  },
  {
    aspect: "images",
    title: "Pictures",
    roles: ["images", "image", "image-use", "first-image", "end-image"],
    how: "First, end and reference pictures in their order; contents of the forms `first_frame`, `last_frame` and `refer_image` on the new side. An end picture alone is for models that are switched off, and refused on the new side.",
  },
  {
    aspect: "videos",
    title: "Clips",
    roles: ["videos", "video", "video-use", "source-video"],
    how: "Base and feature clips, and the clip whose motion is taken; by address only.",
  },
  {
    aspect: "elements",
    title: "Elements",
    roles: ["elements", "element"],
    how: "A number of up to 64 bits on the one side, text on the other; no digit is lost.",
  },
  { aspect: "voices", title: "Voices", roles: ["voices", "voice"], how: "As they are." },
  {
    aspect: "names",
    title: "Names of the contents",
    roles: ["content-id"],
    how: "Chosen on the way to the new side (`image_1`, or another that the text does not hold); lost on the way back.",
    lost: {
      legacy: {
        reason: "the legacy standard knows things by their place in a list, not by a name",
        fix: "nothing: mentions were spelt anew",
      },
    },
  },
  {
    aspect: "audio",
    title: "Sound",
    roles: ["audio", "sound", "keep-sound"],
    how: "`native` is sound on, `original` is the clip's own sound kept, `off` is neither.",
  },
];

/** Roles of records that only hold others. */
export const holderRoles: readonly Role[] = ["contents", "settings", "options"];

/** Every row, in the order in which people read a request. */
export const mapRows: readonly MapRow[] = [...structureRows, ...settingRows];

/** Why an aspect is lost on the way to a standard, where an endpoint there has no place for it. */
export function lossOf(aspect: Aspect, to: Standard): Loss {
  const row = mapRows.find((one) => one.aspect === aspect);
  return row?.lost?.[to] ?? { reason: "this endpoint has no place for it", fix: "leave it out" };
}

/** By which roles a request brings a kind of thing along. */
export interface ItemRow {
  readonly kind: TokenKind;
  readonly aspect: Aspect;
  /** Role of the list, or of an entry of the contents. */
  readonly list: Role;
  readonly value: Role;
  readonly use?: Role;
  /** Roles of fields outside of such a list, with the use that they stand for; read where the endpoint has no such list. */
  readonly alone: Partial<Readonly<Record<ItemUse, Role>>>;
}

/** The things that a request brings along, in the order in which they are written. */
export const itemRows: readonly ItemRow[] = [
  {
    kind: "image",
    aspect: "images",
    list: "images",
    value: "image",
    use: "image-use",
    alone: { first: "first-image", end: "end-image", look: "image" },
  },
  { kind: "video", aspect: "videos", list: "videos", value: "video", use: "video-use", alone: { motion: "source-video" } },
  { kind: "element", aspect: "elements", list: "elements", value: "element", alone: {} },
  { kind: "voice", aspect: "voices", list: "voices", value: "voice", alone: {} },
];

/** The things of a kind that a prompt can mention, in their order: those of a list. */
export function numberedItems(items: readonly Item[], kind: TokenKind): readonly Item[] {
  return items.filter((item) => item.kind === kind && item.isListed);
}

/** A value that cannot stay as it is on the way to a standard, because of something else that the request brings along. */
export interface ForcedRow extends Loss {
  readonly to: Standard;
  /** Only at endpoints that have a field of this role. */
  readonly where: Role;
  readonly beside: ItemUse | TokenKind;
  readonly aspect: Aspect;
  readonly from: readonly string[];
  readonly becomes: string;
}

/** What cannot stay as it is beside a feature clip, at endpoints that can cut by themselves, and beside an element that moves. */
export const forcedRows: readonly ForcedRow[] = [
  {
    to: "new",
    where: "multi-shot",
    beside: "feature",
    aspect: "cut",
    from: ["single"],
    becomes: "free",
    reason: "beside a feature clip the new standard takes multi_shot true only, so that the model may cut",
    fix: "say in the prompt that it is one continuous take",
  },
  {
    to: "new",
    where: "multi-shot",
    beside: "feature",
    aspect: "audio",
    from: ["original", "native"],
    becomes: "off",
    reason: "beside a feature clip the new standard takes audio off only",
    fix: "put the sound of the clip under the result afterwards",
  },
  {
    to: "legacy",
    where: "multi-shot",
    beside: "feature",
    aspect: "cut",
    from: ["listed"],
    becomes: "free",
    reason: "beside a feature clip the legacy standard takes shot_type intelligence only",
    fix: "nothing: the shots stay in the prompt as they are written",
  },
  {
    to: "legacy",
    where: "orientation",
    beside: "element",
    aspect: "orientation",
    from: ["image"],
    becomes: "video",
    reason: "beside an element the character faces as in the clip, and the legacy standard refuses to be told otherwise",
    fix: "nothing: the same is made",
  },
];

function one(aspect: Aspect, title: string, role: Role): Pick<SettingRow, "aspect" | "title" | "role" | "roles"> {
  return { aspect, title, role, roles: [role] };
}
