// The child process of `createContactSheet`.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { SheetWork } from "./contact-sheet.ts";
import { drawSheet, planSheet } from "./draw-sheet.ts";
import { grabFrames } from "./grab-frames.ts";
import { serveChild } from "./serve-child.ts";

serveChild<SheetWork>(async (work, run) => {
  const plan = planSheet(work);
  const pictures = await grabFrames(
    work.video,
    work.facts,
    work.cells.map((cell) => cell.at),
    plan.picture,
    (done) => run.progress(done * 90, "frames"),
  );
  const canvas = drawSheet(work, plan, pictures);
  run.progress(95, "sheet");
  await writeFile(join(run.folder, work.file), await canvas.encode("png"));
  return { width: canvas.width, height: canvas.height };
});
