import { copyFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";

import type { Artifact, Engine, MadeFile, RoleRequest } from "../../src/engines/index.ts";
import type { GalleryRequest } from "./requests.ts";

/** A file of the gallery. */
export interface GalleryFile {
  readonly name: string;
  readonly kind: "film" | "marked" | "poster" | "sheet" | "picture" | "sound";
  readonly bytes: number;
  readonly seconds?: string;
}

/** A request with what became of it. */
export interface GalleryItem {
  readonly request: GalleryRequest;
  readonly read: RoleRequest;
  readonly files: readonly GalleryFile[];
  /** How long it took, in seconds. */
  readonly took: number;
}

/** Renders a request with the engine as a task does, and keeps its files in a folder. `tell` hears how far it is. */
export async function renderItem(
  engine: Engine,
  request: GalleryRequest,
  read: RoleRequest,
  folder: string,
  tell: (percent: number, stage: string) => void,
): Promise<GalleryItem> {
  const job = {
    taskId: request.key,
    account: "gallery",
    externalId: null,
    endpoint: request.endpoint,
    body: request.body,
    request: read,
    ...(request.preview && { preview: request.preview }),
  };
  const began = performance.now();
  const outcome = await engine.settle({}, job, { signal: new AbortController().signal, progress: tell });
  if (!outcome.ok) throw new Error(`${request.key}: ${outcome.reason}`);
  const took = (performance.now() - began) / 1000;
  const files: GalleryFile[] = [];
  const keep = async (kind: GalleryFile["kind"], file: MadeFile | undefined, suffix: string): Promise<void> => {
    if (file === undefined) return;
    const name = `${request.key}${suffix}${extname(file.path)}`;
    await copyFile(file.path, join(folder, name));
    const { size } = await stat(join(folder, name));
    files.push({ name, kind, bytes: size, ...(file.seconds !== undefined && { seconds: file.seconds }) });
  };
  for (const [index, artifact] of outcome.artifacts.entries()) await keepArtifact(artifact, index, keep);
  return { request, read, files, took };
}

async function keepArtifact(
  artifact: Artifact,
  index: number,
  keep: (kind: GalleryFile["kind"], file: MadeFile | undefined, suffix: string) => Promise<void>,
): Promise<void> {
  switch (artifact.kind) {
    case "video":
      await keep("film", artifact, "");
      await keep("marked", artifact.watermarked, "-marked");
      await keep("poster", artifact.poster, "-poster");
      return await keep("sheet", artifact.sheet, "-sheet");
    case "image":
      return await keep("picture", artifact, `-${index + 1}`);
    default:
      await keep("sound", artifact.mp3, "");
      return await keep("sound", artifact.wav, "");
  }
}
