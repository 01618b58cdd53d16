import type { Net, World } from "../../base/index.ts";

/** A `fetch` that notes what time the other side says it is. */
export interface Dates {
  readonly fetch: Net["fetch"];
  /** How far the other side's clock is ahead of ours, in milliseconds and to about half a second; undefined while no answer told. */
  offsetMs(): number | undefined;
}

/** A header tells whole seconds, cut: on average it is late by half of one. */
const HALF_SECOND_MS = 500;

/** Watches the `Date` of answers; the one that came fastest counts. */
export function watchDates({ net, clock }: Pick<World, "net" | "clock">): Dates {
  let best: { readonly tookMs: number; readonly offset: number } | undefined;
  return {
    offsetMs: () => best?.offset,
    fetch: async (url, init) => {
      const sentAt = clock.now();
      const response = await net.fetch(url, init);
      const tookMs = clock.now() - sentAt;
      const told = Date.parse(response.headers.get("date") ?? "");
      if (!Number.isNaN(told) && (best === undefined || tookMs < best.tookMs))
        best = { tookMs, offset: told + HALF_SECOND_MS - (sentAt + tookMs / 2) };
      return response;
    },
  };
}
