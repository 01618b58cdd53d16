// Renders the requests of scripts/gallery/requests.ts with the local engine and shows them: `npm run gallery [-- keys]`. Leaves
// gallery/index.html, gallery/overview.png, and their files in gallery/files/.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { silentLogger } from "../src/base/index.ts";
import { createNodeWorld } from "../src/base/node.ts";
import { createLocalEngine } from "../src/engines/local/index.ts";
import { createPage, encodePng, pixelsOf, type Page } from "../src/media/drawing.ts";
import { drawCoat } from "./gallery/draw-coat.ts";
import { drawOverview } from "./gallery/overview.ts";
import { toPage } from "./gallery/page.ts";
import { assertAccepted, readRequest } from "./gallery/read-request.ts";
import { renderItem, type GalleryItem } from "./gallery/render-item.ts";
import { REQUESTS } from "./gallery/requests.ts";

const repository = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
const out = join(repository, "gallery");

await main(process.argv.slice(2));

async function main(wanted: readonly string[]): Promise<void> {
  const folder = join(out, "files");
  await mkdir(folder, { recursive: true });
  await mkdir(join(out, "drawn"), { recursive: true });
  await writePng(join(out, "drawn", "coat.png"), drawCoat());
  const engine = createLocalEngine({ world: createNodeWorld(), logger: silentLogger });
  const items: GalleryItem[] = [];
  const asked = REQUESTS.filter(({ key }) => wanted.length === 0 || wanted.includes(key));
  for (const request of asked) assertAccepted(request);
  try {
    // One after the other: some work on what others made.
    for (const [index, request] of asked.entries()) {
      const label = `${String(index + 1).padStart(2)}/${asked.length} ${request.key.padEnd(14)}`;
      const read = await readRequest(request, { repository, out });
      const item = await renderItem(engine, request, read, folder, (percent, stage) => show(label, percent, stage));
      show(label, 100, `${item.took.toFixed(1)} s, ${item.files.length} files`);
      process.stdout.write("\n");
      items.push(item);
    }
  } finally {
    await engine.close();
  }
  await writeFile(join(out, "index.html"), toPage(items));
  const overview = await drawOverview(items, folder);
  await writePng(join(out, "overview.png"), overview);
  await writeFile(join(out, "overview.jpg"), await shrink(overview, 1280).canvas.encode("jpeg", 76));
  process.stdout.write(`${join(out, "index.html")}\n${join(out, "overview.png")}\n`);
}

/** A bar that is drawn over itself; where there is no terminal only the end of each is written. */
function show(label: string, percent: number, stage: string): void {
  if (!process.stdout.isTTY && percent < 100) return;
  const done = Math.round(percent / 5);
  process.stdout.write(
    `\r${label} ${"█".repeat(done)}${"░".repeat(20 - done)} ${String(Math.round(percent)).padStart(3)} % ${stage.padEnd(20)}`,
  );
}

/** A page made smaller, for documents. */
function shrink({ canvas, width, height }: Page, wide: number): Page {
  const small = createPage(wide, Math.round((height * wide) / width));
  small.context.drawImage(canvas, 0, 0, small.width, small.height);
  return small;
}

async function writePng(path: string, page: Page): Promise<void> {
  await writeFile(path, await encodePng(pixelsOf(page), page.width, page.height, 6));
}
