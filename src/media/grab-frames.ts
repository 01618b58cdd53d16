import type { Codec } from "./codec/codec.ts";
import type { Size } from "./design/unit.ts";
import { rgbaOfYuv } from "./yuv-pixels.ts";

/**
 * Reads a local clip once and answers, for each of the times (seconds, ascending), the frame that is on screen then, scaled to `size`
 * (even numbers) as opaque RGBA rows. A time past the end shows the last frame. Rotation is not applied.
 * @throws MediaError when the clip cannot be read.
 */
export async function grabFrames(
  codec: Codec,
  path: string,
  times: readonly number[],
  size: Size,
  onProgress: (fraction: number) => void,
): Promise<readonly Uint8ClampedArray[]> {
  const clip = await codec.openClip(path, size.width, size.height);
  const pictures: Uint8ClampedArray[] = [];
  try {
    for (const time of times) {
      const yuv = await clip.at(time);
      // Nothing new is on screen when two times fall on one frame.
      const shown = yuv ? rgbaOfYuv(yuv, size) : pictures.at(-1);
      if (shown) pictures.push(shown);
      onProgress(pictures.length / times.length);
    }
  } finally {
    await clip.close();
  }
  return pictures;
}
