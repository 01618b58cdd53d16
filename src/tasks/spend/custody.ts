import type { Artifact, Paid } from "../../engines/index.ts";
import type { CustodyRow, IntentRow } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import type { TaskResult } from "../task-result.ts";
import { plainText } from "./reasons.ts";

type Kept = Pick<CustodyRow, "place" | "kind" | "blob" | "mime">;

/** What is written down of results that were brought into our custody, in their order: what they are, and where and how long else they are. */
export async function toCustody(
  context: TaskContext,
  { taskId, account, purpose }: IntentRow,
  artifacts: readonly Artifact[],
  result: TaskResult,
  { host, ids, until }: Pick<Paid, "host" | "ids" | "until">,
): Promise<readonly CustodyRow[]> {
  const savedAt = context.world.clock.now();
  return await Promise.all(
    keptFiles(artifacts, result).map(async (kept) => {
      const facts = await factsOf(context, kept);
      const upstreamId = plainText(ids[kept.place] ?? "");
      return Object.assign(kept, facts, { taskId, account, purpose, host, upstreamId, savedAt, upstreamUntil: until });
    }),
  );
}

/** Each artifact's main file. */
function keptFiles(artifacts: readonly Artifact[], { videos = [], images = [], audios = [] }: TaskResult): readonly Kept[] {
  const rest = { video: [...videos], image: [...images], audio: [...audios] };
  return artifacts.flatMap((artifact, place): readonly Kept[] => {
    if (artifact.kind === "audio") {
      const sound = rest.audio.shift();
      const [blob, file] = sound?.mp3 === undefined ? [sound?.wav, artifact.wav] : [sound.mp3, artifact.mp3];
      return blob === undefined || file === undefined ? [] : [{ place, kind: "audio", blob, mime: file.mime }];
    }
    const made = rest[artifact.kind].shift();
    return made === undefined ? [] : [{ place, kind: artifact.kind, blob: made.blob, mime: made.mime }];
  });
}

type Facts = Pick<CustodyRow, "bytes" | "width" | "height" | "seconds">;

/** What is found in a file. One that cannot be read as what it is meant to be is kept all the same: it was paid for. */
async function factsOf({ blobs, probe }: TaskContext, { kind, blob }: Kept): Promise<Facts> {
  const bytes = (await blobs.size(blob)) ?? 0;
  const path = await blobs.localPath(blob);
  const probed = await probe(kind, path).catch(() => undefined);
  if (probed === undefined) return { bytes, width: null, height: null, seconds: null };
  const { width, height, seconds } = probed;
  return {
    bytes,
    width: kind === "audio" ? null : width,
    height: kind === "audio" ? null : height,
    seconds: kind === "image" ? null : seconds,
  };
}
