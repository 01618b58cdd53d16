import { endpoints, type Endpoint } from "../../contract/index.ts";

/**
 * The endpoint that a request went to, by method and path. A gateway may have its own beginning before the service's paths; the path that
 * says most wins, so that `/v1/x/abc` is not taken for another's `/v1/x/{id}` where it is declared itself.
 */
export function matchEndpoint(method: string, pathname: string): Endpoint | undefined {
  const asked = pathname.split("/").filter((part) => part !== "");
  const found = endpoints
    .filter((endpoint) => endpoint.method === method.toUpperCase())
    .flatMap((endpoint) =>
      [endpoint.path, ...(endpoint.alsoAt ?? [])].flatMap((path) => {
        const fixed = fixedParts(path, asked);
        return fixed === undefined ? [] : [{ endpoint, fixed }];
      }),
    );
  return found.toSorted((a, b) => b.fixed - a.fixed)[0]?.endpoint;
}

/** How many parts of a declared path stand in the end of the asked one word for word; undefined where it does not fit. */
function fixedParts(path: string, asked: readonly string[]): number | undefined {
  const parts = path.split("/").filter((part) => part !== "");
  const end = asked.slice(-parts.length);
  const isPlace = (part: string): boolean => /^\{\w+\}$/.test(part);
  if (end.length < parts.length || parts.some((part, at) => !isPlace(part) && part !== end[at])) return undefined;
  return parts.filter((part) => !isPlace(part)).length;
}
