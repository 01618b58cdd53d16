import { join } from "node:path";

import type { World } from "../../base/index.ts";
import {
  countStills,
  groupOf,
  type Artifact,
  type EngineOutcome,
  type EngineRun,
  type RoleRequest,
  type RoleStills,
} from "../index.ts";
import { nearestPicture, type InstantPicture } from "./pictures.ts";

const PNG = "image/png";

/** Copies of the ready picture of the nearest shape, as many as are asked for, into `folder`. Aborted, it leaves none. */
export async function copyPictures(
  world: World,
  assets: string,
  folder: string,
  request: RoleRequest & { readonly stills: RoleStills },
  run: EngineRun,
): Promise<EngineOutcome> {
  run.signal.throwIfAborted();
  run.progress(10, "prepare");
  const picture = shapeOf(request.stills);
  const artifacts: Artifact[] = [];
  const count = countStills(request.stills, request.prompt);
  try {
    for (let index = 0; index < count; index++) {
      artifacts.push(await copyOne(world, assets, folder, picture, request, index));
      run.signal.throwIfAborted();
    }
  } catch (thrown) {
    for (const artifact of artifacts) await removeBoth(world, artifact);
    throw thrown;
  }
  run.progress(100, "finish");
  return { ok: true, artifacts };
}

/** The picture nearest in shape to what is asked for; a picture that grows has its own shape, grown. */
function shapeOf({ ratio, grow, pictures }: RoleStills): InstantPicture {
  const [across = 1, down = 1] = ratio.split(":").map(Number);
  const file = pictures[0]?.file;
  if (!grow || !file || file.width === 0) return nearestPicture(across, down);
  return nearestPicture(file.width * (1 + grow.left + grow.right), file.height * (1 + grow.up + grow.down));
}

async function copyOne(
  { disk, random }: World,
  assets: string,
  folder: string,
  picture: InstantPicture,
  { stills, watermark }: RoleRequest & { readonly stills: RoleStills },
  index: number,
): Promise<Artifact> {
  const name = random.uuid();
  const path = join(folder, `${name}.png`);
  const marked = join(folder, `${name}-marked.png`);
  await disk.copy(join(assets, picture.file), path);
  if (watermark) await disk.copy(join(assets, picture.marked), marked);
  const group = groupOf(stills, index);
  return {
    kind: "image",
    path,
    mime: PNG,
    ...(watermark ? { watermarked: { path: marked, mime: PNG } } : {}),
    ...(group === undefined ? {} : { group }),
  };
}

async function removeBoth({ disk }: World, artifact: Artifact): Promise<void> {
  if (artifact.kind !== "image") return;
  await disk.remove(artifact.path);
  if (artifact.watermarked) await disk.remove(artifact.watermarked.path);
}
