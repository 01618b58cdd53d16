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
