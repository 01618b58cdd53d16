// A child that holds a clip and a film open for ever, for the suite of the codecs.
import { join } from "node:path";

import { serveChild } from "../serve-child.ts";
import { openCodec, type CodecChoice } from "./open-codec.ts";

/** What the child opens. */
export interface HoldPayload {
  readonly choice: CodecChoice;
  readonly clip: string;
}

serveChild<HoldPayload>(async ({ choice, clip }, run) => {
  const codec = await openCodec(choice);
  const reader = await codec.openClip(clip, 640, 480);
  await reader.at(0);
  const film = { path: join(run.folder, "held.mp4"), width: 640, height: 480, framesPerSecond: 24, sound: undefined };
  const writer = await codec.writeFilm(film);
  await writer.add(new Uint8Array((640 * 480 * 3) / 2));
  run.progress(50, "held");
  await new Promise((resolve) => setTimeout(resolve, 60_000));
});
