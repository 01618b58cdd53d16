import { makes, soundFormats } from "../../../contract/index.ts";
import type { PreviewOptions, RoleRequest } from "../../index.ts";
import type { RenderWork } from "../render-work.ts";
import { planScene } from "./plan-scene.ts";
import { planSound } from "./plan-sound.ts";

export type FilmOrSound = Extract<RenderWork, { readonly kind: "film" | "sound" }>;

/** What the render child has to do for a request; undefined where nothing tells how long the result is. Pure. */
export function planWork(request: RoleRequest, preview: PreviewOptions = {}): FilmOrSound | undefined {
  const formats = soundFormats(request.kind).map((format) => [format, `sound.${format}`]);
  const sounds = Object.fromEntries(formats) as { mp3?: string; wav?: string }; // its keys are formats
  if (makes(request.kind) === "sound") {
    const plan = planSound(request, request.seconds > 0 ? request.seconds : undefined);
    if (plan === undefined || (plan.seconds === undefined && plan.speech === undefined)) return undefined;
    return { kind: "sound", plan, files: sounds };
  }
  if (!(request.seconds > 0)) return undefined;
  const pictures = { poster: "poster.jpg", sheet: "sheet.jpg" };
  const files = { film: "film.mp4", ...(request.watermark && { marked: "marked.mp4" }), ...pictures, ...sounds };
  return { kind: "film", scene: planScene(request, preview), files };
}
