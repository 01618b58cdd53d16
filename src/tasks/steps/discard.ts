import type { Disk } from "../../base/index.ts";
import type { Artifact, MadeFile } from "../../engines/index.ts";

/** Deletes every file of what an engine made and nobody wants. */
export async function discard(disk: Pick<Disk, "remove">, artifacts: readonly Artifact[]): Promise<void> {
  for (const { path } of artifacts.flatMap(filesOf)) await disk.remove(path);
}

function filesOf(artifact: Artifact): readonly MadeFile[] {
  if (artifact.kind === "audio") return isThere([artifact.mp3, artifact.wav]);
  if (artifact.kind === "image") return isThere([artifact, artifact.watermarked]);
  return isThere([artifact, artifact.watermarked, artifact.poster, artifact.sheet]);
}

function isThere(files: readonly (MadeFile | undefined)[]): readonly MadeFile[] {
  return files.filter((file) => file !== undefined);
}
