/** What was found of one thing. */
export interface Diagnosis {
  /** Where it stands in the report. */
  readonly area: Area;
  readonly name: string;
  /** `missing` is not there, `broken` is there and does not work. */
  readonly state: "ok" | "missing" | "broken";
  /** What was found, in words. */
  readonly found: string;
  /** What cannot be done then. */
  readonly means?: string;
  /** The command, or what else mends it. */
  readonly fix?: string;
  /** Whether nothing of the main job works without it: a request in, a film out, here and behind a server. */
  readonly vital: boolean;
  readonly ms?: number;
}

export type Area = "machine" | "video" | "drawing" | "speech" | "server" | "upstream" | "trial";

/** Whether the main job works. */
export function isWell(diagnoses: readonly Diagnosis[]): boolean {
  return diagnoses.every(({ state, vital }) => state === "ok" || !vital);
}
