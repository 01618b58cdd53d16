import { canonicalJson, toSeed } from "../../../base/index.ts";
import { imageSize, largestImagePixels, readTokens } from "../../../contract/index.ts";
import {
  countStills,
  toSentences,
  type GivenPicture,
  type PreviewOptions,
  type RoleRequest,
  type RoleStills,
} from "../../index.ts";
import { toWords } from "./to-words.ts";
import type { Framing, Ground, Still, StillCard, StillFormat } from "./still.ts";

/** A request whose work ends in still pictures. */
export type StillRequest = RoleRequest & { readonly stills: RoleStills };

/** A still as the request alone tells it: how it is written and shown is the preview's. */
type BareStill = Omit<Still, "file" | "marked" | "format" | "isPlain">;

/**
 * Turns a request into the pictures to draw, PNG with a slate unless the preview asks otherwise. Pure: the same request gives the same
 * pictures. Which kind of picture it is goes by what was given: one that grows, a front view, a person and a garment, else a scene.
 */
export function planStills(request: StillRequest, preview: PreviewOptions = {}): readonly Still[] {
  return planBare(request).map((still, index) => toPreview(still, index, request.watermark, preview));
}

function toPreview(still: BareStill, index: number, isMarked: boolean, preview: PreviewOptions): Still {
  const { look = "slate", pictures = "png" } = preview;
  const end = ENDINGS[pictures];
  return {
    ...still,
    file: `${index}.${end}`,
    marked: isMarked ? `${index}-marked.${end}` : undefined,
    format: pictures,
    isPlain: look === "plain",
  };
}

const ENDINGS: Readonly<Record<StillFormat, string>> = { png: "png", jpeg: "jpg" };

function planBare(request: StillRequest): readonly BareStill[] {
  const { stills } = request;
  const front = find(stills, "front");
  const person = find(stills, "person");
  const garment = find(stills, "garment");
  if (stills.grow && stills.pictures[0]) return planGrown(request, stills.pictures[0], stills.grow);
  if (front) return planViews(request, front);
  if (person && garment) return planDressed(request, person, garment);
  return planScenes(request);
}

function find({ pictures }: RoleStills, use: GivenPicture["use"]): GivenPicture | undefined {
  return pictures.find((picture) => picture.use === use);
}

/** What all pictures of a request have in common, and what tells the `index`th apart. */
function toStill(request: StillRequest, index: number, of: number): Omit<BareStill, "mark" | "text" | "ground"> {
  const { size, ratio } = request.stills;
  return {
    ...imageSize(size, ratio),
    number: index + 1,
    of,
    label: [request.model, size, toShort(ratio)].filter(Boolean).join(" · "),
    head: "STILL",
    remarks: [],
    figures: [],
    cards: [],
  };
}

/** A ratio as people write it: that of a picture comes in pixels, and is shortened. */
function toShort(ratio: string): string {
  const [across = 1, down = 1] = ratio.split(":").map(Number);
  if (Math.max(across, down) < 100) return ratio;
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const common = divisor(across, down);
  return `${across / common}:${down / common}`;
}

function planScenes(request: StillRequest): readonly BareStill[] {
  const { stills, prompt } = request;
  const count = countStills(stills, prompt);
  const sentences = toSentences(prompt);
  return Array.from({ length: count }, (_, index): BareStill => {
    const beat = stills.series && sentences.length > 1 ? sentences[Math.floor((index * sentences.length) / count)] : undefined;
    const text = toWords(request, beat ?? prompt);
    const ground = sceneOf(request, beat ?? prompt, index, count);
    return {
      ...toStill(request, index, count),
      mark: stills.series ? "SERIES PREVIEW" : "STILL PREVIEW",
      head: stills.series ? "BEAT" : "STILL",
      text: text || "What the given pictures show.",
      remarks: remarksOf(request, index, count),
      ground,
      figures: figuresOf(request),
      cards: cardsOf(request, ground),
    };
  });
}

