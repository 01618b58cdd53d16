import { isJsonObject, type Json } from "../../base/index.ts";
import { contractDay, findEndpoint, findModelAt } from "../lookup.ts";
import { priceRows } from "../prices/index.ts";
import { fieldAt } from "../roles/paths.ts";
import { readRoles, type RoleValue, type RoleValues } from "../roles/read-roles.ts";
import type { Endpoint, Kind, Model, Pack, PriceRow } from "../vocabulary/index.ts";
import type { MediaFacts } from "../check/finding.ts";

/** What a request costs in units of its pack. `min` and `max` differ when the billed length is not known beforehand. */
export interface Price {
  readonly pack: Pack;
  readonly min: number;
  /** `Infinity` when no price is known. */
  readonly max: number;
  /** The row of the price list; undefined when the call is free or no row fits. */
  readonly row: PriceRow | undefined;
  /** How the price comes about, for people: `0.8 units/s x 5 s`. */
  readonly explanation: string;
}

/** What a price may need to know besides the body. */
export interface PriceOptions {
  /** Day (YYYY-MM-DD) of the price list; the contract's own day by default. */
  readonly today?: string;
  /** Facts about media by path, so that a price by input length can be exact. */
  readonly facts?: Readonly<Record<string, MediaFacts>>;
}

/**
 * The list price of a request: units per second times the requested whole seconds. A clip that is edited is billed by its own
 * length, rounded; unless `facts` tell it, the price is a range over the lengths that the contract takes. Computed in hundredths
 * of a unit.
 * @throws TypeError for an unknown endpoint id.
 */
export function price(endpointId: string, body: Json, options: PriceOptions = {}): Price {
  const endpoint = findEndpoint(endpointId);
  const pack = endpoint.pack ?? "video";
  if (!endpoint.billable) return { pack, min: 0, max: 0, row: undefined, explanation: "costs nothing" };
  const roles = readRoles(endpoint, isJsonObject(body) ? body : {});
  const order = readOrder(endpoint, roles);
  const row = findRow(order, options.today ?? contractDay);
  if (row === undefined) return unknownPrice(pack, `no price is known for ${describe(order)}`);
  const hundredths = Math.round(row.units * 100);
  if (row.per !== "second") {
    return {
      pack: row.pack,
      min: hundredths / 100,
      max: hundredths / 100,
      row,
      explanation: `${row.units} units per ${row.per}`,
    };
  }
  const seconds = readSeconds(endpoint, roles, order.model, options.facts ?? {});
  if (seconds === undefined) return unknownPrice(row.pack, "no price is known without a length in seconds");
  const [least, most] = seconds;
  const span = least === most ? `${least} s` : `${least} to ${most} s (length of the clip that is edited)`;
  return {
    pack: row.pack,
    min: (hundredths * least) / 100,
    max: (hundredths * most) / 100,
    row,
    explanation: `${row.units} units/s x ${span}, ${describe(order)}`,
  };
}

/** What is ordered, in the words of the price list. */
interface Order {
  readonly kind: Kind;
  readonly model: Model | undefined;
  readonly resolution: string | undefined;
  readonly audio: "silent" | "native" | "voice";
  readonly videoInput: boolean;
}

function readOrder(endpoint: Endpoint, roles: RoleValues): Order {
  const name = endpoint.pathModel ?? roles.one("model")?.value;
  const resolution = roles.one("resolution")?.means;
  const hasSound = roles.one("sound")?.means === true;
  return {
    kind: endpoint.kind,
    model: typeof name === "string" ? findModelAt(endpoint, name) : undefined,
    resolution: typeof resolution === "string" ? resolution : undefined,
    audio: hasSound ? (roles.all("voice").length > 0 ? "voice" : "native") : "silent",
    videoInput: roles.all("video").length > 0,
  };
}

/** The row in force that fits and names most conditions. Voices are billed as native sound where the list has no row for them. */
function findRow(order: Order, today: string): PriceRow | undefined {
  const fitting = priceRows.filter((row) => isInForce(row, today) && fits(row, order));
  const best = fitting.toSorted((a, b) => conditionsOf(b) - conditionsOf(a))[0];
  return best ?? (order.audio === "voice" ? findRow({ ...order, audio: "native" }, today) : undefined);
}

function isInForce(row: PriceRow, today: string): boolean {
  return (row.since === undefined || row.since <= today) && (row.until === undefined || today < row.until);
}

function fits(row: PriceRow, order: Order): boolean {
  if (row.model === undefined && row.kind === undefined) return false;
  if (row.model !== undefined && row.model !== order.model?.id) return false;
  if (row.kind !== undefined && row.kind !== order.kind) return false;
  if (row.resolution !== undefined && row.resolution !== order.resolution) return false;
  if (row.audio !== undefined && row.audio !== order.audio) return false;
  return row.videoInput === undefined || row.videoInput === order.videoInput;
}

function conditionsOf(row: PriceRow): number {
  return [row.model, row.kind, row.resolution, row.audio, row.videoInput].filter((part) => part !== undefined).length;
}

/** Billed whole seconds, least and most; undefined when the body names none. */
function readSeconds(
  endpoint: Endpoint,
  roles: RoleValues,
  model: Model | undefined,
  facts: Readonly<Record<string, MediaFacts>>,
): readonly [number, number] | undefined {
  const edited = roles.all("videos").find((item) => roles.within(item, "video-use")?.means === "base");
  if (edited !== undefined) return lengthOfEdited(endpoint, roles.within(edited, "video"), model, facts);
  const seconds = Number(roles.one("seconds")?.means ?? Number.NaN);
  return Number.isInteger(seconds) && seconds > 0 ? [seconds, seconds] : undefined;
}

function lengthOfEdited(
  endpoint: Endpoint,
  video: RoleValue | undefined,
  model: Model | undefined,
  facts: Readonly<Record<string, MediaFacts>>,
): readonly [number, number] | undefined {
  if (video === undefined) return undefined;
  const known = facts[video.path]?.seconds;
  if (known !== undefined) return [Math.round(known), Math.round(known)];
  const shape = fieldAt(endpoint.bodyFields, video.path)?.shape;
  if (shape?.kind !== "media") return undefined;
  const limits = { ...shape.limits, ...shape.limitsByModel?.[model?.wire[endpoint.standard] ?? ""] };
  return [Math.round(limits.minSeconds ?? 1), Math.round(limits.maxSeconds ?? Number.POSITIVE_INFINITY)];
}

function unknownPrice(pack: Pack, explanation: string): Price {
  return { pack, min: 0, max: Number.POSITIVE_INFINITY, row: undefined, explanation };
}

function describe(order: Order): string {
  const parts = [order.model?.title ?? order.kind, order.resolution, order.model === undefined ? undefined : order.audio];
  return [...parts, order.videoInput ? "with video input" : undefined].filter((part) => part !== undefined).join(", ");
}
