/**
 * Texts that a failed task carried in its status message. A failed task has no service code: the answer is HTTP 200 with code 0,
 * and only this text tells why.
 */
export const failureTexts: Readonly<Record<"image-pixel" | "image-geometry" | "moderation", string>> = {
  "image-pixel": "Image pixel is invalid",
  "image-geometry":
    "The resolution or aspect ratio of the input image is invalid. Please ensure it meets the required specifications.",
  moderation: "Failure to pass the risk control system",
};

/** When a task fails with each of these: over its inputs, or over what was made, after the time of making it. */
export const failureMoments: Readonly<Record<keyof typeof failureTexts, "inputs" | "result">> = {
  "image-pixel": "inputs",
  "image-geometry": "inputs",
  moderation: "result",
};
