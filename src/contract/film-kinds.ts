import type { Kind } from "./vocabulary/index.ts";

/** The work that ends in a film of shots, and in nothing else. */
export const filmKinds: ReadonlySet<Kind> = new Set(["omni-video", "text-to-video", "image-to-video"]);
