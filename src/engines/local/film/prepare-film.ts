import { type Page, pixelsOf } from "../../../media/drawing.ts";
import type { PortraitCard } from "../draw/card.ts";
import { layOut, mostCards, type Layout } from "../draw/layout.ts";
import { drawMark } from "../draw/mark.ts";
import { layPanels, paintPanels } from "../draw/panels.ts";
import { fitPicture, loadPicture, widen, type Picture } from "../draw/picture.ts";
import { paintPlate } from "../draw/plates/paint-plate.ts";
import { UNDER_CLIP, underOf } from "../draw/shades.ts";
import { createCompositor, type Compositor, type Plate } from "../kernel/compositor.ts";
import { nearest } from "../plan/motion.ts";
import type { Background, Scene, SceneShot } from "../plan/scene.ts";
import { placed, prepareClock, prepareSlate, type PlacedPatch, type PreparedClock, type PreparedSlate } from "./prepare-slate.ts";

/** A shot with everything it shows. */
export interface PreparedShot {
  readonly shot: SceneShot;
  /** What the camera looks at. */
  readonly plate: Plate;
  /** The exact picture of the shot's first frame, where the camera looks at something else after it. */
  readonly opening: Plate | undefined;
  /** Whether the shot begins with the whole picture. */
  readonly isAnchored: boolean;
  /** What the picture gives way to toward the end of the shot. */
  readonly beyond: Plate | undefined;
  /** What is written over the pictures; absent where they are shown alone. */
  readonly slate: PreparedSlate | undefined;
}

/** A scene with every picture drawn and standing in the compositor's memory. */
export interface PreparedFilm {
  readonly scene: Scene;
  readonly layout: Layout;
  readonly compositor: Compositor;
  readonly shots: readonly PreparedShot[];
  readonly endPlate: Plate | undefined;
  /** What runs on the slate; absent where the pictures are shown alone. */
  readonly clock: PreparedClock | undefined;
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
  const layout = layOut(scene);
  const shots: PreparedShot[] = [];
  for (const shot of scene.shots) {
    shots.push(await prepareShot(scene, shot, layout, compositor, pictures, levels));
    tell(shot.number / (scene.shots.length + 1));
  }
  const end = scene.endFrame === undefined ? undefined : fitPicture(await pictures(scene.endFrame), scene.width, scene.height);
  return {
    scene,
    layout,
    compositor,
    shots,
    endPlate: end && compositor.addPlate(pixelsOf(end)),
    clock: scene.isPlain === true ? undefined : prepareClock(compositor, layout),
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

async function prepareShot(
  scene: Scene,
  shot: SceneShot,
  layout: Layout,
  compositor: Compositor,
  pictures: Pictures,
  levels: readonly number[],
): Promise<PreparedShot> {
  const isAnchored = shot.number === 1 && scene.firstFrame !== undefined;
  const page = await toPage(shot.background, scene, shot, pictures);
  // A camera that pulls back from an exact first frame needs more than the frame shows.
  const isPulled = isAnchored && shot.motion.travel === "out";
  const toSlate = async (): Promise<PreparedSlate> => {
    const shown = shot.cards.slice(0, mostCards(layout));
    const cards = await Promise.all(shown.map(async (index) => await toCard(scene, index, pictures)));
    const under = page === undefined || shot.background.kind === "beside" ? UNDER_CLIP : underOf(page, layout);
    return prepareSlate(compositor, scene, shot, { layout, cards, under, levels });
  };
  return {
    shot,
    opening: isPulled && page ? compositor.addPlate(pixelsOf(page)) : undefined,
    plate: page ? compositor.addPlate(pixelsOf(isPulled ? widen(page, nearest(shot.motion)) : page)) : addBlack(compositor),
    // The last picture of a clip goes on where the clip stopped.
    isAnchored: isAnchored || shot.background.kind === "after",
    beyond: addBeyond(compositor, scene, shot),
    slate: scene.isPlain === true ? undefined : await toSlate(),
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

async function toCard(scene: Scene, index: number, pictures: Pictures): Promise<PortraitCard> {
  const card = scene.cards[index];
  return {
    name: card?.name ?? "",
    picture: card?.picture,
    portrait: card?.picture === undefined ? undefined : await pictures(card.picture),
  };
}
