import { errorRows, sampleTextValues, WireError, writeErrorText } from "../../contract/index.ts";
import type { RequestFaults } from "./fault.ts";

/** The refusal that a drill makes of a row of the error table: with the words it asks for, else those the service was seen with. */
export function toRefusal(name: string, { text = "default", message }: RequestFaults): WireError {
  const row = errorRows.find((each) => each.name === name);
  if (row === undefined) throw new TypeError(`the contract has no error "${name}"`); // readDrill took it from there
  const observed = row.messages[text];
  const words = message ?? (observed === undefined ? row.meaning : writeErrorText(observed, sampleTextValues));
  return new WireError(row, words, { fix: `A drill made this answer. Of the service itself: ${row.remedy}` });
}
