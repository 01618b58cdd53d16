/** The encoders that films and sounds are written with, by their names in FFmpeg. */
export const ENCODERS = ["libx264", "aac", "libmp3lame"] as const;
