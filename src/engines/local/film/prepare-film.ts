import { drawCaption } from "../draw/caption.ts";
import { paintSpeakingRing } from "../draw/card.ts";
import { type Page, accentOf, pixelsOf } from "../../../media/drawing.ts";
import { layOut, MOST_CARDS, type Layout } from "../draw/layout.ts";
import { drawMark } from "../draw/mark.ts";
import { layPanels, paintPanels } from "../draw/panels.ts";
import { fitPicture, loadPicture, widen, type Picture } from "../draw/picture.ts";
import { paintPlate } from "../draw/plates/paint-plate.ts";
import type { SlatePart } from "../draw/slate-part.ts";
import { drawSlate } from "../draw/slate.ts";
import { drawSoundBars } from "../draw/sound-bars.ts";
import { drawBar, drawCounterFigures, drawDot, drawTimecodeFigures, type Figures, type Sprite } from "../draw/sprites.ts";
import { createCompositor, type Compositor, type Patch, type Plate } from "../kernel/compositor.ts";
import { nearest } from "../plan/motion.ts";
import type { Background, Scene, SceneShot } from "../plan/scene.ts";

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

/** A shot with everything it shows. */
export interface PreparedShot {
  readonly shot: SceneShot;
  /** What the camera looks at. */
  readonly plate: Plate;
  /** The exact picture of the shot's first frame, where the camera looks at something else after it. */
  readonly opening: Plate | undefined;
  /** Whether the shot begins with the whole picture. */
  readonly isAnchored: boolean;
  readonly slate: readonly PlacedPatch[];
  readonly bar: PlacedPatch;
  /** What the picture gives way to toward the end of the shot. */
  readonly beyond: Plate | undefined;
  /** The bars of the film's sound, lit. */
  readonly soundBars: PlacedPatch | undefined;
  readonly lines: readonly PreparedLine[];
}

/** The glyphs of a running figure. */
export interface PreparedFigures {
  readonly cell: number;
  readonly glyphs: ReadonlyMap<string, Patch>;
}

/** A scene with every picture drawn and standing in the compositor's memory. */
export interface PreparedFilm {
  readonly scene: Scene;
  readonly layout: Layout;
  readonly compositor: Compositor;
  readonly shots: readonly PreparedShot[];
  readonly endPlate: Plate | undefined;
  readonly timecode: PreparedFigures;
  readonly counter: PreparedFigures;
  readonly dotBright: Patch;
  readonly dotDim: Patch;
  readonly head: Patch;
  /** The mark of watermarked copies. */
  readonly mark: PlacedPatch;
}

/**
 * Draws all that does not change from frame to frame. Pictures of clips are not drawn here; their plate is black until it is fed.
 * `levels` says how loud the film's sound is over its length, where the scene shows it.
 */
export async function prepareFilm(
  scene: Scene,
  tell: (share: number) => void,
  levels: readonly number[] = [],
): Promise<PreparedFilm> {
  const compositor = createCompositor(scene.width, scene.height);
  const pictures = createPictures();
  const layout = layOut(scene, 0);
  const shots: PreparedShot[] = [];
  for (const shot of scene.shots) {
    shots.push(await prepareShot(scene, shot, compositor, pictures, levels));
    tell(shot.number / (scene.shots.length + 1));
  }
  const end = scene.endFrame === undefined ? undefined : fitPicture(await pictures(scene.endFrame), scene.width, scene.height);
  const sprite = ({ pixels, width, height }: Sprite): Patch => compositor.addPatch(pixels, width, height);
  const figures = ({ cell, glyphs }: Figures): PreparedFigures => ({
    cell,
    glyphs: new Map([...glyphs].map(([character, glyph]) => [character, sprite(glyph)])),
  });
  return {
    scene,
    layout,
    compositor,
    shots,
    endPlate: end && compositor.addPlate(pixelsOf(end)),
    timecode: figures(drawTimecodeFigures(layout)),
    counter: figures(drawCounterFigures(layout)),
    dotBright: sprite(drawDot(8.5 * layout.u, "#ff4d4f")),
    dotDim: sprite(drawDot(8.5 * layout.u, "rgba(255,77,79,0.35)")),
    head: sprite(drawDot(7.5 * layout.u, "#fff")),
    mark: placed(compositor, drawMark(layout)),
  };
}

