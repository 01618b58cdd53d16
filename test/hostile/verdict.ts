import { readFile } from "node:fs/promises";

import type { Medium } from "../../src/contract/index.ts";
import {
  MediaError,
  probeAudio,
  probeImage,
  probeVideo,
  warnOfAudio,
  warnOfImage,
  warnOfVideo,
  type MediaWarning,
} from "../../src/media/index.ts";

/** The verdict on a file, as the corpus writes it. Anything but a refusal that is thrown is told as such. */
export async function verdictOn(medium: Medium, path: string): Promise<string> {
  try {
    return await judge[medium](path);
  } catch (thrown) {
    return thrown instanceof MediaError ? thrown.fault : `not a refusal: ${String(thrown)}`;
  }
}

const judge: Readonly<Record<Medium, (path: string) => Promise<string>>> = {
  image: async (path) => {
    const facts = probeImage(await readFile(path));
    return `${facts.format} ${facts.width}x${facts.height}${told(warnOfImage(facts))}`;
  },
  video: async (path) => {
    const facts = await probeVideo(path);
    const sound = facts.sound ? ` ${facts.sound.codec}` : "";
    const length = `${facts.frames} frames ${facts.seconds} s`;
    return `${facts.format} ${facts.width}x${facts.height} ${length}${sound}${told(warnOfVideo(facts))}`;
  },
  audio: async (path) => {
    const facts = await probeAudio(path);
    const { format, codec, sampleRate, channels, seconds } = facts;
    return `${format} ${codec} ${sampleRate} Hz ${channels} ch ${seconds} s${told(warnOfAudio(facts))}`;
  },
};

function told(warnings: readonly MediaWarning[]): string {
  return warnings.length > 0 ? ` [${warnings.map(({ code }) => code).join(",")}]` : "";
}
