import { join } from "node:path";

import type { World } from "../../base/index.ts";
import type { Artifact, MadeFile, RoleRequest } from "../index.ts";
import { nearestClip } from "./clips.ts";

/** Copies the ready clip nearest to a request into a folder, with its copy with a mark when one is asked for. Tells its true length. */
export async function copyClip(
  { disk, random }: World,
  assets: string,
  folder: string,
  { ratio, seconds, watermark }: Pick<RoleRequest, "ratio" | "seconds" | "watermark">,
): Promise<Artifact> {
  const clip = nearestClip(ratio, seconds);
  const copy = async (file: string): Promise<MadeFile> => {
    const path = join(folder, `${random.uuid()}.mp4`);
    await disk.copy(join(assets, file), path);
    return { path, mime: "video/mp4", seconds: clip.seconds.toFixed(3) };
  };
  const made = await copy(clip.file);
  return { kind: "video", ...made, ...(watermark && { watermarked: await copy(clip.marked) }) };
}
