import type { PriceRow, Resolution } from "../vocabulary/index.ts";

type Conditions = Pick<PriceRow, "kind" | "videoInput" | "since" | "until">;

const RESOLUTIONS: readonly Resolution[] = ["720p", "1080p", "4k"];

/** Rows of one line of the price table: units per second at 720p, 1080p and 4k; undefined where the table has no price. */
export function perSecond(
  model: string,
  audio: NonNullable<PriceRow["audio"]>,
  units: readonly (number | undefined)[],
  conditions: Conditions = {},
): readonly PriceRow[] {
  return RESOLUTIONS.flatMap((resolution, place) => {
    const amount = units[place];
    if (amount === undefined) return [];
    const row = { model, resolution, audio, ...conditions, units: amount, per: "second", pack: "video" } as const;
    return [{ id: rowId(row), ...row }];
  });
}

function rowId(row: Omit<PriceRow, "id">): string {
  const input = row.videoInput === undefined ? undefined : row.videoInput ? "video" : "no-video";
  return [row.model, row.kind, input, row.audio, row.resolution].filter((part) => part !== undefined).join("/");
}
