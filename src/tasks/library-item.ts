import type { Endpoint } from "../contract/index.ts";

/** Whether a create puts something into a library of the account rather than making media. */
export function isLibraryItem({ product }: Pick<Endpoint, "product">): boolean {
  return product === "element" || product === "voice";
}
