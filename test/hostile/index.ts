import type { HostileFile } from "./hostile-file.ts";
import { hostilePictures } from "./pictures.ts";
import { hostileSounds } from "./sounds.ts";
import { hostileVideos } from "./videos.ts";

/** The whole corpus. */
export const hostileFiles: readonly HostileFile[] = [...hostilePictures, ...hostileVideos, ...hostileSounds];
