import { MediaError } from "./errors.ts";
import type { ImageFacts } from "./image-facts.ts";
import type { ProbeOptions } from "./input-tracks.ts";
import { withFile } from "./iso/top-boxes.ts";
import type { AudioFacts, VideoFacts } from "./media-facts.ts";
import { probeAudio } from "./probe-audio.ts";
import { probeImage } from "./probe-image.ts";
import { probeVideo } from "./probe-video.ts";
import { warnOfAudio, warnOfImage, warnOfVideo, type MediaWarning } from "./warnings.ts";

/** What a file of any medium is. */
export type FileFacts = (
  | { readonly medium: "image"; readonly facts: ImageFacts }
  | { readonly medium: "video"; readonly facts: VideoFacts }
  | { readonly medium: "audio"; readonly facts: AudioFacts }
) & { readonly warnings: readonly MediaWarning[] };

// Larger pictures are taken nowhere, and a picture is read as a whole.
const MOST_PICTURE_BYTES = 200 * 1024 * 1024;

/**
 * Reads what a local file is, whether picture, clip or sound, by its content.
 * @throws MediaError when it is none of them, or broken; the disk's error when it cannot be read; the signal's reason.
 */
export async function probeFile(path: string, options: ProbeOptions = {}): Promise<FileFacts> {
  const picture = await readPicture(path);
  if (picture) {
    const facts = probeImage(picture);
    return { medium: "image", facts, warnings: warnOfImage(facts) };
  }
  try {
    const facts = await probeVideo(path, options);
    return { medium: "video", facts, warnings: warnOfVideo(facts) };
  } catch (thrown) {
    if (!isNoVideo(thrown)) throw thrown;
    return await readSound(path, options);
  }
}

/** The content of a file that begins as a picture does. */
async function readPicture(path: string): Promise<Buffer | undefined> {
  return await withFile(path, async (read, size) => {
    const start = (await read(0, 4)).toString("hex");
    if (start !== "89504e47" && !start.startsWith("ffd8")) return undefined;
    if (size > MOST_PICTURE_BYTES) throw new MediaError("too-large", `The picture has ${size} bytes, more than is opened here.`);
    return await read(0, size);
  });
}

function isNoVideo(thrown: unknown): boolean {
  return thrown instanceof MediaError && (thrown.fault === "unknown-format" || thrown.fault === "no-picture");
}

async function readSound(path: string, options: ProbeOptions): Promise<FileFacts> {
  try {
    const facts = await probeAudio(path, options);
    return { medium: "audio", facts, warnings: warnOfAudio(facts) };
  } catch (thrown) {
    if (!(thrown instanceof MediaError) || thrown.fault !== "unknown-format") throw thrown;
    throw new MediaError("unknown-format", thrown.message.replace("a sound file", "a picture, clip or sound"), { cause: thrown });
  }
}
