import type { ImageFacts } from "./image-facts.ts";
import type { AudioFacts, VideoFacts } from "./media-facts.ts";

/** Something about a good file that may surprise whoever sends it. Nothing is refused for it. */
export interface MediaWarning {
  /** Stable word for programs. */
  readonly code: string;
  /** A sentence without its subject, such as "has 16 bits per channel, of which 8 are used". */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

interface Rule<Facts> {
  readonly code: string;
  readonly when: (facts: Facts) => boolean;
  readonly message: (facts: Facts) => string;
  readonly fix: string;
}

/** What there is to say about a picture. */
export function warnOfImage(facts: ImageFacts): readonly MediaWarning[] {
  return apply(IMAGE, facts);
}

/** What there is to say about a clip. */
export function warnOfVideo(facts: VideoFacts): readonly MediaWarning[] {
  return apply(VIDEO, facts);
}

/** What there is to say about a sound file. */
export function warnOfAudio(facts: AudioFacts): readonly MediaWarning[] {
  return apply(AUDIO, facts);
}

function apply<Facts>(rules: readonly Rule<Facts>[], facts: Facts): readonly MediaWarning[] {
  return rules.filter(({ when }) => when(facts)).map(({ code, message, fix }) => ({ code, message: message(facts), fix }));
}

const TRAILING: Rule<{ readonly trailingBytes: number }> = {
  code: "trailing-bytes",
  when: ({ trailingBytes }) => trailingBytes > 0,
  message: ({ trailingBytes }) => `has ${trailingBytes} bytes behind its end, which are ignored`,
  fix: "Save it again to be rid of them; they may be a second picture, an archive or an edit's leftovers.",
};

const IMAGE: readonly Rule<ImageFacts>[] = [
  {
    code: "animated",
    when: ({ animated }) => animated,
    message: () => "moves (APNG), and only its first picture is used",
    fix: "Send a still picture.",
  },
  {
    code: "turned",
    when: ({ orientation }) => orientation > 1,
    message: ({ orientation, width, height }) =>
      `is ${orientation >= 5 ? "turned on its side" : "turned or mirrored"} by an Exif mark, and taken as it is shown: ${width} x ${height} px`,
    fix: "Save it upright; not every reader heeds the mark.",
  },
  {
    code: "deep",
    when: ({ bitDepth }) => bitDepth > 8,
    message: ({ bitDepth }) => `has ${bitDepth} bits per channel, of which 8 are used`,
    fix: "Save it with 8 bits per channel; the file gets smaller and nothing seen is lost.",
  },
  {
    code: "cmyk",
    when: ({ format, channels }) => format === "jpeg" && channels === 4,
    message: () => "is in the colours of print (CMYK), which look different on a screen",
    fix: "Convert it to sRGB.",
  },
  {
    code: "transparent",
    when: ({ transparent }) => transparent,
    message: () => "may have see-through parts, and a film has no such thing",
    fix: "Lay it on the ground that you want to see behind it.",
  },
  {
    code: "extra-data",
    when: ({ extraBytes, bytes }) => extraBytes > 1024 * 1024 && extraBytes > bytes / 4,
    message: ({ extraBytes }) => `carries ${megabytes(extraBytes)} MB that are no picture`,
    fix: "Save it without metadata, previews and profiles.",
  },
  TRAILING,
];

const USUAL_RATES = [24_000 / 1001, 24, 25, 30_000 / 1001, 30, 48, 50, 60_000 / 1001, 60];
const USUAL_CODECS: ReadonlySet<string> = new Set(["avc", "hevc"]);
const USUAL_SAMPLE_RATES: ReadonlySet<number> = new Set([44_100, 48_000]);

const VIDEO: readonly Rule<VideoFacts>[] = [
  {
    code: "variable-rate",
    when: ({ variableRate }) => variableRate,
    message: ({ fps }) => `shows its frames for different times (${rate(fps)} per second on average), so motion may stutter`,
    fix: "Convert it to a constant frame rate, such as 24 or 30 per second.",
  },
  {
    code: "unusual-rate",
    when: ({ variableRate, fps }) => !variableRate && !USUAL_RATES.some((usual) => Math.abs(usual - fps) < 0.02),
    message: ({ fps }) => `has ${rate(fps)} frames per second, which is no usual rate`,
    fix: "Convert it to 24, 25 or 30 frames per second.",
  },
  {
    code: "turned",
    when: ({ rotation, mirrored }) => rotation !== 0 || mirrored,
    message: ({ rotation, mirrored, width, height }) =>
      `is ${[rotation === 0 ? "" : `turned by ${rotation} degrees`, mirrored ? "mirrored" : ""].filter(Boolean).join(" and ")} by a mark in its header, and taken as it is shown: ${width} x ${height} px`,
    fix: "Export it upright; not every reader heeds the mark.",
  },
  {
    code: "stretched-pixels",
    when: ({ rotation, ...size }) =>
      rotation % 180 === 0
        ? size.width !== size.codedWidth || size.height !== size.codedHeight
        : size.width !== size.codedHeight || size.height !== size.codedWidth,
    message: ({ codedWidth, codedHeight, width, height }) =>
      `has pixels that are not square: ${codedWidth} x ${codedHeight} of them are shown as ${width} x ${height}`,
    fix: "Export it with square pixels; a clip without them was seen refused.",
  },
  {
    code: "rare-codec",
    when: ({ codec }) => !USUAL_CODECS.has(codec),
    message: ({ codec }) => `is coded as ${codec}, which is not read everywhere`,
    fix: "Export it as H.264.",
  },
  {
    code: "edited",
    when: ({ edits }) => edits > 1,
    message: ({ edits }) => `is put together of ${edits} parts by an edit list, of which readers may see the first alone`,
    fix: "Export it once more as one piece.",
  },
  {
    code: "told-length",
    when: ({ toldSeconds, seconds, sound }) =>
      toldSeconds > 0 && isFar(toldSeconds, seconds) && (sound === undefined || isFar(toldSeconds, sound.seconds)),
    message: ({ toldSeconds, seconds }) => `says that it lasts ${length(toldSeconds)}, and has frames for ${length(seconds)}`,
    fix: "Export it once more; what counts here is its frames.",
  },
  {
    code: "sound-length",
    when: ({ seconds, sound }) => sound !== undefined && isFar(sound.seconds, seconds),
    message: ({ seconds, sound }) => `has sound for ${length(sound?.seconds ?? 0)} and frames for ${length(seconds)}`,
    fix: "Cut both to the same length.",
  },
  {
    code: "slow-start",
    when: ({ fastStart }) => !fastStart,
    message: () => "has its index behind its data, so that nothing can be shown before all of it is there",
    fix: "Export it for the web (fast start).",
  },
  TRAILING,
];

const AUDIO: readonly Rule<AudioFacts>[] = [
  {
    code: "low-rate",
    when: ({ sampleRate }) => sampleRate < 16_000,
    message: ({ sampleRate }) => `has ${sampleRate} samples per second and sounds like a telephone`,
    fix: "Record it with 44,100 or 48,000 samples per second.",
  },
  {
    code: "odd-rate",
    when: ({ sampleRate }) => sampleRate >= 16_000 && !USUAL_SAMPLE_RATES.has(sampleRate),
    message: ({ sampleRate }) => `has ${sampleRate} samples per second and is converted`,
    fix: "Send it with 44,100 or 48,000 samples per second to be spared that.",
  },
  {
    code: "mono",
    when: ({ channels }) => channels === 1,
    message: () => "has one channel, which is heard from the middle",
    fix: "Nothing needs to be done for a voice; send stereo where places matter.",
  },
  {
    code: "many-channels",
    when: ({ channels }) => channels > 2,
    message: ({ channels }) => `has ${channels} channels, which are mixed down to two`,
    fix: "Mix it down to stereo yourself to decide what is heard.",
  },
];

/** Lengths that differ by more than half a second and a tenth. */
function isFar(one: number, other: number): boolean {
  return Math.abs(one - other) > Math.max(0.5, other / 10);
}

function rate(fps: number): string {
  return String(Math.round(fps * 100) / 100);
}

function length(seconds: number): string {
  return seconds < 120 ? `${Math.round(seconds * 100) / 100} s` : `${Math.round(seconds / 60)} min`;
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1);
}
