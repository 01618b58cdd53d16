import { Worker } from "node:worker_threads";

import { OnetakeError } from "../../../base/index.ts";
import type { Stereo } from "../../../media/codec.ts";
import type { RenderTools } from "../kit.ts";
import type { Scene } from "../plan/scene.ts";
import { readsSound } from "./sound-of-film.ts";

/** What the thread is asked for. */
export interface MixOrder {
  readonly scene: Scene;
  readonly tools: RenderTools;
}

/** What the thread says at its end: the sound, or the parts of an error, which do not survive the way as they are. */
export type Mixed =
  | { readonly sound: Stereo | undefined }
  | { readonly code: string; readonly message: string; readonly fix: string | undefined; readonly facts: OnetakeError["facts"] };

/**
 * Makes the sound of a film in a thread of its own, so that pictures are drawn meanwhile. Undefined where there is nothing to gain: the film
 * has no sound, or its sound is read from files, which the codec of the main thread does.
 * @throws OnetakeError with the code, fix and facts of what the thread threw.
 */
export function mixBeside(order: MixOrder): Promise<Stereo | undefined> | undefined {
  const { scene } = order;
  if ((!scene.sound && !scene.audio) || readsSound(scene)) return undefined;
  const sounding = mixIn(new Worker(threadModule(), { workerData: order }));
  // Whoever waits for it hears of a failure; until then it is not one that nobody looks at.
  sounding.catch(() => {});
  return sounding;
}

/** The thread's module. From the sources it needs the loader of TypeScript, which a process does not hand on to its threads. */
function threadModule(): URL {
  const module = (ending: string): URL => new URL(`./mix-thread.${ending}`, import.meta.url);
  if (!import.meta.url.endsWith(".ts")) return module("js");
  const loader = import.meta.resolve("tsx/esm/api");
  const text = `import { register } from "${loader}"; register(); await import("${module("ts").href}");`;
  return new URL(`data:text/javascript,${encodeURIComponent(text)}`);
}

async function mixIn(thread: Worker): Promise<Stereo | undefined> {
  const mixed = await new Promise<Mixed>((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error("the thread that makes the sound ended early")));
  });
  if ("sound" in mixed) return mixed.sound;
  throw new OnetakeError(mixed.code, mixed.message, { facts: mixed.facts, ...(mixed.fix !== undefined && { fix: mixed.fix }) });
}
