import type { MediaLimits } from "../vocabulary/index.ts";
import type { MediaFacts } from "./finding.ts";
import type { MediaFault } from "./media-facts.ts";

// How near is near: within a fiftieth of the limit.
const NEAR = 1 / 50;

/**
 * Where a good medium only just keeps a limit, so that another way of measuring could find it broken: nobody knows how the service
 * rounds. Facts that are not known are not judged.
 */
export function nearLimits(limits: MediaLimits, facts: MediaFacts): readonly MediaFault[] {
  const { width, height, seconds, fps } = facts;
  const near: MediaFault[] = [];
  const add = (
    rule: MediaFault["rule"],
    value: number | undefined,
    limit: number | undefined,
    unit: string,
    least: boolean,
  ): void => {
    if (value === undefined || limit === undefined || value === limit || Math.abs(value - limit) > limit * NEAR) return;
    if (least ? value < limit : value > limit) return;
    const message = `has ${value} ${unit}, close to the ${least ? "least" : "most"} of ${limit}`;
    near.push({ rule, message, fix: `keep some distance: ${least ? "a little more" : "a little less"} is safe` });
  };
  // Lengths and rates are measured in more than one way; sides and bytes only in one.
  add("media-seconds", seconds, limits.minSeconds, "s", true);
  add("media-seconds", seconds, limits.maxSeconds, "s", false);
  add("media-fps", fps, limits.minFps, "frames per second", true);
  add("media-fps", fps, limits.maxFps, "frames per second", false);
  if (width !== undefined && height !== undefined && limits.aspect !== undefined) {
    const { narrowest, widest } = limits.aspect;
    const isNear = ([w, h]: readonly [number, number]): boolean => {
      const distance = Math.abs(width / height / (w / h) - 1);
      return distance > 0 && distance <= NEAR;
    };
    const edge = [narrowest, widest].find(isNear);
    if (edge) {
      const message = `is ${width} x ${height} px, close to the ${edge === narrowest ? "narrowest" : "widest"} shape of ${edge.join(":")}`;
      near.push({ rule: "media-aspect", message, fix: "crop it a little, so that rounding cannot put it outside" });
    }
  }
  return near;
}
