import type { JsonObject } from "../../base/index.ts";
import { findModelAt } from "../lookup.ts";
import { readRoles, type RoleValues } from "../roles/read-roles.ts";
import type { Endpoint, Kind, Model, PriceRow, Role } from "../vocabulary/index.ts";

/** What is ordered, in the words of the price list. */
export interface Order {
  readonly kind: Kind;
  readonly model: Model | undefined;
  readonly size: string | undefined;
  readonly audio: NonNullable<PriceRow["audio"]>;
  readonly videoInput: boolean;
  readonly imageInput: boolean;
}

const IMAGES: readonly Role[] = ["images", "first-image", "end-image", "image", "subject-images", "person-image"];

/** Reads what a body orders, by role. */
export function readOrder(endpoint: Endpoint, body: JsonObject, roles: RoleValues = readRoles(endpoint, body)): Order {
  const name = endpoint.pathModel ?? roles.one("model")?.value;
  const size = roles.one("resolution");
  const model = typeof name === "string" ? findModelAt(endpoint, name) : undefined;
  return {
    kind: endpoint.kind,
    model,
    size: typeof size?.means === "string" ? size.means : undefined,
    audio: readAudio(roles, model),
    videoInput: isGiven(roles, "video"),
    imageInput: IMAGES.some((role) => isGiven(roles, role)),
  };
}

/** What is ordered, for people: `Kling 3.0 Omni, 720p, silent, with video input`. */
export function describeOrder(order: Order): string {
  const isFilm = order.model?.product === "video";
  return [
    order.model?.title ?? order.kind,
    order.size,
    isFilm ? order.audio : undefined,
    order.videoInput ? "with video input" : undefined,
    order.model?.product === "image" && order.imageInput ? "with picture input" : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}

/** A model whose requests cannot say anything of sound makes it always, when it can at all. */
function readAudio(roles: RoleValues, model: Model | undefined): Order["audio"] {
  const asked = roles.one("sound") ?? roles.one("audio");
  const canSound = model?.product === "video" && model.capabilities.nativeAudio;
  const hasSound = asked === undefined ? canSound : asked.means === true || asked.means === "native";
  if (!hasSound) return "silent";
  return roles.all("voice").length > 0 ? "voice" : "native";
}

function isGiven(roles: RoleValues, role: Role): boolean {
  return roles.all(role).some(({ value, isDefault }) => !isDefault && value !== "" && value !== null);
}
