import { toMessage } from "../../base/index.ts";
import { DRAWING_PARTS, SPEECH_PART } from "../../engines/local/index.ts";
import type { Area, Diagnosis } from "./diagnosis.ts";
import type { Ground } from "./ground.ts";

/** What encodes films and sounds: node-av, a system ffmpeg, and which of them is taken. */
export async function lookAtCodecs(ground: Ground): Promise<readonly Diagnosis[]> {
  const { machine } = ground;
  const taken = machine.findCodec("auto");
  const base = { area: "video", name: "encoder", vital: true } as const;
  const codec: Diagnosis = taken.choice
    ? { ...base, state: "ok", found: `renders use ${taken.choice.name}` }
    : { ...base, state: "missing", found: taken.reason, means: "no film and no sound is made", fix: taken.fix };
  return [codec, await lookAtNodeAv(ground), lookAtFfmpeg(ground)];
}

async function lookAtNodeAv({ machine, signal }: Ground): Promise<Diagnosis> {
  const base = { area: "video", name: "node-av", vital: false, means: "films and sounds need a system ffmpeg" } as const;
  const found = machine.findCodec("node-av");
  if (!found.choice) return { ...base, state: "missing", found: found.reason, fix: found.fix };
  try {
    const { ffmpeg, missing } = await machine.describeNodeAv(signal);
    if (missing.length === 0)
      return { area: base.area, name: base.name, vital: false, state: "ok", found: `FFmpeg ${ffmpeg}, with x264, AAC and MP3` };
    return { ...base, state: "broken", found: `FFmpeg ${ffmpeg} without ${missing.join(", ")}`, fix: REINSTALL };
  } catch (thrown) {
    signal.throwIfAborted();
    return { ...base, state: "broken", found: toMessage(thrown), fix: REINSTALL };
  }
}

const REINSTALL = "run `npm install node-av` where Onetake is installed";

function lookAtFfmpeg({ machine }: Ground): Diagnosis {
  const base = { area: "video", name: "system ffmpeg", vital: false } as const;
  const found = machine.findCodec("ffmpeg");
  if (!found.choice)
    return { ...base, state: "missing", found: found.reason, means: "nothing, as long as node-av works", fix: found.fix };
  const place = found.choice.name === "ffmpeg" ? ` at ${found.choice.path}` : "";
  return { ...base, state: "ok", found: `${found.version}${place}, with x264, AAC and MP3` };
}

/** Canvas, fonts, speech and what the server may have besides. */
export async function lookAtParts(ground: Ground): Promise<readonly Diagnosis[]> {
  const [canvas = "", ...fonts] = DRAWING_PARTS;
  return [
    lookAtPart(ground, {
      area: "drawing",
      name: "canvas",
      parts: [canvas],
      means: "no picture and no film is drawn",
      vital: true,
    }),
    lookAtPart(ground, { area: "drawing", name: "fonts", parts: fonts, means: "no picture and no film is drawn", vital: true }),
    await lookAtSpeech(ground),
    lookAtPart(ground, {
      area: "server",
      name: "reference pages",
      parts: ["@scalar/fastify-api-reference"],
      means: "the server has no interactive reference",
    }),
    lookAtPart(ground, {
      area: "server",
      name: "own certificate",
      parts: ["selfsigned"],
      means: "serve --tls needs --tls-cert and --tls-key",
    }),
  ];
}

interface Part {
  readonly area: Area;
  readonly name: string;
  readonly parts: readonly string[];
  readonly means: string;
  readonly vital?: boolean;
}

function lookAtPart({ machine }: Ground, { area, name, parts, means, vital = false }: Part): Diagnosis {
  const missing = parts.filter((part) => !machine.hasPart(part));
  if (missing.length === 0) return { area, name, state: "ok", found: parts.join(", "), vital };
  const fix = `run \`npm install ${missing.join(" ")}\` where Onetake is installed`;
  return {
    area,
    name,
    state: "missing",
    found: `${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} not installed`,
    means,
    fix,
    vital,
  };
}

async function lookAtSpeech(ground: Ground): Promise<Diagnosis> {
  const { speech, world } = ground;
  if (speech === undefined)
    return lookAtPart(ground, {
      area: "speech",
      name: "speech",
      parts: [SPEECH_PART],
      means: "nothing is spoken; silent films work",
    });
  const isThere = (await world.disk.facts(speech))?.isDirectory === false;
  const base = { area: "speech", name: "speech", vital: false } as const;
  if (isThere) return { ...base, state: "ok", found: `your module ${speech}` };
  const means = "nothing is spoken, and no server starts";
  return {
    ...base,
    state: "missing",
    found: `there is no module ${speech}`,
    means,
    fix: "name another with --speech or ONETAKE_SPEECH",
  };
}
