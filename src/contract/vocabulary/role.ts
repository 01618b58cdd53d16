/**
 * What a field is for. Code outside the contract reads requests by role, never by a field's name, so that the same code serves
 * endpoints that spell the same thing differently.
 */
export type Role =
  | "model"
  | "prompt"
  | "negative-prompt"
  /** A flag: the request is a list of shots. */
  | "multi-shot"
  /** A choice whose members mean `listed` (shots are given) or `free` (the model cuts by itself). */
  | "shot-kind"
  | "shots"
  | "shot-index"
  | "shot-prompt"
  | "shot-seconds"
  | "images"
  | "image"
  /** A choice whose members mean `first` or `end`; absent is a plain reference. */
  | "image-use"
  | "first-image"
  | "end-image"
  | "elements"
  | "element"
  | "videos"
  | "video"
  /** A choice whose members mean `base` (edit this clip) or `feature` (refer to it). */
  | "video-use"
  /** A choice whose members mean true or false. */
  | "keep-sound"
  | "voices"
  | "voice"
  /** A choice whose members mean true or false. */
  | "sound"
  /** A choice whose members mean `720p`, `1080p` or `4k`. */
  | "resolution"
  /** A choice whose members are `width:height`. */
  | "ratio"
  /** The asked length in seconds; a choice of digits or a whole number. */
  | "seconds"
  | "guidance"
  | "camera"
  | "camera-move"
  | "camera-axes"
  | "still-mask"
  | "motion-masks"
  | "watermark"
  | "watermark-enabled"
  | "callback"
  | "external-id"
  | "element-name"
  | "element-description"
  /** A choice whose members mean `images` or `video`. */
  | "element-kind"
  | "element-images"
  | "front-image"
  | "more-images"
  | "more-image"
  | "element-videos"
  | "element-video"
  | "element-voice"
  | "tags"
  | "tag"
  | "page-number"
  | "page-size";
