import { join } from "node:path";

import type { RoleRequest } from "../../src/engines/index.ts";
import { paintFrame } from "../../src/engines/local/film/paint-frame.ts";
import { prepareFilm, type PreparedFilm } from "../../src/engines/local/film/prepare-film.ts";
import { planScene } from "../../src/engines/local/plan/plan-scene.ts";
import { openCodec, type Codec } from "../../src/media/codec.ts";
import { createGraph } from "./filter-graph.ts";
import { race } from "./race.ts";
import { report, type Figure } from "./report.ts";
import { runJob } from "./run-job.ts";

const ROUNDS = 3;

/**
 * Prints how fast films are made, as shares of the rate at which the encoder alone takes the same finished frames in the same run: the
 * kernel, kernel and encoder together, the whole job, and an ffmpeg filter graph where there is an ffmpeg.
 */
export async function benchSpeed(folder: string, request: RoleRequest): Promise<boolean> {
  const codec = await openCodec({ name: "node-av" });
  const film = await prepareFilm(planScene(request), () => {});
  const { scene } = film;
  const frames = Array.from({ length: scene.frames }, (_, index) => paintFrame(film, index).slice());
  const graph = await createGraph(folder, scene);
  const best = await race(
    {
      alone: () => encode(codec, film, join(folder, "a.mp4"), (index) => frames[index] as Uint8Array),
      stage: () => encode(codec, film, join(folder, "b.mp4"), (index) => paintFrame(film, index)),
      kernel: async () => frames.forEach((_, index) => paintFrame(film, index)),
      job: () => runJob(request),
      graph: async () => await graph?.render(),
      graphAlone: async () => await graph?.encodeAlone(),
    },
    ROUNDS,
  );
  const share = (name: keyof typeof best): number => best[name].wall && best.alone.wall / best[name].wall;
  const rate = (name: keyof typeof best): string => `${((1000 * scene.frames) / best[name].wall).toFixed(1)} frames a second`;
  const unit = "of the encode-only rate";
  const figures: Figure[] = [
    { name: "encoder alone", value: 1, unit, note: rate("alone") },
    { name: "video stage", value: share("stage"), unit, atLeast: 0.8, note: rate("stage") },
    { name: "whole job, process and speech too", value: share("job"), unit, atLeast: 0.55, note: rate("job") },
    { name: "kernel", value: best.kernel.cpu / best.alone.cpu, unit: "of the encoder's CPU", atMost: 0.15, note: rate("kernel") },
  ];
  if (graph)
    figures.push({
      name: "an ffmpeg filter graph",
      value: best.graphAlone.wall / best.graph.wall,
      unit: "of the rate of ffmpeg alone over the graph's own frames",
      note: rate("graph"),
    });
  return report(`${request.resolution} ${scene.width}x${scene.height}, ${scene.frames} frames, best of ${ROUNDS}`, figures);
}

async function encode(codec: Codec, { scene }: PreparedFilm, path: string, frame: (index: number) => Uint8Array): Promise<void> {
  const { width, height, framesPerSecond } = scene;
  const writer = await codec.writeFilm({ path, width, height, framesPerSecond, sound: undefined });
  for (let index = 0; index < scene.frames; index++) await writer.add(frame(index));
  await writer.finish();
}
