/** The headers that tell from where a browser calls. */
export interface OriginHeaders {
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
  readonly "sec-fetch-site"?: string | string[] | undefined;
}

/**
 * Whether a request to an open server on this machine was meant for it. A foreign name in `Host` is a page that rebound its name to this
 * machine; a foreign `Origin` or a cross-site fetch is a page that calls without asking. `trusted` holds further `host[:port]` values, such as
 * those of a configured public address.
 */
export function isLocalRequest(headers: OriginHeaders, trusted: readonly string[] = []): boolean {
  const isKnown = (host: string): boolean => isLoopbackName(nameOf(host)) || trusted.includes(host.toLowerCase());
  if (headers.host === undefined || !isKnown(headers.host)) return false;
  if (headers.origin !== undefined) return isKnown(hostOfOrigin(headers.origin));
  return headers["sec-fetch-site"] !== "cross-site";
}

/** Whether a host name or address, without port, can only be this machine: `localhost`, `*.localhost`, 127.0.0.0/8, `::1`. */
export function isLoopbackName(name: string): boolean {
  const lower = name.toLowerCase().replace(/^\[(.*)\]$/, "$1");
  if (lower === "localhost" || lower.endsWith(".localhost") || lower === "::1") return true;
  const parts = lower.split(".");
  return parts.length === 4 && parts[0] === "127" && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

function nameOf(host: string): string {
  return /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(host)?.[1] ?? "";
}

function hostOfOrigin(origin: string): string {
  return /^https?:\/\/([^/]+)$/i.exec(origin)?.[1] ?? "";
}
