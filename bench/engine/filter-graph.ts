import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

import { createNodeWorld } from "../../src/base/node.ts";
import type { Scene } from "../../src/engines/local/plan/scene.ts";
import { encodePng } from "../../src/media/index.ts";

const run = promisify(execFile);

/** A film of ffmpeg's own. Its frames are easier to code than ours, so it is held against the coding of its own frames alone. */
export interface Graph {
  /** Draws and codes. */
  render(): Promise<void>;
  /** Codes the finished frames. */
  encodeAlone(): Promise<void>;
}

/**
 * What someone would do with ffmpeg alone: each shot a picture under `zoompan`, a slate that was drawn before laid over all, the same
 * encoder settings. Undefined where there is no ffmpeg.
 */
export async function createGraph(folder: string, scene: Scene): Promise<Graph | undefined> {
  if (!(await hasFfmpeg())) return undefined;
  const slate = await writeSlate(folder, scene);
  const pictures = scene.shots.flatMap(() => ["-i", join(folder, "frame.png")]);
  const coding = ["-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-g", "48", "-threads", "6", "-pix_fmt", "yuv420p"];
  const file = [...coding, "-movflags", "+faststart", join(folder, "graph.mp4")];
  const drawn = [...pictures, "-i", slate, "-filter_complex", toGraph(scene), "-map", "[out]"];
  const ffmpeg = async (...given: readonly string[]): Promise<void> =>
    void (await run("ffmpeg", ["-v", "error", "-nostdin", "-y", ...given]));
  const frames = ["-f", "rawvideo", "-pix_fmt", "yuv420p"];
  const finished = join(folder, "graph.yuv");
  await ffmpeg(...drawn, ...frames, finished);
  const shape = ["-video_size", `${scene.width}x${scene.height}`, "-framerate", String(scene.framesPerSecond)];
  return {
    render: () => ffmpeg(...drawn, ...file),
    encodeAlone: () => ffmpeg(...frames, ...shape, "-i", finished, ...file),
  };
}

export async function hasFfmpeg(): Promise<boolean> {
  return await run("ffmpeg", ["-version"]).then(
    () => true,
    () => false,
  );
}

function toGraph({ shots, width, height, framesPerSecond }: Scene): string {
  const moves = [
    "z='1+0.1*on/120':x='iw/2-iw/zoom/2'",
    "z=1.08:x='(iw-iw/zoom)*on/72'",
    "z='1.04+0.02*sin(on/30)':x='iw/2-iw/zoom/2'",
  ];
  const films = shots.map((shot, index) => {
    const size = `d=${shot.end - shot.start}:s=${width}x${height}:fps=${framesPerSecond}`;
    return `[${index}:v]zoompan=${moves[index % moves.length]}:y='ih/2-ih/zoom/2':${size},setsar=1[s${index}]`;
  });
  const joined = `${shots.map((_, index) => `[s${index}]`).join("")}concat=n=${shots.length}[film]`;
  return [...films, joined, `[film][${shots.length}:v]overlay=0:0:format=yuv420[out]`].join(";");
}

/** About as much of the picture as our slate covers: a lower third, a bar, a card and the clock. */
async function writeSlate(folder: string, { width, height }: Scene): Promise<string> {
  const rgba = new Uint8Array(width * height * 4);
  const fill = (x: number, y: number, across: number, down: number, alpha: number): void => {
    for (let row = Math.floor(y * height); row < (y + down) * height; row++)
      rgba.fill(alpha, (row * width + Math.floor(x * width)) * 4, (row * width + Math.floor((x + across) * width)) * 4);
  };
  fill(0, 0.7, 1, 0.3, 150);
  fill(0.05, 0.94, 0.9, 0.01, 255);
  fill(0.05, 0.08, 0.12, 0.3, 240);
  fill(0.8, 0.05, 0.15, 0.06, 220);
  const path = join(folder, "slate.png");
  await createNodeWorld().disk.write(path, await encodePng(rgba, width, height));
  return path;
}
