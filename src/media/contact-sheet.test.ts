import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { createCanvas, loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createNodeWorld } from "../base/node.ts";
import { createContactSheet, type SheetCell, type SheetOptions } from "./contact-sheet.ts";
import { planSheet } from "./plan-sheet.ts";
import { makeClip } from "./make-clip.suite.ts";
import { probeImage } from "./probe-image.ts";
import { probeVideo } from "./probe-video.ts";

const world = createNodeWorld();
let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await world.disk.temporaryDirectory("onetake-sheet-test-");
  // Luma tells the frame: 40 for frame 0, then 4 more for each.
  await makeClip(at("clip.mp4"), { width: 320, height: 180, frames: 48, fps: 24, luma: (frame) => 40 + frame * 4 });
});

afterAll(() => world.disk.remove(folder));

function draw(cells: readonly SheetCell[], more: Partial<SheetOptions> = {}): Promise<{ width: number; height: number }> {
  return createContactSheet({
    world,
    video: at("clip.mp4"),
    cells,
    columns: 2,
    title: "A test 雨夜",
    out: at("sheet.png"),
    ...more,
  });
}

describe("createContactSheet", () => {
  it("shows the frame that is on screen at each time", async () => {
    const cells = [0, 0.5, 1.03, 99].map((time, index) => ({ at: time, label: `cell ${index}`, shot: index + 1 }));
    const size = await draw(cells);
    expect(probeImage(await readFile(at("sheet.png")))).toMatchObject({ format: "png", ...size });
    const plan = planSheet({ facts: await probeVideo(at("clip.mp4")), cells, columns: 2, title: "A test 雨夜", subtitle: "" });
    const context = createCanvas(size.width, size.height).getContext("2d");
    context.drawImage(await loadImage(at("sheet.png")), 0, 0);
    const seen = cells.map((_, index) => {
      const { x = 0, y = 0 } = plan.places[index] ?? {};
      return context.getImageData(x + plan.picture.width / 2, y + plan.picture.height / 2, 1, 1).data[0] ?? 0;
    });
    // Limited-range luma to full-range grey: (Y - 16) * 255 / 219.
    const expected = [0, 12, 24, 47].map((frame) => ((40 + frame * 4 - 16) * 255) / 219);
    for (const [index, grey] of seen.entries()) expect(Math.abs(grey - (expected[index] ?? 0))).toBeLessThanOrEqual(4);
  });

  it("refuses a broken clip before it starts anything", async () => {
    await writeFile(at("broken.mp4"), "not a film");
    await expect(draw([{ at: 0, label: "" }], { video: at("broken.mp4") })).rejects.toMatchObject({
      code: "media-unknown-format",
    });
  });

  it("refuses no cells and no columns as mistakes of the caller", async () => {
    await expect(draw([])).rejects.toThrow(TypeError);
    await expect(draw([{ at: 0, label: "" }], { columns: 0 })).rejects.toThrow(TypeError);
  });

  it("writes nothing when it is stopped", async () => {
    const stop = AbortSignal.abort(new Error("no longer wanted"));
    await expect(draw([{ at: 0, label: "" }], { out: at("none.png"), signal: stop })).rejects.toThrow("no longer wanted");
    expect(await world.disk.facts(at("none.png"))).toBeUndefined();
  });
});
