// The process that renders. Everything heavy or under the GPL is loaded here and nowhere else.
import { MediaError, refuseMissing } from "../../media/codec.ts";
import { serveChild, type ChildRun } from "../../media/drawing.ts";
import { openKit } from "./kit.ts";
import type { RenderOrder } from "./render-work.ts";
import { mixBeside } from "./sound/mix-beside.ts";
import { openVoice } from "./sound/open-voice.ts";
import { toWav } from "./sound/speech.ts";

// Ctrl-C in a terminal reaches the whole process group. Whether the work stops is the parent's decision; it kills this process.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});

serveChild<RenderOrder>(work);

async function work({ work: asked, tools }: RenderOrder, run: ChildRun): Promise<unknown> {
  if (asked.kind === "sample") {
    return toWav(await (await openVoice(tools))(asked.text, asked.voice, 1));
  }
  if (asked.kind === "sound") {
    const { renderSound } = await import("./sound/render-sound.ts").catch(refuseMissing);
    await renderSound(await openKit(tools), asked.plan, asked.files, run.progress);
    return undefined;
  }
  if (asked.kind === "take-sound") {
    const { codec } = await openKit(tools);
    const sound = await codec.readSound(asked.path, "video/mp4");
    if (sound === undefined) throw new MediaError("no-sound", "The clip has no sound.");
    await codec.writeSound(asked.file, "mp3", sound);
    return undefined;
  }
  if (asked.kind === "stills") {
    const { renderStills } = await import("./still/render-stills.ts").catch(refuseMissing);
    await renderStills(asked.stills, run.folder, run.progress);
    return undefined;
  }
  const sounding = mixBeside({ scene: asked.scene, tools });
  const { renderFilm } = await import("./film/render-film.ts").catch(refuseMissing);
  // Names of files are taken in the child's own folder, where it works.
  await renderFilm(await openKit(tools), asked.scene, asked.files, run.progress, sounding);
  return undefined;
}