/** A scene's ground: the picture of the scene, one that the words name, the sources in turn, else a mood plate. */
function sceneOf(request: StillRequest, words: string, index: number, count: number): Ground {
  const { stills, prompt } = request;
  const moods = [toWords(request, words), toWords(request, prompt)];
  const style = find(stills, "style")?.file.path;
  const sources = stills.pictures.filter(({ use }) => use === "source");
  const shown = find(stills, "scene") ?? namedIn(words, sources) ?? sources[index % Math.max(1, sources.length)];
  // The pictures of a series are of one world, so only the framing and the light of its beats differ.
  const seed = toSeed(`${stills.series ? "" : index} ${seedTextOf(request)}`);
  if (!shown) return { kind: "plate", moods, seed, style };
  return { kind: "picture", path: shown.file.path, moods, seed, style, framing: framingOf(stills.series, index, count) };
}

// Local paths differ from run to run, so pictures count by their content.
function seedTextOf({ prompt, negativePrompt, stills, elements }: StillRequest): string {
  const pictures = stills.pictures.map(({ use, file }) => [use, file.blob]);
  const cast = elements.map(({ name, images }) => [name, images.map(({ blob }) => blob)]);
  return canonicalJson({ prompt, negativePrompt, ratio: stills.ratio, pictures, cast });
}

function namedIn(words: string, sources: readonly GivenPicture[]): GivenPicture | undefined {
  const token = readTokens(words).find(({ kind, number }) => kind === "image" && number <= sources.length);
  return token && sources[token.number - 1];
}

/** The first shows the whole; the others come nearer in turn, a series with a wide end. */
function framingOf(isSeries: boolean, index: number, count: number): Framing {
  if (index === 0 || (isSeries && index === count - 1)) return { closer: 1 + (index === 0 ? 0 : 0.08), x: 0.5, y: 0.5 };
  const turns: readonly Framing[] = [
    { closer: 1.35, x: 0.4, y: 0.42 },
    { closer: 1.5, x: 0.64, y: 0.46 },
    { closer: 1.85, x: 0.5, y: 0.38 },
    { closer: 1.3, x: 0.58, y: 0.6 },
    { closer: 1.6, x: 0.34, y: 0.55 },
  ];
  return turns[(index - 1) % turns.length] ?? { closer: 1, x: 0.5, y: 0.5 };
}

function remarksOf(request: StillRequest, index: number, count: number): readonly string[] {
  const { stills, negativePrompt } = request;
  const uses = new Set(stills.pictures.map(({ use }) => use));
  const beat = index === 0 ? "OPENING" : index === count - 1 ? "CLOSE" : "MIDDLE";
  const given = stills.pictures.length;
  return [
    ...(stills.series ? [beat] : []),
    given === 0 ? "FROM TEXT" : given === 1 ? "FROM PICTURE" : `FROM ${given} PICTURES`,
    stills.size.toUpperCase(),
    ...(uses.has("character") ? ["CHARACTER"] : []),
    ...(uses.has("face") ? ["FACE"] : []),
    ...(uses.has("scene") ? ["SCENE"] : []),
    ...(uses.has("style") ? ["STYLE"] : []),
    ...(negativePrompt ? [`NOT ${shorten(negativePrompt)}`] : []),
  ];
}

