// Sounds that lie, break off, lead elsewhere, or are none.
import { box, movie } from "../../src/media/make-movie.suite.ts";
import { text, toFiles, type HostileFile, type Row } from "./hostile-file.ts";

interface WavPlan {
  readonly rate?: number;
  readonly channels?: number;
  readonly bits?: number;
  readonly format?: number;
  readonly seconds?: number;
  /** What the data chunk says of its length; default the true one. */
  readonly told?: number;
}

/** A silent WAV of a telephone, for places that want a good sound. */
export function quietWav(seconds: number): Buffer {
  return wav({ rate: 8000, channels: 1, seconds });
}

function wav({ rate = 48_000, channels = 2, bits = 16, format = 1, seconds = 0.1, told }: WavPlan = {}): Buffer {
  const frame = (channels * bits) / 8;
  const data = Buffer.alloc(Math.round(rate * seconds) * frame);
  const head = Buffer.alloc(44);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(36 + data.length, 4);
  head.write("WAVEfmt ", 8, "latin1");
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(format, 20);
  head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * frame, 28);
  head.writeUInt16LE(frame, 32);
  head.writeUInt16LE(bits, 34);
  head.write("data", 36, "latin1");
  head.writeUInt32LE(told ?? data.length, 40);
  return Buffer.concat([head, data]);
}

// Layer III, 128 kbit/s, 44.1 kHz, stereo: frames of 417 bytes whose side information is all zeros are silent.
const mp3Frame = Buffer.concat([Buffer.from("fffb9000", "hex"), Buffer.alloc(413)]);
const mp3 = (frames: number): Buffer => Buffer.concat(Array.from({ length: frames }, () => mp3Frame));
// AAC-LC, 48 kHz, stereo in ADTS, 13 bytes a frame.
const adts = (frames: number): Buffer =>
  Buffer.concat(Array.from({ length: frames }, () => Buffer.from("fff14c8001bffc211004608c1c", "hex")));

const rows: readonly Row[] = [
  ["a WAV", wav(), "wav pcm-s16 48000 Hz 2 ch 0.1 s"],
  ["a WAV of one channel", wav({ channels: 1 }), "wav pcm-s16 48000 Hz 1 ch 0.1 s [mono]"],
  ["a WAV of a telephone", wav({ rate: 8000, channels: 1 }), "wav pcm-s16 8000 Hz 1 ch 0.1 s [low-rate,mono]"],
  ["a WAV of 22,050 samples a second", wav({ rate: 22_050 }), "wav pcm-s16 22050 Hz 2 ch 0.1 s [odd-rate]"],
  ["a WAV of 6 channels", wav({ channels: 6 }), "wav pcm-s16 48000 Hz 6 ch 0.1 s [many-channels]"],
  ["an MP3", mp3(40), "mp3 mp3 44100 Hz 2 ch 1.044898 s"],
  ["an AAC", adts(40), "aac aac 48000 Hz 2 ch 0.853333 s"],
  ["an M4A", movie({ frames: 0, soundSeconds: 1, brand: "M4A " }), "m4a aac 48000 Hz 2 ch 1.002667 s"],
  ["the sound of an mp4", movie({ frames: 2, soundSeconds: 1 }), "mp4 aac 48000 Hz 2 ch 1.002667 s"],
  ["nothing", Buffer.alloc(0), "empty"],
  ["a text", text("la la la"), "unknown-format"],
  ["an HLS playlist", ({ origin }) => text(`#EXTM3U\n#EXTINF:9,\n${origin}/song.aac\n#EXT-X-ENDLIST\n`), "unknown-format"],
  [
    "a list of songs",
    ({ origin, file }) => text(`[playlist]\nFile1=${origin}/song.mp3\nFile2=file://${file}\n`),
    "unknown-format",
  ],
  ["a concat script", ({ file }) => text(`ffconcat version 1.0\nfile '${file}'\n`), "unknown-format"],
  ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "unknown-format"],
  ["half a word of a WAV", text("RIFFraff"), "unknown-format"],
  ["a clip without sound", movie({ frames: 2 }), "no-sound"],
  ["an M4A without its last byte", movie({ frames: 0, soundSeconds: 1, brand: "M4A " }).subarray(0, -1), "truncated"],
  ["a WAV that was cut off", wav().subarray(0, 9_000), "truncated"],
  ["a WAV that says it has 4 GB", wav({ told: 0xffff_fff0 }), "truncated"],
  ["a WAV of no samples", wav({ seconds: 0 }), "corrupt"],
  ["a WAV of no rate", wav({ rate: 0, seconds: 0 }), "corrupt"],
  ["a WAV of no channels", wav({ channels: 0 }), "corrupt"],
  ["a WAV of an unknown coding", wav({ format: 0x1234 }), "unsupported"],
  ["a WAV without its data", wav().subarray(0, 36), "corrupt"],
  ["an MP3 whose tag says it has 256 MB", Buffer.concat([text("ID3\x04\0\0\x7f\x7f\x7f\x7f"), mp3(3)]), "unknown-format"],
  [
    "an M4A whose sound is elsewhere",
    ({ origin }) =>
      movie({ frames: 0, soundSeconds: 1, brand: "M4A ", dref: box("dref", 0, 1, box("url ", 0, text(`${origin}/song.m4a\0`))) }),
    "external",
  ],
];

/** Every sound of the corpus. */
export const hostileSounds: readonly HostileFile[] = toFiles("audio", rows);
