// The thread that makes a film's sound while the main one draws. It has no codec: no file is read here.
import { parentPort, workerData } from "node:worker_threads";

import { OnetakeError, toMessage } from "../../../base/index.ts";
import { openVoice } from "./open-voice.ts";
import type { Mixed, MixOrder } from "./mix-beside.ts";
import { soundOfFilm } from "./sound-of-film.ts";

const { scene, tools } = workerData as MixOrder; // both ends are ours
const readSound = (): never => {
  throw new TypeError("no file is read in this thread");
};
const mixed = await soundOfFilm({ codec: { readSound }, openSpeech: () => openVoice(tools) }, scene).then(
  (sound) => ({ sound }),
  toParts,
);
const buffers = "sound" in mixed && mixed.sound ? [mixed.sound.left.buffer, mixed.sound.right.buffer] : [];
parentPort?.postMessage(mixed, buffers as ArrayBuffer[]); // none of them is shared

function toParts(thrown: unknown): Mixed {
  const known = thrown instanceof OnetakeError ? thrown : undefined;
  return { code: known?.code ?? "sound-failed", message: toMessage(thrown), fix: known?.fix, facts: known?.facts ?? {} };
}
