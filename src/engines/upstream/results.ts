import { join } from "node:path";

import { createLimit, OnetakeError, type Limit } from "../../base/index.ts";
import { makes, type AudioFacts, type ImageFacts, type Kind, type TaskFacts, type VideoFacts } from "../../contract/index.ts";
import { isAddress, type Artifact, type EngineRun, type MadeFile } from "../index.ts";
import type { Upstream } from "./link.ts";

/** Brings results over as local files. */
export interface Results {
  /**
   * Downloads all files of a task that ended well. Nothing is left behind when one fails.
   * @throws what the download throws, OnetakeError where the task tells no file, the signal's reason.
   */
  bring(facts: TaskFacts, kind: Kind, run: EngineRun): Promise<readonly Artifact[]>;
  close(): Promise<void>;
}

const AT_ONCE = 4;

/** No task makes nearly as many. */
const MOST_ARTIFACTS = 100;

/** The {@link Results} of one engine; its files are in a folder of its own until the receiver moves them. */
export function createResults(upstream: Upstream): Results {
  const { disk } = upstream.world;
  const limit = createLimit(AT_ONCE);
  const closed = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  let folder: Promise<string> | undefined;
  return {
    bring: async (facts, kind, { signal }) => {
      closed.signal.throwIfAborted();
      folder ??= disk.temporaryDirectory("onetake-upstream-");
      const place = await folder;
      const bringing = bringAll(upstream, { place, limit }, facts, kind, AbortSignal.any([signal, closed.signal]));
      underWay.add(bringing);
      return await bringing.finally(() => underWay.delete(bringing));
    },
    close: async () => {
      closed.abort(new OnetakeError("engine-closed", "The engine was closed; the task goes on."));
      await Promise.allSettled(underWay);
      if (folder) await disk.remove(await folder);
    },
  };
}

async function bringAll(
  { options, world }: Upstream,
  { place, limit }: { readonly place: string; readonly limit: Limit },
  facts: TaskFacts,
  kind: Kind,
  signal: AbortSignal,
): Promise<readonly Artifact[]> {
  const paths: string[] = [];
  const failed = new AbortController();
  const all = AbortSignal.any([signal, failed.signal]);
  const get: Get = async (address, mime) => {
    if (!isAddress(address)) throw unreadable("a result without an address");
    const path = join(place, world.random.uuid());
    const own = AbortSignal.any([all]); // many listeners on one signal make Node warn
    const found = await limit(own, async () => {
      paths.push(path);
      return await options.download(address, { to: path, signal: own });
    });
    return { path, mime: found.mime.startsWith(`${mime.split("/")[0]}/`) ? found.mime : mime };
  };
  if (idsOf(facts).length > MOST_ARTIFACTS) throw unreadable(`more than ${MOST_ARTIFACTS} results`);
  const made = toArtifacts(facts, get);
  if (made.length === 0 && makes(kind) !== "library" && facts.answer === undefined) throw unreadable("no result");
  try {
    return await Promise.all(made);
  } catch (thrown) {
    failed.abort(thrown);
    await Promise.allSettled(made);
    for (const path of paths) await world.disk.remove(path);
    throw signal.aborted ? signal.reason : thrown;
  }
}

/** Ids of the artifacts at the other side, in the order of the artifacts; pictures have none. */
export function idsOf({ videos = [], images = [], audios = [] }: TaskFacts): readonly string[] {
  return [...videos.map(({ id }) => id), ...images.map(() => ""), ...audios.map(({ id }) => id)];
}

type Get = (address: string, mime: string) => Promise<MadeFile>;

function toArtifacts({ videos = [], images = [], audios = [] }: TaskFacts, get: Get): readonly Promise<Artifact>[] {
  return [
    ...videos.map((video) => toVideo(video, get)),
    ...images.map((image) => toImage(image, get)),
    ...audios.map((audio) => toAudio(audio, get)),
  ];
}

async function toVideo({ url, watermarkUrl, seconds }: VideoFacts, get: Get): Promise<Artifact> {
  const length = toSeconds(seconds);
  const [file, marked] = await both(get(url, "video/mp4"), watermarkUrl && get(watermarkUrl, "video/mp4"));
  return { kind: "video", ...file, ...length, ...(marked && { watermarked: { ...marked, ...length } }) };
}

async function toImage({ url, watermarkUrl, group }: ImageFacts, get: Get): Promise<Artifact> {
  const [file, marked] = await both(get(url, "image/png"), watermarkUrl && get(watermarkUrl, "image/png"));
  return { kind: "image", ...file, ...(group === undefined ? {} : { group }), ...(marked && { watermarked: marked }) };
}

async function toAudio({ mp3Url, wavUrl, mp3Seconds, wavSeconds }: AudioFacts, get: Get): Promise<Artifact> {
  if (!mp3Url && !wavUrl) throw unreadable("a sound without an address");
  const [mp3, wav] = await Promise.all([mp3Url && get(mp3Url, "audio/mpeg"), wavUrl && get(wavUrl, "audio/wav")]);
  return {
    kind: "audio",
    ...(mp3 && { mp3: { ...mp3, ...toSeconds(mp3Seconds) } }),
    ...(wav && { wav: { ...wav, ...toSeconds(wavSeconds) } }),
  };
}

async function both(
  file: Promise<MadeFile>,
  marked: Promise<MadeFile> | "" | undefined,
): Promise<readonly [MadeFile, MadeFile | "" | undefined]> {
  return await Promise.all([file, marked]);
}

/** A length as the wire writes it; one that is no number is not told. */
function toSeconds(seconds: string | undefined): Pick<MadeFile, "seconds"> {
  return seconds !== undefined && /^\d{1,6}(\.\d{1,6})?$/.test(seconds) ? { seconds } : {};
}

function unreadable(what: string): OnetakeError {
  return new OnetakeError("upstream-result-missing", `The service tells that the task ended well, with ${what}.`, {
    fix: "It is asked for again later; look at the task in the service's console.",
  });
}
