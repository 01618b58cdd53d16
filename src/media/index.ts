export { runChild, siblingModule, type ChildJob } from "./child.ts";
export { encodePng } from "./encode-png.ts";
export { ChildCrashed, ChildOverLimit, ChildRefused, MediaError, MissingPart, refuseMissing, type MediaFault } from "./errors.ts";
export type { ImageFacts } from "./image-facts.ts";
export type { AudioFacts, SoundFacts, VideoFacts } from "./media-facts.ts";
export { probeAudio } from "./probe-audio.ts";
export { probeImage } from "./probe-image.ts";
export { probeVideo } from "./probe-video.ts";
export { createContactSheet, type SheetCell, type SheetOptions } from "./contact-sheet.ts";
