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
  /** A choice whose members are `width:height`, or mean `auto`. */
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
  | "page-size"
  /** A list of variant records of which each has a role of its own (the contents of the new standard). */
  | "contents"
  /** The caller's own name of an item of the contents, by which the prompt refers to it. */
  | "content-id"
  | "settings"
  | "options"
  /** A choice whose members mean `native` (made with the picture), `original` (that of the clip is kept) or `off`. */
  | "audio"
  /** A task, clip or sound that the service made before, by its id. */
  | "made-video"
  | "made-audio"
  /** A clip that is worked on, where it is not one of several references. */
  | "source-video"
  /** A choice whose members mean `image` or `video`: whom a moved character faces like. */
  | "orientation"
  | "effect"
  | "effect-input"
  | "effect-images"
  | "session"
  | "edit"
  | "frame-number"
  | "points"
  | "faces"
  | "face"
  | "sound-file"
  | "sound-start"
  | "sound-end"
  | "sound-insert"
  | "sound-volume"
  | "original-volume"
  | "speech-text"
  | "voice-language"
  | "voice-speed"
  | "sound-prompt"
  | "music-prompt"
  | "whisper"
  | "voice-name"
  | "voice-sample"
  /** Number of pictures that are made. */
  | "count"
  /** A choice whose members mean `single` or `series`. */
  | "series"
  /** A whole number, or a word that means `auto`. */
  | "series-count"
  | "reference-kind"
  | "image-strength"
  | "person-strength"
  | "subject-images"
  | "subject-image"
  | "scene-image"
  | "style-image"
  | "grow-up"
  | "grow-down"
  | "grow-left"
  | "grow-right"
  | "person-image"
  | "garment-image"
  | "task-ids"
  | "external-ids"
  | "from-time"
  | "to-time"
  | "cursor"
  | "limit"
  | "filters"
  | "filter-key"
  | "filter-values"
  /** Address of a picture that an operation which answers at once has made. */
  | "made-picture";
