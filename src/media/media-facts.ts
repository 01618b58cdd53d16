/** What a sound track is. */
export interface SoundFacts {
  /** Codec family: `aac`, `mp3`, `pcm-s16`, `opus`, ... */
  readonly codec: string;
  /** The codec's full name, such as `mp4a.40.2` for AAC-LC. */
  readonly codecName: string;
  readonly sampleRate: number;
  readonly channels: number;
  readonly seconds: number;
}

/** What a clip is, told by its container and its packets. */
export interface VideoFacts {
  readonly format: "mp4" | "mov" | "webm" | "matroska";
  readonly bytes: number;
  /** Size in pixels as it is shown: pixel shape and rotation have been applied. */
  readonly width: number;
  readonly height: number;
  /** Size in pixels as it is coded. Another shape than that of the shown size, turned back, means that pixels are not square. */
  readonly codedWidth: number;
  readonly codedHeight: number;
  /** Clockwise turn that players apply, in degrees. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** Whether players mirror it. */
  readonly mirrored: boolean;
  /** Length of the picture track. */
  readonly seconds: number;
  /** Frames over seconds, so an average when the rate varies. */
  readonly fps: number;
  /** Whether some frames are shown much longer than others. */
  readonly variableRate: boolean;
  readonly frames: number;
  /** Codec family: `avc`, `hevc`, `vp9`, `av1`, ... */
  readonly codec: string;
  /** The codec's full name, such as `avc1.640028` for H.264 High at level 4.0. */
  readonly codecName: string;
  /** Whether a player can begin before the whole file is there: the index (`moov`) stands before the data. Always for other formats. */
  readonly fastStart: boolean;
  /** Bytes after the end of the clip; 0 for formats other than mp4 and mov. */
  readonly trailingBytes: number;
  /** What the header says of the whole length, in seconds; 0 when it says nothing. */
  readonly toldSeconds: number;
  /** Parts that an edit list puts together; 1 for a clip that is shown as it is stored. */
  readonly edits: number;
  readonly sound: SoundFacts | undefined;
}

/** What a sound file is. */
export interface AudioFacts extends SoundFacts {
  readonly format: "wav" | "mp3" | "m4a" | "mp4" | "mov" | "aac" | "flac" | "ogg";
  readonly bytes: number;
}
