import { accentOf, INK, SIGNAL } from "../../../media/drawing.ts";
import { drawCaption } from "../draw/caption.ts";
import { paintSpeakingRing, type PortraitCard } from "../draw/card.ts";
import { mostCards, type Layout } from "../draw/layout.ts";
import type { Under } from "../draw/shades.ts";
import type { SlatePart } from "../draw/slate-part.ts";
import { drawCards, drawSlate } from "../draw/slate.ts";
import { drawSoundBars } from "../draw/sound-bars.ts";
import { drawBar, drawCounterFigures, drawDot, drawTimecodeFigures, type Figures, type Sprite } from "../draw/sprites.ts";
import type { Compositor, Patch } from "../kernel/compositor.ts";
import type { Scene, SceneShot } from "../plan/scene.ts";

/** A picture with transparency at its place on the frame. */
export interface PlacedPatch {
  readonly patch: Patch;
  readonly x: number;
  readonly y: number;
}

/** A caption with the light around its speaker's card, and when both are seen. */
export interface PreparedLine {
  readonly start: number;
  readonly end: number;
  readonly caption: PlacedPatch;
  readonly ring: PlacedPatch | undefined;
}

/** The slate of a shot. */
export interface PreparedSlate {
  /** What stands still. */
  readonly parts: readonly PlacedPatch[];
  /** The shot's segment of the timeline, filled. */
  readonly bar: PlacedPatch;
  /** The bars of the film's sound, lit. */
  readonly soundBars: PlacedPatch | undefined;
  readonly lines: readonly PreparedLine[];
}

/** The glyphs of a running figure. */
export interface PreparedFigures {
  readonly cell: number;
  readonly glyphs: ReadonlyMap<string, Patch>;
}

/** What runs on the slate of every shot. */
export interface PreparedClock {
  readonly timecode: PreparedFigures;
  readonly counter: PreparedFigures;
  readonly dotBright: Patch;
  readonly dotDim: Patch;
  /** The head of the timeline. */
  readonly head: Patch;
}

/** What the slate of a shot is made from. */
export interface SlateMaterial {
  readonly layout: Layout;
  readonly cards: readonly PortraitCard[];
  readonly under: Under;
  /** How loud the film's sound is over its length. */
  readonly levels: readonly number[];
}

/** Draws the slate of a shot: the lower third first, the captions over it, the cards in the room that is left above. */
export function prepareSlate(
  compositor: Compositor,
  scene: Scene,
  shot: SceneShot,
  { layout, cards, under, levels }: SlateMaterial,
): PreparedSlate {
  const place = (part: SlatePart): PlacedPatch => placed(compositor, part);
  const slate = drawSlate(scene, shot, layout, under);
  const captions = shot.lines.map((line) => drawCaption(line, shot.number, layout, slate.lowerEdge));
  const highest = Math.min(slate.lowerEdge, ...captions.map(({ y }) => y));
  const drawn = drawCards(cards, layout, highest);
  const showsSound = scene.showsSound === true && levels.length > 0;
  const bars = (colour: string): PlacedPatch[] => (showsSound ? [place(drawSoundBars(levels, colour, layout))] : []);
  const accent = accentOf(shot.number);
  const shown = shot.cards.slice(0, mostCards(layout));
  const ringOf = (card: number | undefined): PlacedPatch | undefined => {
    const at = card === undefined ? undefined : drawn[shown.indexOf(card)];
    return at && place(paintSpeakingRing(at.place, accent, layout.u));
  };
  return {
    parts: [...slate.parts.map(place), ...drawn.map(({ part }) => place(part)), ...bars(INK.rail)],
    bar: place(drawBar(slate.segment, accent)),
    soundBars: bars(accent)[0],
    lines: shot.lines.flatMap(({ start, end, card }, index) => {
      const caption = captions[index];
      return caption ? [{ start, end, caption: place(caption), ring: ringOf(card) }] : [];
    }),
  };
}

/** Draws the figures and marks that run on every slate. */
export function prepareClock(compositor: Compositor, layout: Layout): PreparedClock {
  const sprite = ({ pixels, width, height }: Sprite): Patch => compositor.addPatch(pixels, width, height);
  const figures = ({ cell, glyphs }: Figures): PreparedFigures => ({
    cell,
    glyphs: new Map([...glyphs].map(([character, glyph]) => [character, sprite(glyph)])),
  });
  return {
    timecode: figures(drawTimecodeFigures(layout)),
    counter: figures(drawCounterFigures(layout)),
    dotBright: sprite(drawDot(8.5 * layout.u, SIGNAL.on)),
    dotDim: sprite(drawDot(8.5 * layout.u, SIGNAL.off)),
    head: sprite(drawDot(7.5 * layout.u, INK.full)),
  };
}

/** Keeps a drawn part as a patch at its place. */
export function placed(compositor: Compositor, { pixels, width, height, x, y }: SlatePart): PlacedPatch {
  return { patch: compositor.addPatch(pixels, width, height), x, y };
}
