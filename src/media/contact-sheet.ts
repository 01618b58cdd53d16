import type { World } from "../base/index.ts";
import { runChild, siblingModule } from "./child.ts";
import type { CodecChoice } from "./codec/open-codec.ts";
import { MediaError } from "./errors.ts";
import type { VideoFacts } from "./media-facts.ts";
import type { SheetContent } from "./plan-sheet.ts";
import { probeVideo } from "./probe-video.ts";

/** One picture of a contact sheet. */
export interface SheetCell {
  /** Time in seconds; the frame that is on screen then is shown. */
  readonly at: number;
  /** A line or two under the picture. */
  readonly label: string;
  /** Number of the shot, from 1: shown large, and it picks the accent colour. */
  readonly shot?: number;
}

/** What a contact sheet shows. */
export interface SheetOptions {
  readonly world: World;
  /** Path of the clip: mp4 or mov. */
  readonly video: string;
  /** In the order of their times; one to 48. */
  readonly cells: readonly SheetCell[];
  readonly columns: number;
  readonly title: string;
  /** A second, smaller line of the heading. Default: size, rate, length and sound of the clip. */
  readonly subtitle?: string;
  /** Path of the PNG to write; its folder exists. */
  readonly out: string;
  /** What reads the clip; node-av by default. */
  readonly codec?: CodecChoice;
  /** Default 60,000. */
  readonly deadlineMs?: number;
  readonly signal?: AbortSignal;
}

/** Payload of the child process that draws. */
export interface SheetWork {
  readonly video: string;
  readonly codec: CodecChoice;
  readonly content: SheetContent;
  /** Name of the PNG in the child's folder. */
  readonly file: string;
}

const FILE = "sheet.png";

/**
 * Draws frames of a clip with shot numbers, timecodes and labels on one PNG, 1920 pixels wide, in a child process, and answers its size.
 * @throws MediaError when the clip is broken or none that is read here; MissingPart when the codec, the canvas or the fonts are not
 * installed; see `runChild`.
 */
export async function createContactSheet(options: SheetOptions): Promise<{ readonly width: number; readonly height: number }> {
  const { world, video, cells, columns, title, out, codec = { name: "node-av" }, signal } = options;
  if (cells.length === 0 || cells.length > 48) throw new TypeError(`A contact sheet has 1 to 48 cells, not ${cells.length}`);
  if (!Number.isInteger(columns) || columns < 1 || columns > 8)
    throw new TypeError(`A contact sheet has 1 to 8 columns, not ${columns}`);
  const facts = await probeVideo(video);
  if (facts.format !== "mp4" && facts.format !== "mov")
    throw new MediaError("unsupported", `A contact sheet is made of an mp4 or mov, not of a ${facts.format} file.`);
  const content = { facts, cells, columns, title, subtitle: options.subtitle ?? describe(facts) };
  const work: SheetWork = { video, codec, content, file: FILE };
  return await runChild(world, {
    module: siblingModule(import.meta.url, "sheet-child"),
    payload: work,
    deadlineMs: options.deadlineMs ?? 60_000,
    memoryMb: 1500,
    keep: { [FILE]: out },
    ...(signal ? { signal } : {}),
  });
}

function describe(facts: VideoFacts): string {
  const sound = facts.sound ? `${facts.sound.codec.toUpperCase()} ${facts.sound.sampleRate / 1000} kHz` : "silent";
  const rate = `${Math.round(facts.fps * 100) / 100} fps`;
  return [`${facts.width} x ${facts.height}`, rate, `${facts.seconds.toFixed(2)} s`, sound].join(" · ");
}
