import { namesOf, type Register } from "../../contract/index.ts";
import { nearest } from "../../director/index.ts";

/** What to do when nothing was found: the name that was most likely meant, or where to look. */
export function suggestFor(register: Register, words: string | undefined): string {
  if (words === undefined) return "Ask with fewer conditions.";
  const [name = ""] = words.split("#");
  const beside = register.statements.map(({ id }) => id).filter((id) => id.startsWith(`${name}#`));
  const near = beside.length > 0 ? (nearest(words, beside) ?? name) : nearestName(register, name);
  return near === undefined ? "See `onetake register` for what there is." : `Did you mean ${near}?`;
}

/** The whole name is compared first, then its last part alone. */
function nearestName(register: Register, name: string): string | undefined {
  const names = namesOf(register);
  return nearest(name, names) ?? nearest(name.split(/[/.]/).at(-1) ?? "", names);
}
