import { readQuery, toWireError, type Endpoint } from "../../contract/index.ts";
import type { Page } from "../../store/index.ts";

/**
 * The page that a query string asks for, by the declared fields of the list; what is absent or empty is the declared default.
 * @throws WireError when a number is none or out of its declared bounds.
 */
export function readPage(endpoint: Endpoint, query: unknown): Page {
  const values = readDeclaredQuery(endpoint, query);
  const read = (role: "page-number" | "page-size"): number => {
    const value = values[endpoint.queryFields.find((field) => field.role === role)?.name ?? ""];
    if (typeof value === "number") return value;
    throw new TypeError(`${endpoint.id} declares no whole number for ${role}`);
  };
  return { number: read("page-number"), size: read("page-size") };
}

/**
 * The values of a query string by the declared names, defaults filled in. Of a name that is given twice the values are one list.
 * @throws WireError for the first thing that the contract refuses in it.
 */
export function readDeclaredQuery(endpoint: Endpoint, query: unknown): Readonly<Record<string, number | string>> {
  const given = Object.entries(query as Readonly<Record<string, unknown>>); // a parsed query string
  const texts = given.map(([name, value]) => [name, Array.isArray(value) ? value.join(",") : String(value)]);
  const { values, findings } = readQuery(endpoint.id, Object.fromEntries(texts) as Record<string, string>); // texts, as made above
  const refused = findings.find(({ severity }) => severity === "refuse");
  if (refused) throw toWireError(refused);
  return values;
}