type Pictures = (path: string) => Promise<Picture>;

function createPictures(): Pictures {
  const loaded = new Map<string, Promise<Picture>>();
  return (path) => {
    const known = loaded.get(path) ?? loadPicture(path);
    loaded.set(path, known);
    return known;
  };
}

function placed(compositor: Compositor, { pixels, width, height, x, y }: SlatePart): PlacedPatch {
  return { patch: compositor.addPatch(pixels, width, height), x, y };
}

async function prepareShot(
  scene: Scene,
  shot: SceneShot,
  compositor: Compositor,
  pictures: Pictures,
  levels: readonly number[],
): Promise<PreparedShot> {
  const shown = shot.cards.slice(0, MOST_CARDS);
  const layout = layOut(scene, shown.length);
  const isAnchored = shot.number === 1 && scene.firstFrame !== undefined;
  const page = await toPage(shot.background, scene, shot, pictures);
  // A camera that pulls back from an exact first frame needs more than the frame shows.
  const isPulled = isAnchored && shot.motion.travel === "out";
  const place = (part: SlatePart): PlacedPatch => placed(compositor, part);
  const cards = await Promise.all(shown.map(async (index) => await toCard(scene, index, pictures)));
  const slate = drawSlate(scene, shot, cards, layout);
  const accent = accentOf(shot.number);
  const bars = scene.showsSound === true && levels.length > 0 ? drawSoundBars(levels, accent, layout) : undefined;
  const ringOf = (card: number | undefined): PlacedPatch | undefined => {
    const box = card === undefined ? undefined : layout.cards[shown.indexOf(card)];
    return box && place(paintSpeakingRing(box, accent, layout.u));
  };
  return {
    shot,
    opening: isPulled && page ? compositor.addPlate(pixelsOf(page)) : undefined,
    plate: page ? compositor.addPlate(pixelsOf(isPulled ? widen(page, nearest(shot.motion)) : page)) : addBlack(compositor),
    // The last picture of a clip goes on where the clip stopped.
    isAnchored: isAnchored || shot.background.kind === "after",
    beyond: addBeyond(compositor, scene, shot),
    slate: [...slate.parts, ...(bars ? [drawSoundBars(levels, "rgba(255,255,255,0.3)", layout)] : [])].map(place),
    soundBars: bars && place(bars),
    bar: place(drawBar(slate.segment, accent)),
    lines: shot.lines.map((line) => ({
      start: line.start,
      end: line.end,
      caption: place(drawCaption(line, accent, layout, slate.lowerEdge)),
      ring: ringOf(line.card),
    })),
  };
}

async function toPage(
  background: Background,
  { width, height }: Scene,
  shot: SceneShot,
  pictures: Pictures,
): Promise<Page | undefined> {
  if (background.kind === "clip" || background.kind === "after") return undefined;
  if (background.kind === "plate") return paintPlate(shot.moods, background.seed, width, height);
  if (background.kind === "picture") return fitPicture(await pictures(background.path), width, height);
  const paths = background.kind === "beside" ? [background.picture] : background.paths;
  const panels = layPanels(width, height, background.kind === "beside" ? 2 : paths.length);
  return paintPanels(width, height, panels, await Promise.all(paths.map(pictures)));
}

function addBeyond(compositor: Compositor, { width, height }: Scene, { background, moods }: SceneShot): Plate | undefined {
  if (background.kind !== "after") return undefined;
  return compositor.addPlate(pixelsOf(paintPlate(moods, background.seed, width, height)));
}

function addBlack({ addYuv, width, height }: Compositor): Plate {
  const pixels = width * height;
  return addYuv(new Uint8Array((pixels * 3) / 2).fill(16, 0, pixels).fill(128, pixels));
}

async function toCard(
  scene: Scene,
  index: number,
  pictures: Pictures,
): Promise<{ name: string; picture: undefined; portrait: Picture | undefined }> {
  const card = scene.cards[index];
  return {
    name: card?.name ?? "",
    picture: undefined,
    portrait: card?.picture === undefined ? undefined : await pictures(card.picture),
  };
}
