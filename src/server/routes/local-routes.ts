import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

import type { Json, JsonObject } from "../../base/index.ts";
import { contractVersion, presetElements, presetVoices, wireError } from "../../contract/index.ts";
import { NotServedHere } from "../answers/not-served.ts";
import { sendJson } from "../answers/send.ts";
import { enginesOf } from "../engines/choose-engine.ts";
import { createMadeBlobs } from "../media/made-blobs.ts";
import { sendBlob } from "../media/send-blob.ts";
import type { EngineInfo } from "../options.ts";
import { localPaths } from "../records/addresses.ts";
import { assertAlive } from "../records/expiry.ts";
import type { Parts } from "./parts.ts";

/** The routes that the real service does not have: files, samples, preset pictures, health. They need no credential; file ids cannot be guessed. */
export function addLocalRoutes(app: FastifyInstance, parts: Parts): void {
  const { blobs } = parts;
  const samples = createMadeBlobs(blobs, (voice) => speakSample(parts, voice));
  const pictures = createMadeBlobs(blobs, (name) => readPicture(parts, name));
  const get = (url: string, find: (names: Names) => Promise<string | undefined>): void => {
    app.route({ method: ["GET", "HEAD"], url, handler: async (request, reply) => sendFound(request, reply, parts, find) });
  };
  app.route({
    method: ["GET", "HEAD"],
    url: localPaths.media,
    handler: async (request, reply) => {
      assertAlive(request, reply, parts);
      return await sendFound(request, reply, parts, async ({ blob }) => blob);
    },
  });
  get(localPaths.voiceSample, async ({ voice }) =>
    voice !== undefined && presetVoices.some(({ id }) => id === voice) ? await samples(voice) : undefined,
  );
  get(localPaths.presetPicture, async ({ name }) =>
    name !== undefined && isPresetPicture(name) ? await pictures(name) : undefined,
  );
  app.get(localPaths.health, async (_, reply) => sendHealth(reply, parts));
}

type Names = Readonly<Record<string, string | undefined>>;

async function sendFound(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: Parts,
  find: (names: Names) => Promise<string | undefined>,
): Promise<FastifyReply> {
  const blob = await find(request.params as Names); // paths of these routes have only named parts
  if (blob === undefined || !(await sendBlob(request, reply, parts.blobs, blob))) {
    throw wireError("not-found", {
      message: "There is no such file",
      fix: "Query the task again for the address of its result.",
    });
  }
  return reply;
}

async function sendHealth(reply: FastifyReply, parts: Parts): Promise<FastifyReply> {
  const isReady = await parts.health();
  const facts: Json = {
    product: "onetake",
    version: parts.version,
    contract: contractVersion,
    engine: toHealth(parts.engine),
    engines: enginesOf(parts).map(toHealth),
    auth: parts.auth.mode,
    ready: isReady,
  };
  return sendJson(reply.code(isReady ? 200 : 503), facts);
}

function toHealth({ name, billable }: EngineInfo): JsonObject {
  return { name, billable };
}

async function speakSample(parts: Parts, voice: string): Promise<Uint8Array> {
  // Samples are Onetake's own whichever engine is the usual one.
  for (const engine of enginesOf(parts)) if (engine.speakSample) return await engine.speakSample(voice);
  throw new NotServedHere(`The engine "${parts.engine.name}" has no voices`, "Start the server with an engine that speaks.");
}

function isPresetPicture(name: string): boolean {
  return presetElements.some((element) => element.images.includes(name));
}

async function readPicture(parts: Parts, name: string): Promise<Uint8Array> {
  const content = await parts.presetPicture?.(name);
  if (!content)
    throw new NotServedHere(
      "This server was started without the pictures of its presets",
      "Start it with the folder of its assets.",
    );
  return content;
}
