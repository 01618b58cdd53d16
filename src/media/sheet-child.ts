// The child process of `createContactSheet`.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { openCodec } from "./codec/open-codec.ts";
import type { SheetWork } from "./contact-sheet.ts";
import { drawSheet } from "./draw-sheet.ts";
import { grabFrames } from "./grab-frames.ts";
import { planSheet } from "./plan-sheet.ts";
import { serveChild } from "./serve-child.ts";

serveChild<SheetWork>(async ({ video, codec, content, file }, run) => {
  const plan = planSheet(content);
  const times = content.cells.map((cell) => cell.at);
  const pictures = await grabFrames(await openCodec(codec), video, times, plan.picture, (done) =>
    run.progress(done * 90, "frames"),
  );
  const { canvas } = drawSheet(content, plan, pictures);
  run.progress(95, "sheet");
  await writeFile(join(run.folder, file), await canvas.encode("png"));
  return { width: canvas.width, height: canvas.height };
});
