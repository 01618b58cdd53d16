import { createClipFeed } from "./feed-clips.ts";
import { paintFrame } from "./paint-frame.ts";
import { prepareFilm } from "./prepare-film.ts";
import { writeFilm } from "./write-film.ts";
import type { Scene } from "../plan/scene.ts";
import { mixSound } from "../sound/mix-sound.ts";

/** Renders a scene to an mp4 at `path`. `tell` hears how far it is, 0 to 100, with a stage. */
export async function renderFilm(scene: Scene, path: string, tell: (percent: number, stage: string) => void): Promise<void> {
  tell(1, "prepare");
  const film = await prepareFilm(scene, (share) => tell(1 + 9 * share, "prepare"));
  tell(10, "sound");
  const sound = scene.sound || scene.keptSound !== undefined ? await mixSound(scene) : undefined;
  tell(15, "frames");
  const { width, height, framesPerSecond } = scene;
  const writer = await writeFilm({ path, width, height, framesPerSecond, sound });
  const clips = createClipFeed(film);
  for (let index = 0; index < scene.frames; index++) {
    await clips.feed(index);
    await writer.add(paintFrame(film, index));
    if (index % 6 === 0) {
      tell(15 + (82 * index) / scene.frames, "frames");
      // Encoding holds the thread; a pause lets the message leave.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  tell(97, "finish");
  await clips.close();
  await writer.finish();
}
