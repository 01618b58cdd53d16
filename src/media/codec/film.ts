/** How films are coded, by every codec alike. */
export const FILM = {
  preset: "veryfast",
  crf: 20,
  gopSeconds: 2,
  /** Fixed, because the number of threads changes the stream that x264 writes: the same request gives the same bytes on any machine. */
  threads: 6,
  /** Bits of sound per second. */
  soundBits: 160_000,
} as const;
