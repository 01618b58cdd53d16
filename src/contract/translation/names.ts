import type { Endpoint } from "../vocabulary/index.ts";
import { itemRows, numberedItems } from "./map.ts";
import type { Item, Meaning } from "./meaning.ts";
import { caseFor, contentsOf } from "./places.ts";
import { chooseIds, mentionsOf, textsOf, type Prose, type Reference } from "./references.ts";

/** Chosen names: for each item that needs one, because its form asks for it or because a prompt mentions it. */
export function chooseNames(endpoint: Endpoint, meaning: Meaning): ReadonlyMap<Item, string> {
  const contents = contentsOf(endpoint);
  if (contents === undefined) return new Map();
  const proses: readonly Prose[] = [meaning.prompt ?? [], ...meaning.shots.map(({ prompt }) => prompt)];
  const mentioned = new Set(proses.flatMap(mentionsOf).map((reference) => itemAt(meaning.items, reference)));
  const named = itemRows.flatMap(({ kind }) =>
    numberedItems(meaning.items, kind).flatMap((item, place) => {
      const field = caseFor(contents, item)?.fields.find(({ role }) => role === "content-id");
      const isNeeded = field !== undefined && (field.presence === "required" || mentioned.has(item));
      return isNeeded ? [{ item, reference: { kind, number: place + 1 } }] : [];
    }),
  );
  const ids = chooseIds(
    named.map(({ reference }) => reference),
    proses.flatMap(textsOf),
  );
  return new Map(named.map(({ item }, place) => [item, ids[place] ?? ""]));
}

/** What a mention refers to. */
export function itemAt(items: readonly Item[], { kind, number }: Reference): Item | undefined {
  return numberedItems(items, kind)[number - 1];
}
