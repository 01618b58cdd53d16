import { evenBelow, toTimecode } from "../../../media/drawing.ts";
import { WHOLE, type Patch } from "../kernel/compositor.ts";
import { ease, viewAt } from "../plan/motion.ts";
import type { Scene, SceneShot } from "../plan/scene.ts";
import type { PreparedFilm, PreparedShot } from "./prepare-film.ts";
import type { PlacedPatch, PreparedClock, PreparedFigures, PreparedLine } from "./prepare-slate.ts";

/** Frames over which the slate comes in after the first frame and leaves before an exact end frame. */
const FADE = 10;

/**
 * Puts frame `index` together and answers its bytes, which are valid until the next call. The first frame carries no slate, and the
 * last none when the scene has an end frame: both are the exact pictures that were given. A plain film carries none at all.
 */
export function paintFrame(film: PreparedFilm, index: number): Uint8Array {
  const { scene, compositor } = film;
  const prepared = shotAt(film, index);
  showBackground(film, prepared, index);
  const { slate } = prepared;
  const opacity = slateOpacity(scene, index);
  if (slate !== undefined && film.clock !== undefined && opacity > 0) {
    for (const { patch, x, y } of slate.parts) compositor.lay(patch, x, y, opacity);
    layClock(film, film.clock, index, opacity);
    layProgress(film, film.clock.head, prepared.shot, slate.bar, index, opacity);
    laySoundBars(film, slate.soundBars, index, opacity);
    for (const line of slate.lines) layLine(film, line, index, opacity);
  }
  return compositor.frame();
}

/** Lays the mark of watermarked copies on the frame that was painted last, and answers its bytes. */
export function markFrame({ compositor, mark }: PreparedFilm): Uint8Array {
  compositor.lay(mark.patch, mark.x, mark.y);
  return compositor.frame();
}

/** The shot that a frame belongs to. */
export function shotAt(film: PreparedFilm, index: number): PreparedShot {
  const prepared = film.shots.find(({ shot }) => index < shot.end);
  if (prepared === undefined) throw new TypeError(`the film has no frame ${index}`);
  return prepared;
}

function showBackground({ scene, compositor, endPlate, shots }: PreparedFilm, prepared: PreparedShot, index: number): void {
  const { shot, plate, opening, isAnchored } = prepared;
  const length = shot.end - shot.start;
  const share = length > 1 ? (index - shot.start) / (length - 1) : 0;
  if (opening !== undefined && index === shot.start) compositor.show(opening, WHOLE);
  // A widened plate is anchored by its own framing: the camera pulls back over all of it.
  else
    compositor.show(
      plate,
      viewAt(shot.motion, share, isAnchored && opening === undefined, (index - shot.start) / scene.framesPerSecond),
    );
  // What the picture gives way to comes slowly, and is not yet whole at the end of the first half.
  if (prepared.beyond !== undefined) compositor.dissolve(prepared.beyond, WHOLE, ease((share - 0.3) / 0.6));
  if (endPlate === undefined || prepared !== shots.at(-1)) return;
  const reach = Math.max(1, Math.min(Math.round(scene.framesPerSecond * 1.4), Math.floor(length * 0.6)));
  const arrived = (index - (scene.frames - 1 - reach)) / reach;
  if (arrived <= 0) return;
  const zoom = 1 + 0.05 * (1 - ease(arrived));
  compositor.dissolve(endPlate, arrived >= 1 ? WHOLE : { ...WHOLE, zoom }, ease(arrived));
}

/** How strong the slate is on a frame: 0 is away, 1 is whole. */
export function slateOpacity({ frames, endFrame }: Scene, index: number): number {
  const coming = ease(index / FADE);
  return endFrame === undefined ? coming : Math.min(coming, ease((frames - 1 - index) / FADE));
}

function layClock(film: PreparedFilm, clock: PreparedClock, index: number, opacity: number): void {
  const { scene, compositor, layout } = film;
  const { timecode, counter, dotBright, dotDim } = clock;
  const right = layout.width - layout.margin;
  const left = layFigures(
    film,
    timecode,
    toTimecode(index / scene.framesPerSecond, scene.framesPerSecond),
    { right, y: layout.margin - 8 * layout.u },
    opacity,
  );
  const count = `F ${String(index + 1).padStart(3, "0")} / ${scene.frames}`;
  layFigures(film, counter, count, { right, y: layout.margin + 40 * layout.u }, opacity);
  const dot = index % scene.framesPerSecond < scene.framesPerSecond * 0.6 ? dotBright : dotDim;
  compositor.lay(dot, evenBelow(left - 30 * layout.u), evenBelow(layout.margin + 4.5 * layout.u), opacity);
}

function layFigures(
  { compositor }: PreparedFilm,
  figures: PreparedFigures,
  text: string,
  at: { right: number; y: number },
  opacity: number,
): number {
  const left = evenBelow(at.right - figures.cell * text.length);
  for (const [position, character] of Array.from(text).entries()) {
    const glyph = figures.glyphs.get(character);
    if (glyph) compositor.lay(glyph, left + position * figures.cell, evenBelow(at.y), opacity);
  }
  return left;
}

function layProgress(
  { compositor }: PreparedFilm,
  head: Patch,
  shot: SceneShot,
  bar: PlacedPatch,
  index: number,
  opacity: number,
): void {
  const done = Math.max(2, (bar.patch.width * (index - shot.start + 1)) / (shot.end - shot.start));
  compositor.lay(bar.patch, bar.x, bar.y, opacity, done);
  const x = Math.min(compositor.width - head.width, Math.max(0, bar.x + done - head.width / 2));
  compositor.lay(head, evenBelow(x), evenBelow(bar.y + bar.patch.height / 2 - head.height / 2), opacity);
}

function laySoundBars({ compositor, scene }: PreparedFilm, bars: PlacedPatch | undefined, index: number, opacity: number): void {
  if (bars === undefined) return;
  const done = (bars.patch.width * (index + 1)) / scene.frames;
  compositor.lay(bars.patch, bars.x, bars.y, opacity, done);
}

function layLine(
  { scene, compositor }: PreparedFilm,
  { start, end, caption, ring }: PreparedLine,
  index: number,
  opacity: number,
): void {
  if (index < start || index >= end) return;
  const soft = scene.framesPerSecond / 6;
  const shown = opacity * Math.min(1, (index - start + 1) / soft, (end - index) / soft);
  compositor.lay(caption.patch, caption.x, caption.y, shown);
  if (ring) compositor.lay(ring.patch, ring.x, ring.y, shown);
}
