import { join } from "node:path";

import type { EngineJob, EngineOutcome, EngineRun, RoleRequest } from "../index.ts";
import { planWork, type FilmOrSound } from "./plan/plan-work.ts";
import { needOfFilm, needOfSound } from "./queue/needs.ts";
import { render, type RenderJob, type RenderPort } from "./render.ts";
import { toArtifacts } from "./to-artifacts.ts";

/** Renders the film or the sound of a job into files of `folder`, with whatever is asked for beside it. */
export async function settleWork(port: RenderPort, job: EngineJob, folder: string, run: EngineRun): Promise<EngineOutcome> {
  const work = planWork(job.request, job.preview);
  if (work === undefined) return { ok: false, reason: "Nothing in the request tells how long the result is." };
  const prefix = port.world.random.uuid();
  const pathOf = (file: string): string => join(folder, `${prefix}-${file}`);
  const keep = Object.fromEntries(Object.values(work.files).map((file: string) => [file, pathOf(file)]));
  const failed = await render(port, { ...costOf(work, job.request), work, keep }, run);
  return failed ?? { ok: true, artifacts: await toArtifacts(work, pathOf) };
}

/** By the film's size: a minute and 0.15 s per megapixel. A copy with a mark is a second encoder at work. */
function costOf(
  work: FilmOrSound,
  { images, elements }: RoleRequest,
): Pick<RenderJob, "noun" | "deadlineMs" | "cores" | "memoryMb"> {
  if (work.kind === "sound") return { noun: "a sound", deadlineMs: 120_000, ...needOfSound };
  const { scene, files } = work;
  const megapixels = (scene.width * scene.height) / 1e6;
  const encoders = files.marked === undefined ? 1 : 2;
  const given = [...images.map(({ file }) => file), ...elements.flatMap((element) => element.images)];
  return {
    noun: "a film",
    deadlineMs: 60_000 + scene.frames * megapixels * 150 * encoders,
    ...needOfFilm(scene, encoders, given),
  };
}
