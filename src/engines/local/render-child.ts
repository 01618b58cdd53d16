// The process that renders. Everything heavy or under the GPL is loaded here and nowhere else.
import { refuseMissing } from "../../media/codec.ts";
import { serveChild, type ChildRun } from "../../media/drawing.ts";
import { openKit } from "./kit.ts";
import type { RenderOrder } from "./render-work.ts";

// Ctrl-C in a terminal reaches the whole process group. Whether the work stops is the parent's decision; it kills this process.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});

serveChild<RenderOrder>(work);

async function work({ work: asked, tools }: RenderOrder, run: ChildRun): Promise<unknown> {
  if (asked.kind === "sample") {
    const { openSpeech, toWav } = await import("./sound/speech.ts");
    return toWav(await (await openSpeech())(asked.text, asked.voice, 1));
  }
  if (asked.kind === "sound") {
    const { renderSound } = await import("./sound/render-sound.ts").catch(refuseMissing);
    await renderSound(await openKit(tools), asked.plan, asked.files, run.progress);
    return undefined;
  }
  if (asked.kind === "stills") {
    const { renderStills } = await import("./still/render-stills.ts").catch(refuseMissing);
    await renderStills(asked.stills, run.folder, run.progress);
    return undefined;
  }
  const { renderFilm } = await import("./film/render-film.ts").catch(refuseMissing);
  // Names of files are taken in the child's own folder, where it works.
  await renderFilm(await openKit(tools), asked.scene, asked.files, run.progress);
  return undefined;
}
