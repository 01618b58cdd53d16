import { failureTexts, judgeMedia, type MediaFault } from "../../contract/index.ts";
import type { MediaValue } from "./media-values.ts";
import type { ProbedMedia } from "./probe-port.ts";

/** The first of the contract's limits that a file breaks; undefined for a good one. */
export function findFault(
  { limits, medium }: Pick<MediaValue, "limits" | "medium">,
  probed: ProbedMedia,
): MediaFault | undefined {
  const { format, bytes, width, height, seconds, fps } = probed;
  const size = medium === "audio" ? {} : { width, height };
  const length = medium === "image" ? {} : { seconds };
  const [fault] = judgeMedia(limits, { format, bytes, ...size, ...length, ...(fps === undefined ? {} : { fps }) });
  return fault;
}

/** Why a task fails over a fault: the service's own text where one was observed, else a sentence that names the place and the cure. */
export function toReason({ path, medium }: Pick<MediaValue, "path" | "medium">, fault: MediaFault): string {
  if (medium === "image" && fault.rule === "media-side") return failureTexts["image-pixel"];
  if (medium === "image" && fault.rule === "media-aspect") return failureTexts["image-geometry"];
  return `The ${medium} at ${path} ${fault.message}; ${fault.fix}.`;
}
