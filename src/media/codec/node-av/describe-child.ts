// Loads node-av to tell what is in it. Its binary is under the GPL, so this happens in a process of its own.
import type { FFEncoderCodec } from "node-av";

import { serveChild } from "../../serve-child.ts";
import { refuseMissing } from "../../errors.ts";
import { ENCODERS } from "../encoders.ts";
import type { NodeAvFacts } from "./describe-node-av.ts";

serveChild<undefined>(describe);

async function describe(): Promise<NodeAvFacts> {
  const { Codec, getFFmpegInfo } = await import("node-av").catch(refuseMissing);
  // The library brands the names that it knows; these are among them.
  const missing = ENCODERS.filter((name) => Codec.findEncoderByName(name as FFEncoderCodec) === null);
  return { ffmpeg: getFFmpegInfo().version, missing };
}
