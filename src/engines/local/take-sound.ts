import { join } from "node:path";

import { OnetakeError } from "../../base/index.ts";
import { probeAudio } from "../../media/index.ts";
import type { EngineRun, MadeFile } from "../index.ts";
import { render, type RenderPort } from "./render.ts";

const FILE = "sound.mp3";

/** Takes the sound out of a clip, into a file of `folder`. @throws OnetakeError when it has none. */
export async function takeSound(port: RenderPort, clip: string, folder: string, run: EngineRun): Promise<MadeFile> {
  const path = join(folder, `${port.world.random.uuid()}-${FILE}`);
  const failed = await render(
    port,
    {
      noun: "the sound of a clip",
      work: { kind: "take-sound", path: clip, file: FILE },
      keep: { [FILE]: path },
      deadlineMs: 60_000,
      cores: 1,
      memoryMb: 1000,
    },
    run,
  );
  if (failed?.ok === false) throw new OnetakeError("sound-not-taken", failed.reason);
  return { path, mime: "audio/mpeg", seconds: (await probeAudio(path)).seconds.toFixed(3) };
}
