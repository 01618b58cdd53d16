import { namesOf, type Register } from "../../contract/index.ts";
import { nearest } from "../../director/index.ts";

/** What to do when nothing was found: the name that was most likely meant, or where to look. */
export function suggestFor(register: Register, words: string | undefined): string {
  if (words === undefined) return "Ask with fewer conditions.";
  const names = namesOf(register);
  const [name = ""] = words.split("#");
  const last = name.split(/[/.]/).at(-1) ?? "";
  const near = nearest(name, names) ?? nearest(last, names);
  return near === undefined ? "See `onetake register` for what there is." : `Did you mean ${near}?`;
}
