import { createSeededRandom, type Clock } from "../base/index.ts";
import { createMemoryDisk, type MemoryDisk } from "./memory-disk.suite.ts";
import type { PictureFacts } from "./scene/pictures.ts";
import type { DirectorPorts } from "./take/ports.ts";

/** A scene of two shots with one cast member, right in every way. */
export const goodScene = `title: A short scene
aspect_ratio: "16:9"
duration: 5
cast:
  mira:
    description: A woman in a yellow jacket
    pictures: [front.png, side.png]
    voice: Ada
first_frame: first.png
shots:
  - duration: 3
    prompt: "@mira walks in and stops"
    camera: push-in
    dialogue:
      - mira: Hello.
  - duration: 2
    prompt: "@mira turns away"
`;

/** A fake picture file: its text tells what the fake probe answers. */
export function fakePicture(width: number, height: number, salt = "", format = "png"): string {
  return `picture ${format} ${width} ${height} ${salt}`;
}

/** Reads what {@link fakePicture} wrote and refuses everything else. */
export function fakeProbe(bytes: Uint8Array): PictureFacts {
  const [word, format = "", width, height] = new TextDecoder().decode(bytes).split(" ");
  if (word !== "picture") throw new Error("The file is a text.");
  return { format, width: Number(width), height: Number(height) };
}

/** A world with a scene and its pictures under `/scenes`, in memory. */
export async function createStudio(scene = goodScene): Promise<{ readonly disk: MemoryDisk; readonly ports: DirectorPorts }> {
  let time = 0;
  const clock: Clock = { now: () => time, sleep: async (ms) => void (time += ms) };
  const disk = createMemoryDisk(clock.now);
  await disk.write("/scenes/short.yaml", scene);
  await disk.write("/scenes/front.png", fakePicture(400, 500, "front"));
  await disk.write("/scenes/side.png", fakePicture(400, 500, "side"));
  await disk.write("/scenes/close.png", fakePicture(400, 500, "close"));
  await disk.write("/scenes/first.png", fakePicture(1920, 1080, "first"));
  await disk.write("/scenes/end.png", fakePicture(1920, 1080, "end"));
  const ports: DirectorPorts = {
    disk,
    clock,
    random: createSeededRandom(1),
    processes: { self: { pid: 1, birth: "a" }, isAlive: async ({ birth }) => birth !== "dead" },
    probePicture: fakeProbe,
    probeVideo: async () => ({ width: 1280, height: 720, seconds: 5, fps: 24, codec: "avc", audio: "aac" }),
    drawContactSheet: async (sheet) => await disk.write(sheet.out, "sheet"),
  };
  return { disk, ports };
}
