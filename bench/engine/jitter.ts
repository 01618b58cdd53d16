import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { createNodeWorld } from "../../src/base/node.ts";
import { createCompositor } from "../../src/engines/local/kernel/compositor.ts";
import { encodePng } from "../../src/media/index.ts";
import { hasFfmpeg } from "./filter-graph.ts";
import { report, type Figure } from "./report.ts";

const [WIDTH, HEIGHT, FRAMES] = [1280, 720, 72];
/** Pixels of one wave of the picture. */
const WAVE = 64;
const ZOOM = 1.08;

/** Prints how unsteady a slow pan is: the root mean square of the second difference of where the picture stands, in pixels. */
export async function benchJitter(): Promise<boolean> {
  const figures: Figure[] = [{ name: "our kernel", value: jitterOf(panOurs()), digits: 4, unit: "px RMS", atMost: 0.05 }];
  if (await hasFfmpeg()) figures.push({ name: "ffmpeg zoompan", value: jitterOf(await panTheirs()), digits: 4, unit: "px RMS" });
  return report(`jitter of a pan of ${FRAMES} frames at ${WIDTH}x${HEIGHT}`, figures);
}

/** A row of each frame of a pan over a tenth of the picture's width at most, as luma. */
type Rows = readonly Uint8Array[];

function panOurs(): Rows {
  const compositor = createCompositor(WIDTH, HEIGHT);
  const plate = compositor.addPlate(picture());
  return Array.from({ length: FRAMES }, (_, index) => {
    const room = (ZOOM - 1) / 2;
    compositor.show(plate, { zoom: ZOOM, x: room - (2 * room * index) / FRAMES, y: 0, turn: 0 });
    return compositor.frame().slice((HEIGHT / 2) * WIDTH, (HEIGHT / 2 + 1) * WIDTH);
  });
}

async function panTheirs(): Promise<Rows> {
  const folder = await mkdtemp(join(tmpdir(), "onetake-bench-"));
  try {
    const path = join(folder, "waves.png");
    await createNodeWorld().disk.write(path, await encodePng(picture(), WIDTH, HEIGHT));
    const pan = `zoompan=z=${ZOOM}:x='(iw-iw/zoom)*on/${FRAMES}':y='ih/2-ih/zoom/2':d=${FRAMES}:s=${WIDTH}x${HEIGHT}:fps=24`;
    const given = ["-v", "error", "-nostdin", "-i", path, "-vf", `${pan},crop=iw:2,format=gray`, "-f", "rawvideo", "-"];
    const { stdout } = await promisify(execFile)("ffmpeg", given, { encoding: "buffer", maxBuffer: 1e8 });
    return Array.from(
      { length: FRAMES },
      (_, index) => new Uint8Array(stdout.subarray(index * WIDTH * 2, index * WIDTH * 2 + WIDTH)),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function picture(): Uint8Array {
  const level = (x: number): number => Math.round(128 + 100 * Math.sin((2 * Math.PI * x) / WAVE));
  return Uint8Array.from({ length: WIDTH * HEIGHT * 4 }, (_, i) => (i % 4 === 3 ? 255 : level((i >> 2) % WIDTH)));
}

/** Where the waves of each row stand is the phase of their frequency. */
function jitterOf(rows: Rows): number {
  const turn = (2 * Math.PI) / (WAVE * ZOOM);
  const places = rows.map((row) => {
    let [along, across] = [0, 0];
    // Whole waves only, or their rest would move the phase.
    for (let x = 0; x < Math.floor(WIDTH / (WAVE * ZOOM)) * WAVE * ZOOM; x++) {
      const window = Math.sin((Math.PI * (x + 0.5)) / WIDTH) ** 2;
      along += ((row[x] ?? 0) - 128) * window * Math.cos(turn * x);
      across += ((row[x] ?? 0) - 128) * window * Math.sin(turn * x);
    }
    return Math.atan2(across, along) / turn;
  });
  // A phase says nothing of whole waves, so each place is the one nearest to the place before.
  const unwrapped: number[] = [];
  for (const place of places)
    unwrapped.push(place + WAVE * ZOOM * Math.round(((unwrapped.at(-1) ?? place) - place) / (WAVE * ZOOM)));
  const bends = unwrapped.slice(2).map((place, index) => place - 2 * (unwrapped[index + 1] ?? 0) + (unwrapped[index] ?? 0));
  return Math.sqrt(bends.reduce((sum, bend) => sum + bend * bend, 0) / bends.length);
}
