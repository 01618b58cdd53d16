/** The environment of every ffmpeg: nothing, so that no variable (such as FFREPORT, which writes files) changes what it does. */
export function ffmpegEnvironment(): Record<string, string> {
  const systemRoot = process.env["SystemRoot"]; // Windows starts no process without it
  return { AV_LOG_FORCE_NOCOLOR: "1", ...(systemRoot === undefined ? {} : { SystemRoot: systemRoot }) };
}
