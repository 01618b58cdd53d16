import { execFileSync, spawnSync } from "node:child_process";

/** The system's own judges, looked for before PATH is emptied; undefined where they are not installed. */
const ffprobe = find("ffprobe");
const ffmpeg = find("ffmpeg");

/** What ffprobe tells of each track of a film, after reading all of it; undefined where there is no ffprobe. */
export function readTracks(path: string): readonly Readonly<Record<string, string | number>>[] | undefined {
  if (ffprobe === undefined) return undefined;
  const text = execFileSync(ffprobe, ["-v", "error", "-count_frames", "-show_streams", "-of", "json", path], {
    encoding: "utf8",
  });
  return (JSON.parse(text) as { streams: Readonly<Record<string, string | number>>[] }).streams; // ffprobe's own form
}

/** Integrated loudness in LUFS and sample peak in dBFS by ffmpeg's own meter; undefined where there is no ffmpeg. */
export function meterSound(path: string): { readonly loudness: number; readonly peak: number } | undefined {
  if (ffmpeg === undefined) return undefined;
  const filter = "ebur128=peak=sample:framelog=verbose";
  const { stderr } = spawnSync(ffmpeg, ["-nostats", "-i", path, "-vn", "-af", filter, "-f", "null", "-"], { encoding: "utf8" });
  const number = (pattern: RegExp): number => Number(pattern.exec(stderr.slice(stderr.lastIndexOf("Summary:")))?.[1]);
  return { loudness: number(/I:\s+(-?[\d.]+) LUFS/), peak: number(/Peak:\s+(-?[\d.]+) dBFS/) };
}

function find(name: string): string | undefined {
  const { stdout } = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
  return stdout.trim() || undefined;
}
