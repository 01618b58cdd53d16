import type { Codec } from "../codec.ts";
import { openClip, readSoundFile } from "./read-clip.ts";
import { provideWithResolvers } from "./with-resolvers.ts";
import { writeFilm } from "./write-film.ts";
import { writeSound } from "./write-sound.ts";

/** The codec on node-av: FFmpeg inside an npm package, in this process. */
export function createNodeAvCodec(): Codec {
  provideWithResolvers();
  return { name: "node-av", openClip, readSound: readSoundFile, writeFilm, writeSound };
}
