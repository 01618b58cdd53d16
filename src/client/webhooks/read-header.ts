import { UnsignedError } from "./errors.ts";

/** Headers as servers hand them over: the platform's `Headers`, or a record whose names may be written in any case. */
export type WebhookHeaders = Pick<Headers, "get"> | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The one value of a header.
 * @throws UnsignedError when there is none, when there are several, or when it does not have the form.
 */
export function readHeader(headers: WebhookHeaders, name: string, form: RegExp): string {
  const values = valuesOf(headers, name);
  const [value] = values;
  if (value === undefined) throw new UnsignedError(name, "is missing");
  if (values.length > 1) throw new UnsignedError(name, "is there more than once");
  if (!form.test(value)) throw new UnsignedError(name, "cannot be read");
  return value;
}

function valuesOf(headers: WebhookHeaders, name: string): readonly string[] {
  if (isHeaders(headers)) {
    const value = headers.get(name);
    return value === null ? [] : [value];
  }
  return Object.entries(headers).flatMap(([key, value]) => (key.toLowerCase() === name && value !== undefined ? value : []));
}

function isHeaders(headers: WebhookHeaders): headers is Pick<Headers, "get"> {
  return typeof headers["get"] === "function";
}
