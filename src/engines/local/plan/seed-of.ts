import { canonicalJson, toSeed } from "../../../base/index.ts";
import type { RoleRequest } from "../../index.ts";

/** The seed of a request, from all that its result shows and says. Local paths differ from run to run, so files count by their content. */
export function seedOf(request: RoleRequest): number {
  const { prompt, shots, seconds, resolution, ratio, sound, images, videos, elements } = request;
  const parts = {
    prompt,
    shots: shots.map((shot) => ({ prompt: shot.prompt, seconds: shot.seconds })),
    seconds,
    resolution,
    ratio,
    sound,
    images: images.map((image) => [image.use, image.file.blob]),
    videos: videos.map((video) => [video.use, video.file.blob]),
    ...heardIn(request),
    elements: elements.map((element) => [element.name, element.images.map((image) => image.blob)]),
  };
  return toSeed(canonicalJson(parts));
}

// Absent where a request says nothing of it, so that the seeds of films do not depend on it.
function heardIn({ audio, work }: RoleRequest): object {
  if (audio === undefined) return work === undefined ? {} : { work };
  const { given, ...said } = audio;
  return { audio: said, ...(given && { given: { ...given, file: given.file.blob } }), ...(work && { work }) };
}