function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39).trimEnd()}…`;
}

const FIGURES: Readonly<Partial<Record<GivenPicture["use"], string>>> = {
  subject: "Subject",
  character: "Character",
  face: "Face",
};

function figuresOf({ stills, elements }: StillRequest): readonly StillCard[] {
  const given = stills.pictures.filter(({ use }) => FIGURES[use] !== undefined);
  return [
    ...given.map(({ use, file }, index) => ({
      name: `${FIGURES[use]}${given.length > 1 ? ` ${index + 1}` : ""}`,
      path: file.path,
    })),
    ...elements.map(({ name, images }) => ({ name, path: images[0]?.path })),
  ];
}

/** Small cards of what is not a figure and does not fill the picture by itself. */
function cardsOf({ stills }: StillRequest, ground: Ground): readonly StillCard[] {
  const sources = stills.pictures.filter(({ use }) => use === "source");
  const style = find(stills, "style");
  const listed = sources.length === 1 && ground.kind === "picture" ? [] : sources;
  return [
    ...listed.map(({ file }, index) => ({ name: `image ${index + 1}`, path: file.path })),
    ...(style ? [{ name: "style", path: style.file.path }] : []),
  ];
}

/** The sides of a turned subject, in degrees of the first set, and how much nearer to the side each further set looks. */
const SIDES = [
  { name: "LEFT SIDE", degrees: 42 },
  { name: "RIGHT SIDE", degrees: -42 },
  { name: "BACK", degrees: 180 },
] as const;
const SET_TURN = 10;

function planViews(request: StillRequest, front: GivenPicture): readonly BareStill[] {
  const setOf = request.stills.setOf ?? SIDES.length;
  const count = countStills(request.stills, request.prompt);
  return Array.from({ length: count }, (_, index): BareStill => {
    const set = Math.floor(index / setOf);
    const side = SIDES[index % setOf] ?? SIDES[0];
    const degrees =
      side.degrees === 180 ? 180 - SET_TURN * 1.5 * (set - 1) : side.degrees + Math.sign(side.degrees) * SET_TURN * set;
    return {
      ...toStill(request, index, count),
      mark: "VIEWS PREVIEW",
      head: "VIEW",
      number: (index % setOf) + 1,
      of: setOf,
      label: [`set ${set + 1} of ${Math.ceil(count / setOf)}`, request.stills.size, toShort(request.stills.ratio)].join(" · "),
      text: `The subject of the front view, seen from ${side.degrees === 180 ? "behind. What the front does not show stays blank" : `its ${side.name.toLowerCase()}`}.`,
      remarks: [side.name, `SET ${set + 1}`, `${Math.abs(Math.round(degrees))} DEGREES`],
      ground: { kind: "turned", path: front.file.path, degrees, set },
      cards: [{ name: "front", path: front.file.path }],
    };
  });
}

function planDressed(request: StillRequest, person: GivenPicture, garment: GivenPicture): readonly BareStill[] {
  const count = countStills(request.stills, request.prompt);
  return Array.from({ length: count }, (_, index): BareStill => ({
    ...toStill(request, index, count),
    mark: "TRY-ON PREVIEW",
    head: "LOOK",
    text: "The person of the first picture in the garment of the second.",
    remarks: ["PERSON", "GARMENT"],
    ground: { kind: "dressed", person: person.file.path, garment: garment.file.path },
  }));
}

/** Each side grows by its share of the original; a result beyond the largest picture of the service is made smaller as a whole. */
function planGrown(request: StillRequest, original: GivenPicture, grow: NonNullable<RoleStills["grow"]>): readonly BareStill[] {
  const { file } = original;
  const grown = file.width * (1 + grow.left + grow.right) * file.height * (1 + grow.up + grow.down);
  const scale = Math.min(1, Math.sqrt(largestImagePixels / grown));
  const [width, height] = [file.width, file.height].map((side) => Math.max(1, Math.round(side * scale))) as [number, number]; // two in, two out
  const [left, right] = [grow.left, grow.right].map((share) => Math.round(width * share)) as [number, number]; // as above
  const [top, bottom] = [grow.up, grow.down].map((share) => Math.round(height * share)) as [number, number]; // as above
  const count = countStills(request.stills, request.prompt);
  const sides = { up: grow.up, down: grow.down, left: grow.left, right: grow.right };
  const shares = Object.entries(sides).filter(([, share]) => share > 0);
  return Array.from({ length: count }, (_, index): BareStill => ({
    ...toStill(request, index, count),
    width: left + width + right,
    height: top + height + bottom,
    mark: "EXPAND PREVIEW",
    text: request.prompt,
    remarks: [
      ...shares.map(([side, share]) => `${side} ${Math.round(share * 100)}%`),
      ...(scale < 1 ? [`at ${Math.round(scale * 100)}% of its size`] : []),
    ],
    ground: {
      kind: "grown",
      path: file.path,
      left,
      top,
      width,
      height,
      seed: toSeed(`${index} ${seedTextOf(request)}`),
    },
  }));
}
