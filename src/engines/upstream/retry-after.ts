const LONGEST_MS = 24 * 60 * 60 * 1000;

/**
 * How long an answer asks to wait, in milliseconds: a number of seconds or a date, which counts from the answer's own date (RFC 9110, 10.2.3).
 * A day at most; undefined where it does not ask, or for nothing that can be read.
 */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const text = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(text)) return Math.min(Number(text) * 1000, LONGEST_MS);
  // Date.parse takes much that is no date of HTTP, such as "-4".
  const until = /^[A-Z][a-z]+,/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(until)) return undefined;
  const said = Date.parse(headers.get("date") ?? "");
  return Math.min(Math.max(until - (Number.isNaN(said) ? now : said), 0), LONGEST_MS);
}
