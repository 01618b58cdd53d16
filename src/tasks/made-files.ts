import type { JsonObject } from "../base/index.ts";
import {
  readRoles,
  wireError,
  type Endpoint,
  type Medium,
  type Role,
  type RoleValue,
  type RoleValues,
} from "../contract/index.ts";
import type { MadeRow, Store } from "../store/index.ts";
import { textOf } from "./text-of.ts";

/** A clip or sound of an earlier task that a request names by its id. */
export interface MadeFile {
  readonly value: RoleValue;
  readonly medium: Medium;
  readonly row: MadeRow;
}

const MADE_ROLES: readonly (readonly [Role, Medium])[] = [
  ["made-video", "video"],
  ["made-audio", "audio"],
];

/**
 * What a request names by the id of something that the account made before.
 * @throws WireError for an id under which the account has nothing of the kind.
 */
export async function findMadeFiles(
  { store }: { readonly store: Pick<Store, "findMade"> },
  account: string,
  endpoint: Pick<Endpoint, "bodyFields">,
  body: JsonObject,
): Promise<readonly MadeFile[]> {
  return await Promise.all(
    madeValues(readRoles(endpoint, body)).map(async ({ value, medium }) => {
      const row = await store.findMade(account, textOf(value));
      if (row?.medium !== medium) throw unknownFile(value, medium);
      return { value, medium, row };
    }),
  );
}

/** The ids of clips and sounds of earlier tasks that a request names. */
export function madeValues(roles: RoleValues): readonly Pick<MadeFile, "value" | "medium">[] {
  const named = MADE_ROLES.flatMap(([role, medium]) => roles.all(role).map((value) => ({ value, medium })));
  return named.filter(({ value }) => textOf(value) !== "");
}

function unknownFile(value: RoleValue, medium: Medium): Error {
  const name = value.path.split(".").at(-1) ?? value.path;
  return wireError("bad-value", {
    textKey: "value",
    values: { field: name, value: textOf(value).slice(0, 60) },
    path: value.path,
    fix: `Use the id of ${medium === "video" ? "a clip" : "a sound"} among the results of a task of this account.`,
  });
}
