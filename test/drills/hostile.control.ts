// The control arm of S2: a probe that opens whatever it gets, with the format guessed and every protocol and reference allowed.
import { copyFile, readFile } from "node:fs/promises";

import { AV_LOG_QUIET, Demuxer, Log } from "node-av";

import type { Probe, ProbedMedia } from "../../src/tasks/index.ts";

const OPEN = { protocol_whitelist: "file,http,tcp,crypto,data", safe: "0", enable_drefs: "1", use_absolute_path: "1" };
const OPEN_LIST = { ...OPEN, allowed_extensions: "ALL", extension_picky: "0" };

/** Opens the file as its content asks to be opened, and takes it for a good one of that medium whatever comes of it. */
export const openProbe: Probe = async (medium, source) => {
  if (typeof source === "string") await openAsAsked(source);
  const common = { mime: "x/y", bytes: 1, width: 0, height: 0, seconds: 0 };
  const found: ProbedMedia = { ...common, format: medium === "audio" ? "none" : "gif" }; // no limit takes it, so that nothing is rendered
  return found;
};

async function openAsAsked(path: string): Promise<void> {
  Log.setLevel(AV_LOG_QUIET);
  const start = (await readFile(path)).toString("latin1", 0, 16);
  const isList = start.startsWith("#EXTM3U");
  // The reader goes by the name for lists alone.
  if (isList) await copyFile(path, `${path}.m3u8`);
  if (start.startsWith("v=0")) return; // it would listen for a stream for ever
  try {
    const opened = await Demuxer.open(isList ? `${path}.m3u8` : path, { options: isList ? OPEN_LIST : OPEN });
    await opened.close();
  } catch {
    // What it is does not matter: it was opened.
  }
}
