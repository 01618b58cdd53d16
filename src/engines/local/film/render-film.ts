import { BARS } from "../draw/sound-bars.ts";
import type { RenderKit } from "../kit.ts";
import type { FilmFiles } from "../render-work.ts";
import type { Scene } from "../plan/scene.ts";
import { AAC_FRAME, type FilmWriter, type Stereo } from "../../../media/codec.ts";
import { levelsOf } from "../sound/levels.ts";
import { soundOfFilm } from "../sound/sound-of-film.ts";
import { createClipFeed } from "./feed-clips.ts";
import { keepPictures } from "./film-pictures.ts";
import { markFrame, paintFrame } from "./paint-frame.ts";
import { prepareFilm, type PreparedFilm } from "./prepare-film.ts";

/**
 * Renders a scene to the files that are asked for: the film; a copy of it with a mark, which costs a second encoding of the same frames; its
 * poster and contact sheet; its sound alone. `tell` hears how far it is, 0 to 100, with a stage. `sounding` is the film's sound where it is in the
 * making already.
 */
export async function renderFilm(
  kit: RenderKit,
  scene: Scene,
  files: FilmFiles,
  tell: (percent: number, stage: string) => void,
  sounding: Promise<Stereo | undefined> = soundOfFilm(kit, scene),
): Promise<void> {
  const { codec } = kit;
  tell(1, "prepare");
  const levels = scene.showsSound ? sounding.then((sound) => (sound ? levelsOf(sound, BARS) : [])) : [];
  const preparing = async (): Promise<PreparedFilm> =>
    await prepareFilm(scene, (share) => tell(2 + 10 * share, "prepare"), await levels);
  const [sound, film] = await Promise.all([sounding, preparing()]);
  tell(12, "sound");
  if (sound && files.mp3 !== undefined) await codec.writeSound(files.mp3, "mp3", sound);
  if (sound && files.wav !== undefined) await codec.writeSound(files.wav, "wav", sound);
  tell(15, "frames");
  const { width, height, framesPerSecond } = scene;
  const open = (path: string): Promise<FilmWriter> =>
    codec.writeFilm({ path, width, height, framesPerSecond, sound: sound && inWholeFrames(sound) });
  const writer = await open(files.film);
  const marked = files.marked === undefined ? undefined : await open(files.marked);
  const clips = createClipFeed(film, codec);
  const pictures = keepPictures(film, files);
  for (let index = 0; index < scene.frames; index++) {
    await clips.feed(index);
    const frame = paintFrame(film, index);
    pictures.see(index);
    await writer.add(frame);
    if (marked) await marked.add(markFrame(film));
    if (index % 6 === 0) {
      tell(15 + (82 * index) / scene.frames, "frames");
      // Encoding holds the thread; a pause lets the message leave.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  tell(97, "finish");
  await clips.close();
  await pictures.write();
  await writer.finish();
  await marked?.finish();
}

function inWholeFrames({ left, right }: Stereo): Stereo {
  const length = Math.floor(left.length / AAC_FRAME) * AAC_FRAME;
  return { left: left.subarray(0, length), right: right.subarray(0, length) };
}
