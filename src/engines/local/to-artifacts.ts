import { probeAudio } from "../../media/index.ts";
import type { Artifact, MadeFile } from "../index.ts";
import type { FilmOrSound } from "./plan/plan-work.ts";

/** What a work made, from where each of its files is now: a film with its pictures first, then its sound. Lengths are true: a sound's is read from it. */
export async function toArtifacts(work: FilmOrSound, pathOf: (file: string) => string): Promise<readonly Artifact[]> {
  const { mp3, wav } = work.files;
  const sound = async (file: string, mime: string): Promise<MadeFile> => {
    const path = pathOf(file);
    return { path, mime, seconds: (await probeAudio(path)).seconds.toFixed(3) };
  };
  const audio: Artifact = {
    kind: "audio",
    ...(mp3 !== undefined && { mp3: await sound(mp3, "audio/mpeg") }),
    ...(wav !== undefined && { wav: await sound(wav, "audio/wav") }),
  };
  const heard = mp3 === undefined && wav === undefined ? [] : [audio];
  if (work.kind === "sound") return heard;
  const { scene, files } = work;
  const film = (file: string): MadeFile => ({
    path: pathOf(file),
    mime: "video/mp4",
    seconds: (scene.frames / scene.framesPerSecond).toFixed(3),
  });
  const picture = (file: string): MadeFile => ({ path: pathOf(file), mime: "image/jpeg" });
  const video: Artifact = {
    kind: "video",
    ...film(files.film),
    ...(files.marked !== undefined && { watermarked: film(files.marked) }),
    ...(files.poster !== undefined && { poster: picture(files.poster) }),
    ...(files.sheet !== undefined && { sheet: picture(files.sheet) }),
  };
  return [video, ...heard];
}
