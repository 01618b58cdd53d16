import { placedPattern } from "../claims/claim-ids.ts";
import { placesOf } from "../claims/claims-of.ts";
import { fieldsIn } from "../roles/paths.ts";
import type { Endpoint, Field, MediaLimits, Shape } from "../vocabulary/index.ts";
import type { Lint } from "./lint.ts";

/**
 * Every bound is drawn where the contract says: a committed vector stands on each side of it. A case that no value can be (a side that
 * the limit of pixels forbids) is among the exclusions that the vectors' own command prints, with the reason.
 */
export const boundVectors: Lint = {
  name: "bound-vectors",
  holds: "every bound has wire vectors at min-1, min, max and max+1, or an exclusion with a reason",
  find: ({ endpoints, vectors, excluded }) => {
    const known = new Set([...vectors, ...excluded]);
    return endpoints.flatMap((endpoint) =>
      boundsOf(endpoint).flatMap(({ place, cases }) => {
        const missing = cases.filter((name) => !known.has(`${endpoint.id}/${place}#${name}`));
        return missing.length === 0 ? [] : [`${endpoint.id}/${place} has no vector for ${missing.join(", ")}`];
      }),
    );
  },
};

interface Bound {
  readonly place: string;
  readonly cases: readonly string[];
}

/** The bounds of body and query; what an answer holds is the service's to keep. */
function boundsOf(endpoint: Endpoint): readonly Bound[] {
  return placesOf(endpoint)
    .filter(({ place }) => place === "body" || place === "query")
    .flatMap(({ place, fields }) =>
      fieldsIn(fields)
        .filter(({ field }) => field.localOnly !== true)
        .map(({ path, field }) => ({ place: placedPattern(place, path), cases: casesOf(field) }))
        .filter(({ cases }) => cases.length > 0),
    );
}

function casesOf({ shape }: Field): readonly string[] {
  switch (shape.kind) {
    case "whole":
    case "decimal":
      return edges(shape, "", Number.NEGATIVE_INFINITY);
    // A text or list of nothing counts as absent, so that a lower bound of 1 is a matter of presence.
    case "text":
      return edges(shape, "", 1);
    case "list":
      return edges(shape, "items:", 1);
    case "media":
      return mediaEdges(shape);
    default:
      return [];
  }
}

/** Names of the cases on both sides of each bound; lower bounds up to `free` need none. */
function edges({ min, max }: { readonly min?: number; readonly max?: number }, name: string, free: number): readonly string[] {
  return [
    ...(min === undefined || min <= free ? [] : [`${name}min-1`, `${name}min`]),
    ...(max === undefined ? [] : [`${name}max`, `${name}max+1`]),
  ];
}

/** Which limit of a medium has which cases, at its lower or upper edge. */
const MEDIA: readonly (readonly [limit: keyof MediaLimits, cases: readonly string[]])[] = [
  ["maxBytes", ["bytes max", "bytes max+1"]],
  ["minSide", ["side min-1", "side min"]],
  ["maxSide", ["side max", "side max+1"]],
  ["maxPixels", ["pixels max", "pixels max+1"]],
  ["aspect", ["aspect min-1", "aspect min", "aspect max", "aspect max+1"]],
  ["minSeconds", ["seconds min-1", "seconds min"]],
  ["maxSeconds", ["seconds max", "seconds max+1"]],
  ["minFps", ["fps min-1", "fps min"]],
  ["maxFps", ["fps max", "fps max+1"]],
];

function mediaEdges({ limits }: Extract<Shape, { readonly kind: "media" }>): readonly string[] {
  return MEDIA.flatMap(([limit, cases]) => (limits[limit] === undefined ? [] : cases));
}
