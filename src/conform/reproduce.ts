import { stringifyJson } from "../base/index.ts";
import type { Link, Sendable } from "./link.ts";

/** A line for a shell that sends the same request; the credential is taken from `$KEY`. */
export function toCurl({ baseUrl }: Pick<Link, "baseUrl">, { endpoint, path, body, headers = {} }: Sendable): string {
  const parts = ["curl", "-sS", "-X", endpoint.method, quote(baseUrl + path), "-H", '"Authorization: Bearer $KEY"'];
  for (const [name, value] of Object.entries(headers)) parts.push("-H", quote(`${name}: ${value}`));
  if (body !== undefined) parts.push("-H", quote("Content-Type: application/json"), "--data-raw", quote(stringifyJson(body)));
  return parts.join(" ");
}

/** A word that no shell reads anything into. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
