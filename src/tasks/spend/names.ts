import { OnetakeError } from "../../base/index.ts";
import { wireError } from "../../contract/index.ts";
import { EACH } from "./budget-id.ts";

const LONGEST = 200;
const CONTROLS = /\p{C}/u;

/**
 * A purpose, project or run as it was named, without blanks around it.
 * @throws WireError for one that is empty, too long or cannot be shown.
 */
export function readName(what: string, given: string): string {
  const fault = faultOf(given.trim());
  if (fault === undefined) return given.trim();
  throw wireError("bad-value", {
    path: what,
    message: `The ${what} ${fault}`,
    fix: `Name it in 1 to ${LONGEST} printable characters.`,
  });
}

/** The same for a name that a keeper of the money gives. @throws OnetakeError with the code `bad-name`. */
export function assertName(what: string, given: string): void {
  const fault = faultOf(given);
  if (fault === undefined || given === EACH) return;
  throw new OnetakeError("bad-name", `The ${what} ${fault}.`, { fix: `Name it in 1 to ${LONGEST} printable characters.` });
}

function faultOf(name: string): string | undefined {
  if (name === "") return "is empty";
  if (name.length > LONGEST) return `is longer than ${LONGEST} characters`;
  if (CONTROLS.test(name)) return "has characters that cannot be shown";
  return name === EACH ? `cannot be ${EACH}, which stands for each of them` : undefined;
}
