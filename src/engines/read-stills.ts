import {
  fieldAt,
  findModelAt,
  makes,
  viewSets,
  type Endpoint,
  type ImageSize,
  type Role,
  type RoleValue,
  type RoleValues,
} from "../contract/index.ts";
import type { MediaFile } from "./role-request.ts";
import type { GivenPicture, Growth, PictureUse, RoleStills, Span } from "./role-stills.ts";

/** Reads what a request for still pictures asks for; undefined for any other work. Pure; defaults are the contract's. */
export function readStills(
  endpoint: Endpoint,
  roles: RoleValues,
  model: string,
  media: (value: RoleValue) => MediaFile,
): RoleStills | undefined {
  if (makes(endpoint.kind) !== "stills") return undefined;
  const pictures = readPictures(roles, media);
  const grow = readGrowth(roles);
  return {
    ...readCount(endpoint, roles),
    size: readSize(roles),
    ratio: readRatio(endpoint, roles, model, pictures),
    pictures,
    ...(grow && { grow }),
  };
}

function readCount(endpoint: Endpoint, roles: RoleValues): Pick<RoleStills, "count" | "series" | "setOf"> {
  if (endpoint.kind === "views") return { count: viewSets.sets * viewSets.views, series: false, setOf: viewSets.views };
  if (roles.one("series")?.means !== "series") return { count: wholeOf(roles.one("count")) ?? 1, series: false };
  const asked = roles.one("series-count");
  return { count: wholeOf(asked) ?? spanOf(endpoint, asked), series: true };
}

function wholeOf(value: RoleValue | undefined): number | undefined {
  const number = Number(value?.means ?? value?.value ?? Number.NaN);
  return Number.isInteger(number) && number >= 1 ? number : undefined;
}

/** The bounds that the contract declares for a number that was left to the model. */
function spanOf(endpoint: Endpoint, asked: RoleValue | undefined): Span {
  const shape = asked && fieldAt(endpoint.bodyFields, asked.path)?.shape;
  return shape?.kind === "whole" ? { min: shape.min ?? 1, max: shape.max ?? shape.min ?? 1 } : { min: 1, max: 1 };
}

const SIZES: readonly string[] = ["1k", "2k", "4k"] satisfies readonly ImageSize[];

function readSize(roles: RoleValues): ImageSize {
  const asked = roles.one("resolution")?.means;
  return typeof asked === "string" && SIZES.includes(asked) ? (asked as ImageSize) : "1k"; // one of the three, as just seen
}

const NAMED: readonly (readonly [Role, PictureUse])[] = [
  ["scene-image", "scene"],
  ["style-image", "style"],
  ["person-image", "person"],
  ["garment-image", "garment"],
  ["front-image", "front"],
];

function readPictures(roles: RoleValues, media: (value: RoleValue) => MediaFile): readonly GivenPicture[] {
  const listed = (list: Role, item: Role): readonly RoleValue[] =>
    roles.all(list).flatMap((entry) => given(roles.within(entry, item)));
  const take = (use: PictureUse, values: readonly RoleValue[]): readonly GivenPicture[] =>
    values.map((value) => ({ use, file: media(value) }));
  const sources = roles.one("images") === undefined ? given(roles.one("image")) : listed("images", "image");
  return [
    ...take(useOfSource(roles), sources),
    ...take("subject", listed("subject-images", "subject-image")),
    ...NAMED.flatMap(([role, use]) => take(use, given(roles.one(role)))),
  ];
}

/** A picture may be given for the character or the face in it alone. */
function useOfSource(roles: RoleValues): PictureUse {
  const means = roles.one("reference-kind")?.means;
  if (means === "subject") return "character";
  return means === "face" ? "face" : "source";
}

/** The asked ratio; where it is left open that of the first picture, whose sides are 0 before it is taken in. */
function readRatio(endpoint: Endpoint, roles: RoleValues, model: string, pictures: readonly GivenPicture[]): string {
  const asked = roles.one("ratio")?.means;
  if (typeof asked === "string" && /^\d+:\d+$/.test(asked)) return asked;
  const first = pictures[0]?.file;
  if (first && first.width > 0 && first.height > 0) return `${first.width}:${first.height}`;
  const [ratio] = findModelAt(endpoint, model)?.capabilities.ratios ?? [];
  return ratio ?? "1:1";
}

function readGrowth(roles: RoleValues): Growth | undefined {
  const share = (role: Role): number | undefined => {
    const value = roles.one(role);
    return value === undefined ? undefined : Number(value.means ?? value.value) || 0;
  };
  const [up, down, left, right] = (["grow-up", "grow-down", "grow-left", "grow-right"] as const).map(share);
  if (up === undefined && down === undefined && left === undefined && right === undefined) return undefined;
  return { up: up ?? 0, down: down ?? 0, left: left ?? 0, right: right ?? 0 };
}

function given(value: RoleValue | undefined): readonly RoleValue[] {
  return value === undefined || value.value === "" || value.value === null ? [] : [value];
}
