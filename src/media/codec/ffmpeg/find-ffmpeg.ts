import { spawnSync } from "node:child_process";
import { delimiter, isAbsolute, join } from "node:path";

import { ffmpegEnvironment } from "./environment.ts";

/** An ffmpeg that does all that is needed here, or why none does. */
export type FoundFfmpeg = { readonly path: string; readonly version: string } | { readonly reason: string };

/** What is asked of it beyond what every build has. */
const ENCODERS: readonly string[] = ["libx264", "aac", "libmp3lame"];

/** The libavcodec of ffmpeg 5.1, the first that takes all arguments that are used here. Builds without a version number have it too. */
const OLDEST: readonly [major: number, minor: number] = [59, 37];

/**
 * The ffmpeg of that path, or the first that works in the folders of `searchPath`. Folders that are not absolute are passed over: which
 * program they hold depends on where one stands.
 */
export function findFfmpeg(named: string | undefined, searchPath: string): FoundFfmpeg {
  if (named !== undefined) return isAbsolute(named) ? tryFfmpeg(named) : { reason: `${named} is no absolute path of an ffmpeg` };
  const file = process.platform === "win32" ? "ffmpeg.exe" : "ffmpeg";
  let reason: string | undefined;
  for (const folder of searchPath.split(delimiter).filter(isAbsolute)) {
    const found = tryFfmpeg(join(folder, file));
    if ("path" in found) return found;
    if (found.isThere) reason ??= found.reason;
  }
  return { reason: reason ?? "no ffmpeg is on PATH" };
}

type Tried = { readonly path: string; readonly version: string } | { readonly reason: string; readonly isThere: boolean };

// It is asked without an environment, as it will run.
function tryFfmpeg(path: string): Tried {
  const options = { env: ffmpegEnvironment(), encoding: "utf8", timeout: 10_000, windowsHide: true } as const;
  const { status, stdout, stderr, error } = spawnSync(path, ["-nostdin", "-encoders"], options);
  if (error && "code" in error && error.code === "ENOENT") return { reason: `there is no ffmpeg at ${path}`, isThere: false };
  const lacks = status === 0 ? fault(stdout, stderr) : "does not start";
  if (lacks !== undefined) return { reason: `the ffmpeg at ${path} ${lacks}`, isThere: true };
  return { path, version: `ffmpeg ${/^ffmpeg version (\S+)/.exec(stderr)?.[1] ?? "of an unknown version"}` };
}

function fault(encoders: string, banner: string): string | undefined {
  const [, major = "0", minor = "0"] = /^ *libavcodec +(\d+)\. *(\d+)/m.exec(banner) ?? [];
  const isOld = Number(major) < OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) < OLDEST[1]);
  if (isOld) return "is older than 5.1";
  const known = new Set([...encoders.matchAll(/^ [VAS]\S{5} (\S+)/gm)].map(([, name]) => name));
  const missing = ENCODERS.filter((name) => !known.has(name));
  return missing.length === 0 ? undefined : `was built without ${missing.join(", ")}`;
}
