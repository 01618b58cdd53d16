/** Hours, minutes, seconds and frames, as editors write them: `00:00:02:22`. */
export function toTimecode(seconds: number, framesPerSecond: number): string {
  const rate = Math.max(1, Math.round(framesPerSecond));
  // What a rounded time falls short of its frame by is made good.
  const frames = Math.floor(seconds * rate + 0.01);
  const whole = Math.floor(frames / rate);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60, frames % rate];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
