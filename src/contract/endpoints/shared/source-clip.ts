import type { Field } from "../../vocabulary/index.ts";
import { text } from "./fields.ts";

/** A clip that the service made, by its id; the other way to give one is its address. */
export function madeClipField(meaning: string, presence: Field["presence"] = "conditional"): Field {
  return text("video_id", meaning, { presence, role: "made-video" });
}
