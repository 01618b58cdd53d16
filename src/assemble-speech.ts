import { resolve } from "node:path";

import { OnetakeError, type Disk } from "./base/index.ts";

/**
 * The absolute path of a speech module of the user's own. It is loaded by the processes that render, never here.
 * @throws OnetakeError when no file is there.
 */
export async function findSpeechModule(disk: Disk, path: string): Promise<string> {
  const absolute = resolve(path);
  const facts = await disk.facts(absolute);
  if (facts !== undefined && !facts.isDirectory) return absolute;
  throw new OnetakeError("speech-missing", `There is no speech module at ${absolute}.`, {
    fix: "Name a file such as ./my-voice.mjs that exports a speech model; the types of onetake/speech say how.",
  });
}
