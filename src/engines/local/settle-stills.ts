import { join } from "node:path";

import { groupOf, type Artifact, type EngineOutcome, type EngineRun, type MediaFile, type PreviewOptions } from "../index.ts";
import { planStills, type StillRequest } from "./plan/plan-stills.ts";
import type { Still } from "./plan/still.ts";
import { needOfStills } from "./queue/needs.ts";
import { render, type RenderPort } from "./render.ts";

/** Draws the still pictures of a request into files of `folder`, each with its watermarked copy when asked. */
export async function settleStills(
  port: RenderPort,
  request: StillRequest,
  preview: PreviewOptions | undefined,
  folder: string,
  run: EngineRun,
): Promise<EngineOutcome> {
  const stills = planStills(request, preview);
  const prefix = port.world.random.uuid();
  const pathOf = (file: string): string => join(folder, `${prefix}-${file}`);
  const files = stills.flatMap(({ file, marked }) => (marked === undefined ? [file] : [file, marked]));
  const megapixels = stills.map(({ width, height }) => (width * height) / 1e6);
  const failed = await render(
    port,
    {
      noun: "pictures",
      work: { kind: "stills", stills },
      keep: Object.fromEntries(files.map((file) => [file, pathOf(file)])),
      deadlineMs: 60_000 + 3_000 * megapixels.reduce((sum, one) => sum + one, 0),
      ...needOfStills(stills, givenTo(request)),
    },
    run,
  );
  return failed ?? { ok: true, artifacts: stills.map((still, index) => toArtifact(request, still, index, pathOf)) };
}

function givenTo({ stills, elements }: StillRequest): readonly MediaFile[] {
  return [...stills.pictures.map(({ file }) => file), ...elements.flatMap(({ images }) => images)];
}

function toArtifact({ stills }: StillRequest, still: Still, index: number, pathOf: (file: string) => string): Artifact {
  const group = groupOf(stills, index);
  const mime = `image/${still.format}`;
  return {
    kind: "image",
    path: pathOf(still.file),
    mime,
    ...(still.marked === undefined ? {} : { watermarked: { path: pathOf(still.marked), mime } }),
    ...(group === undefined ? {} : { group }),
  };
}
