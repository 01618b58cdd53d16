import { presetVoices } from "../../src/contract/index.ts";
import type { MediaFile, RoleRequest, RoleShot } from "../../src/engines/index.ts";

/** A film of one short, silent shot at 720p, with changes. */
export function filmRequest(changes: Partial<RoleRequest>): RoleRequest {
  const plain: RoleRequest = {
    product: "video",
    kind: "omni-video",
    endpoint: "acceptance",
    model: "a-model",
    prompt: "",
    negativePrompt: "",
    shots: [],
    multiShot: false,
    seconds: 1,
    resolution: "720p",
    ratio: "16:9",
    sound: false,
    images: [],
    videos: [],
    elements: [],
    watermark: false,
  };
  const request = { ...plain, ...changes };
  return request.shots.length > 0
    ? request
    : { ...request, shots: [{ index: 1, prompt: request.prompt, seconds: request.seconds }] };
}

/** Shots of these lengths and words. */
export function shotsOf(
  ...shots: readonly (readonly [seconds: number, prompt: string])[]
): Pick<RoleRequest, "shots" | "multiShot" | "seconds"> {
  const listed = shots.map(([seconds, prompt], position): RoleShot => ({ index: position + 1, prompt, seconds }));
  return { shots: listed, multiShot: true, seconds: listed.reduce((sum, { seconds }) => sum + seconds, 0) };
}

/** Frames of {@link sceneRequest} that begin a shot: 0.7 and 1.8 of 3 s, of 72 frames. */
export const SCENE_CUTS = [17, 43] as const;

/** A scene of three shots with an exact first and end frame, someone who speaks, and both languages. */
export function sceneRequest(first: MediaFile, end: MediaFile, face: MediaFile): RoleRequest {
  return filmRequest({
    ...shotsOf(
      [0.7, "<<<element_1>>> waits under a red lantern in the rain. Camera: push in."],
      [1.1, '<<<element_1>>>走进茶馆，看着窗外的雨。Camera: pan left. <<<element_1>>> says: "One take."'],
      [1.2, "A street at night. 夜里的街。"],
    ),
    sound: true,
    images: [
      { use: "first", file: first },
      { use: "end", file: end },
    ],
    elements: [{ id: "1", name: "Mira", voiceId: presetVoices[0]?.id ?? null, images: [face] }],
  });
}

/** Work that keeps a clip's own size, so that it can be small: the clip as it is, with words over it. */
export function clipRequest(clip: MediaFile, changes: Partial<RoleRequest> = {}): RoleRequest {
  return filmRequest({
    kind: "lip-sync",
    seconds: clip.seconds,
    videos: [{ use: "base", keepSound: true, file: clip }],
    audio: { sounds: "", music: "", whisper: false, ownVolume: 0 },
    ...changes,
  });
}
