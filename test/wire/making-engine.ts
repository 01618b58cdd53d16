import { join } from "node:path";

import type { World } from "../../src/base/index.ts";
import { findEndpoint, readRoles, type RoleValues } from "../../src/contract/index.ts";
import type { Artifact, Engine, EngineJob, MadeFile } from "../../src/engines/index.ts";

/** First bytes of files, by which the server tells what they are. */
const HEADS = {
  "video/mp4": "\0\0\0\x18ftypisom",
  "image/png": "\x89PNG\r\n\x1a\n",
  "audio/mpeg": "ID3\x04",
  "audio/wav": "RIFF\0\0\0\0WAVE",
} as const;

type Mime = keyof typeof HEADS;

/** How long everything with a length is, as the wire writes it. */
export const MADE_SECONDS = "5.042";

/**
 * An engine for tests that makes a file of the right kind for every work that the contract has: as many as are asked for, each in its
 * formats. Nothing is drawn in them.
 */
export function createMakingEngine(world: World): Engine {
  let folder: Promise<string> | undefined;
  let files = 0;
  const make = async (mime: Mime): Promise<MadeFile> => {
    folder ??= world.disk.temporaryDirectory("onetake-making-");
    const path = join(await folder, String(files++));
    await world.disk.write(path, Buffer.from(`${HEADS[mime]}${files}............`, "latin1"));
    return { path, mime, ...(mime === "image/png" ? {} : { seconds: MADE_SECONDS }) };
  };
  return {
    name: "making",
    billable: false,
    refuses: () => undefined,
    submit: async () => ({}),
    settle: async (_handle, job) => ({ ok: true, artifacts: await makeAll(job, make) }),
    close: async () => {
      if (folder) await world.disk.remove(await folder);
    },
  };
}

type Make = (mime: Mime) => Promise<MadeFile>;

async function makeAll({ request, endpoint, body }: EngineJob, make: Make): Promise<readonly Artifact[]> {
  const { product, kind, watermark } = request;
  const roles = readRoles(findEndpoint(endpoint), body);
  if (kind === "speech") return [{ kind: "audio", mp3: await make("audio/mpeg") }];
  if (kind === "soundtrack") return [await makeVideo(make, false), await makeSound(make)];
  if (product === "audio") return [await makeSound(make)];
  if (product === "video") return [await makeVideo(make, watermark)];
  const group = roles.one("series")?.means === "series" ? { group: "1" } : {};
  const images: Artifact[] = [];
  for (let count = countOf(kind, roles); count > 0; count--)
    images.push({
      kind: "image",
      ...group,
      ...(await make("image/png")),
      ...(watermark && { watermarked: await make("image/png") }),
    });
  return images;
}

async function makeVideo(make: Make, watermark: boolean): Promise<Artifact> {
  return { kind: "video", ...(await make("video/mp4")), ...(watermark && { watermarked: await make("video/mp4") }) };
}

async function makeSound(make: Make): Promise<Artifact> {
  return { kind: "audio", mp3: await make("audio/mpeg"), wav: await make("audio/wav") };
}

function countOf(kind: string, roles: RoleValues): number {
  if (kind === "views") return 9;
  const isSeries = roles.one("series")?.means === "series";
  const asked = roles.one(isSeries ? "series-count" : "count")?.value;
  return typeof asked === "number" ? asked : 1;
}
