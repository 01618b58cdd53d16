import type { World } from "../base/index.ts";
import { runChild, siblingModule } from "./child.ts";
import type { VideoFacts } from "./media-facts.ts";
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
  /** Path of the clip. */
  readonly video: string;
  /** In the order of their times; one to 48. */
  readonly cells: readonly SheetCell[];
  readonly columns: number;
  readonly title: string;
  /** A second, smaller line of the heading. Default: size, rate, length and sound of the clip. */
  readonly subtitle?: string;
  /** Path of the PNG to write; its folder exists. */
  readonly out: string;
  /** Default 60,000. */
  readonly deadlineMs?: number;
  readonly signal?: AbortSignal;
}

/** Payload of the child process that draws. */
export interface SheetWork {
  readonly video: string;
  readonly facts: VideoFacts;
  readonly cells: readonly SheetCell[];
  readonly columns: number;
  readonly title: string;
  readonly subtitle: string;
  /** Name of the PNG in the child's folder. */
  readonly file: string;
}

const FILE = "sheet.png";

/**
 * Draws frames of a clip with shot numbers, timecodes and labels on one PNG, 1920 pixels wide, in a child process, and answers its size.
 * @throws MediaError when the clip is broken; MissingPart when node-av, the canvas or the fonts are not installed; see `runChild`.
 */
export async function createContactSheet(options: SheetOptions): Promise<{ readonly width: number; readonly height: number }> {
  const { world, video, cells, columns, title, out, signal } = options;
  if (cells.length === 0 || cells.length > 48) throw new TypeError(`A contact sheet has 1 to 48 cells, not ${cells.length}`);
  if (!Number.isInteger(columns) || columns < 1 || columns > 8)
    throw new TypeError(`A contact sheet has 1 to 8 columns, not ${columns}`);
  const facts = await probeVideo(video);
  const work: SheetWork = { video, facts, cells, columns, title, subtitle: options.subtitle ?? describe(facts), file: FILE };
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
  return `${facts.width} × ${facts.height}  ·  ${Math.round(facts.fps * 100) / 100} fps  ·  ${facts.seconds.toFixed(2)} s  ·  ${sound}`;
}
