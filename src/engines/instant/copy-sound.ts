import { join } from "node:path";

import type { World } from "../../base/index.ts";
import { soundFormats, type SoundFormat } from "../../contract/index.ts";
import type { Artifact, MadeFile, RoleRequest } from "../index.ts";
import { readyMp3, TONE_RATE, toneWav } from "./tone.ts";

/** Length of speech: the ready sound has no words. */
const SPEECH_SECONDS = 3;

/** Writes the ready sound into a folder in the formats of the work, as long as asked, up to 20 s. Tells the true lengths. */
export async function copySound(
  { disk, random }: World,
  assets: string,
  folder: string,
  { kind, seconds }: Pick<RoleRequest, "kind" | "seconds">,
): Promise<Artifact> {
  const length = Math.min(readyMp3.seconds, seconds > 0 ? seconds : SPEECH_SECONDS);
  const write = async (content: Uint8Array, format: SoundFormat, mime: string, exactly: number): Promise<MadeFile> => {
    const path = join(folder, `${random.uuid()}.${format}`);
    await disk.write(path, content);
    return { path, mime, seconds: exactly.toFixed(3) };
  };
  const writers: Readonly<Record<SoundFormat, () => Promise<MadeFile>>> = {
    mp3: async () => {
      const frames = Math.max(1, Math.round(length / readyMp3.frameSeconds));
      const ready = await disk.read(join(assets, readyMp3.file));
      const content = ready.subarray(0, frames * readyMp3.frameBytes);
      return await write(content, "mp3", "audio/mpeg", frames * readyMp3.frameSeconds);
    },
    wav: async () => await write(toneWav(length), "wav", "audio/wav", Math.round(length * TONE_RATE) / TONE_RATE),
  };
  const made = soundFormats(kind).map(async (format) => [format, await writers[format]()] as const);
  return { kind: "audio", ...(Object.fromEntries(await Promise.all(made)) as Partial<Record<SoundFormat, MadeFile>>) }; // as just made
}
