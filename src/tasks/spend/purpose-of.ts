import { price, readRoles, type Endpoint } from "../../contract/index.ts";
import { isGiven, textOf } from "../text-of.ts";
import type { Admission } from "../port.ts";
import { readName } from "./names.ts";

/** What a create on the wire is for. */
export interface WirePurpose {
  readonly name: string;
  /** The caller named it; it was not derived from the request. */
  readonly isStated: boolean;
}

/**
 * The purpose of a create on the wire: as it is named, else its external id, else the first 16 digits of what identifies the request. What costs
 * nothing has purposes of its own, so that it never stands for what is bought under the same name.
 * @throws WireError for a name that no purpose can have.
 */
export function purposeOf({ endpoint, body, purpose }: Admission, askedDigest: string): WirePurpose {
  const externalId = externalIdOf(endpoint, body);
  const name = purpose === undefined ? (externalId ?? `sha256:${askedDigest.slice(0, 16)}`) : readName("purpose", purpose);
  return { name: isFree(endpoint, body) ? `free:${name}` : name, isStated: purpose !== undefined };
}

/** Whether a create is known to cost nothing, as those of elements. */
export function isFree(endpoint: Pick<Endpoint, "id">, body: Admission["body"]): boolean {
  return price(endpoint.id, body).max === 0;
}

/** The caller's own id of a create, where it has one. */
export function externalIdOf(endpoint: Pick<Endpoint, "bodyFields">, body: Admission["body"]): string | undefined {
  const value = readRoles(endpoint, body).one("external-id");
  return isGiven(value) ? textOf(value) : undefined;
}
