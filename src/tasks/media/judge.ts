import { failureTexts, judgeMedia, wireError, type MediaFacts, type MediaFault, type WireError } from "../../contract/index.ts";
import type { MediaValue } from "../../engines/index.ts";
import type { ProbedMedia } from "./probe-port.ts";

/** The first of the contract's limits that a file breaks; undefined for a good one. */
export function findFault(
  { limits, medium }: Pick<MediaValue, "limits" | "medium">,
  probed: ProbedMedia,
): MediaFault | undefined {
  return judgeMedia(limits, toFacts(medium, probed))[0];
}

/** What was found, as far as it means something for the medium. */
export function toFacts(medium: MediaValue["medium"], probed: ProbedMedia): MediaFacts {
  const { format, bytes, width, height, seconds, fps } = probed;
  const size = medium === "audio" ? {} : { width, height };
  const length = medium === "image" ? {} : { seconds };
  return { format, bytes, ...size, ...length, ...(fps === undefined ? {} : { fps }) };
}

/** Why a task fails over a fault: the service's own text where one was observed, else a sentence that names the place and the cure. */
export function toReason({ path, medium }: Pick<MediaValue, "path" | "medium">, fault: MediaFault): string {
  if (medium === "image" && fault.rule === "media-side") return failureTexts["image-pixel"];
  if (medium === "image" && fault.rule === "media-aspect") return failureTexts["image-geometry"];
  return `The ${medium} at ${path} ${fault.message}; ${fault.fix}.`;
}

/** How a create is refused over a fault: with the service's own text where one was observed. */
export function toRefusal({ path, medium }: Pick<MediaValue, "path" | "medium">, { rule, message, fix }: MediaFault): WireError {
  if (medium === "audio" && rule === "media-format") return wireError("bad-value", { path, textKey: "audio-format", fix });
  return wireError("bad-value", { path, message: `${path} ${message}`, fix });
}
