import { price, readRoles, type Endpoint } from "../../contract/index.ts";
import type { TaskRow, VoiceRow } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import { findMadeFiles } from "../made-files.ts";
import { limitsOf } from "../media/judge-made.ts";
import { blobOf } from "../../engines/index.ts";
import { judgeFile } from "../media/fetch-media.ts";
import { textOf } from "../text-of.ts";
import { succeed } from "./end-task.ts";
import { toUnits } from "./units.ts";

/**
 * Puts the voice of a task whose sample was taken in into its account's library, and ends the task well; both or neither.
 * @throws TaskFailure for a clip made before from which no voice can be taken.
 */
export async function makeVoice(
  context: TaskContext,
  id: string,
  endpoint: Endpoint,
  row: TaskRow,
  signal: AbortSignal,
): Promise<void> {
  const sample = await findSample(context, endpoint, row);
  const voice: VoiceRow = {
    id,
    account: row.account,
    taskId: row.id,
    name: textOf(readRoles(endpoint, row.body).one("voice-name")),
    sample: await toSound(context, sample, signal),
    deletedAt: null,
    createdAt: context.world.clock.now(),
  };
  const end = { result: { voices: [id] }, units: toUnits(price(endpoint.id, row.body).max), body: row.body };
  await succeed(context, row.id, end, (transaction) => transaction.insertVoice(voice));
}

/** The blob of what the voice is taken from. */
async function findSample(context: TaskContext, endpoint: Endpoint, row: TaskRow): Promise<string> {
  const given = blobOf(textOf(readRoles(endpoint, row.body).one("voice-sample")));
  if (given !== undefined) return given;
  const [made] = await findMadeFiles(context, row.account, endpoint, row.body);
  if (made === undefined) throw new TypeError(`the task ${row.id} has no sample of a voice`); // the contract asks for one
  const { path } = made.value;
  const limits = limitsOf(endpoint, made.value, "audio");
  await judgeFile(context, { path, medium: "audio", limits }, await context.blobs.localPath(made.row.blob));
  return made.row.blob;
}

/** Formats of files that are sound and nothing else. */
const SOUND_FORMATS: ReadonlySet<string> = new Set(["mp3", "wav"]);

/** The blob of a sample as a sound that can be listened to: of a clip its sound alone, where the engine can take it out. */
async function toSound({ blobs, engine, probe, world }: TaskContext, sample: string, signal: AbortSignal): Promise<string> {
  const path = await blobs.localPath(sample);
  if (engine.takeSound === undefined || SOUND_FORMATS.has((await probe("audio", path)).format)) return sample;
  const taken = await engine.takeSound(path, { signal, progress: () => {} });
  const blob = await blobs.putFile(taken.path);
  await world.disk.remove(taken.path);
  return blob;
}
