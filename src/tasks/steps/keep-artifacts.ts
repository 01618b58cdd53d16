import type { Artifact, MadeFile } from "../../engines/index.ts";
import type { MadeRow, TaskRow } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import type { MadeAudio, MadeImage, MadeVideo, TaskResult } from "../task-result.ts";

/** Moves what an engine made into the blobs, and answers it as a task's row keeps it. `idOf` names a clip or sound by its place. */
export async function keepArtifacts(
  context: TaskContext,
  idOf: (place: number) => string,
  artifacts: readonly Artifact[],
): Promise<TaskResult> {
  const videos: MadeVideo[] = [];
  const images: MadeImage[] = [];
  const audios: MadeAudio[] = [];
  for (const [place, artifact] of artifacts.entries()) {
    if (artifact.kind === "video") videos.push(await keepVideo(context, idOf(place), artifact));
    else if (artifact.kind === "image") images.push(await keepImage(context, artifact));
    else audios.push(await keepAudio(context, idOf(place), artifact));
  }
  return {
    ...(videos.length > 0 ? { videos } : {}),
    ...(images.length > 0 ? { images } : {}),
    ...(audios.length > 0 ? { audios } : {}),
  };
}

/** The clips and sounds of a result, as later requests may name them. */
export function toMadeRows(task: TaskRow, result: TaskResult, now: number): readonly MadeRow[] {
  const toRow = (id: string, medium: MadeRow["medium"], blob: string): MadeRow => {
    return { id, account: task.account, taskId: task.id, medium, blob, createdAt: now };
  };
  return [
    ...(result.videos ?? []).map(({ id, blob }) => toRow(id, "video", blob)),
    ...(result.audios ?? []).flatMap(({ id, mp3, wav }) => {
      const blob = mp3 ?? wav;
      return blob === undefined ? [] : [toRow(id, "audio", blob)];
    }),
  ];
}

type Of<Kind extends Artifact["kind"]> = Extract<Artifact, { readonly kind: Kind }>;

async function keepVideo(context: TaskContext, id: string, video: Of<"video">): Promise<MadeVideo> {
  const { watermarked, poster, sheet, ...file } = video;
  return {
    id,
    blob: await keep(context, file),
    mime: file.mime,
    ...(file.seconds === undefined ? {} : { seconds: file.seconds }),
    ...(watermarked === undefined ? {} : { watermark: await keep(context, watermarked) }),
    ...(poster === undefined ? {} : { poster: await keep(context, poster) }),
    ...(sheet === undefined ? {} : { sheet: await keep(context, sheet) }),
  };
}

async function keepImage(context: TaskContext, { watermarked, group, ...file }: Of<"image">): Promise<MadeImage> {
  return {
    blob: await keep(context, file),
    mime: file.mime,
    ...(watermarked === undefined ? {} : { watermark: await keep(context, watermarked) }),
    ...(group === undefined ? {} : { group }),
  };
}

async function keepAudio(context: TaskContext, id: string, { mp3, wav }: Of<"audio">): Promise<MadeAudio> {
  return {
    id,
    ...(mp3 === undefined ? {} : { mp3: await keep(context, mp3), ...(mp3.seconds && { mp3Seconds: mp3.seconds }) }),
    ...(wav === undefined ? {} : { wav: await keep(context, wav), ...(wav.seconds && { wavSeconds: wav.seconds }) }),
  };
}

async function keep({ blobs, world }: TaskContext, { path }: MadeFile): Promise<string> {
  const blob = await blobs.putFile(path);
  await world.disk.remove(path);
  return blob;
}
