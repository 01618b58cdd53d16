import type { CodecName } from "./open-codec.ts";
import type { Stereo } from "./stereo.ts";

/** A clip that is read forward. */
export interface ClipReader {
  /**
   * The picture that the clip shows at `seconds`, as YUV 4:2:0 without padding; the last picture after its end. Times must not go
   * back. Undefined when the picture is the one of the last call. Its bytes are valid until the next call.
   */
  at(seconds: number): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

/** How a film is written. */
export interface FilmFacts {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  /** Whole AAC frames. */
  readonly sound: Stereo | undefined;
}

/** A film that is being written. */
export interface FilmWriter {
  /** Adds a picture: YUV 4:2:0 (BT.709, video range) without padding. Its bytes may be reused when this resolves. */
  add(yuv: Uint8Array): Promise<void>;
  /** Writes what is left. The file is whole after this. */
  finish(): Promise<void>;
}

/** What a sound alone is written as: mp3 with 192 kbit/s, or WAV with 16 bits. */
export type SoundFileFormat = "mp3" | "wav";

/**
 * Reads and writes films and sounds. It opens local files only, each as the container that a probe found, and nothing that a file
 * names. Every implementation passes `codec.suite.ts`.
 */
export interface Codec {
  readonly name: CodecName;
  /**
   * Opens a probed mp4 or mov. Its pictures are cropped and scaled to fill `width` x `height`.
   * @throws MediaError when it has no video track, or cannot be read; CodecFailed when it is not there.
   */
  openClip(path: string, width: number, height: number): Promise<ClipReader>;
  /**
   * The sound of a probed sound file or clip as stereo at 48 kHz; undefined when it has none.
   * @throws MediaError when its kind is none that is read here, or it cannot be read; CodecFailed when it is not there.
   */
  readSound(path: string, mime: string): Promise<Stereo | undefined>;
  /**
   * Starts an mp4: H.264 High (x264 veryfast, crf 20), yuv420p, BT.709, and AAC-LC 160 kbit/s when there is sound; the index stands
   * before the data. The same pictures give the same stream.
   * @throws CodecFailed, at the latest when it is finished, when it cannot be written.
   */
  writeFilm(facts: FilmFacts): Promise<FilmWriter>;
  /** Writes a sound, 48 kHz stereo. The file says that it is a preview. */
  writeSound(path: string, format: SoundFileFormat, sound: Stereo): Promise<void>;
}
