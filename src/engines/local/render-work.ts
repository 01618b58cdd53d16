import type { Scene, Voice } from "./plan/scene.ts";
import type { Still } from "./plan/still.ts";

/** What the render child is asked to do: plain data, and local paths at most. */
export type RenderWork =
  | { readonly kind: "film"; readonly scene: Scene; readonly file: string }
  | { readonly kind: "stills"; readonly stills: readonly Still[] }
  | { readonly kind: "sample"; readonly text: string; readonly voice: Voice };
