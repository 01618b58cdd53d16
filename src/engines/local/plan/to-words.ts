import { readTokens } from "../../../contract/index.ts";
import type { RoleRequest } from "../../index.ts";

/** The action for people: names where tokens stand, no token left. */
export function toWords(request: Pick<RoleRequest, "elements">, action: string): string {
  let words = action;
  for (const { kind, number, text } of readTokens(action)) {
    const name = kind === "element" ? request.elements[number - 1]?.name : kind === "voice" ? "" : `${kind} ${number}`;
    words = words.replace(text, name ?? `${kind} ${number}`);
  }
  return words
    .replace(/\s+/g, " ")
    .replace(/\s+([,.!?])/g, "$1")
    .trim();
}
