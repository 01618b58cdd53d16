import { toSeed } from "../../../../base/index.ts";
import { toBlurred, type Page } from "../../../../media/drawing.ts";
import { createBrush, finish, paintBokeh, type Brush } from "./brush.ts";
import { LOOKS, NOWHERE, type Hour, type Look } from "./looks.ts";

/**
 * A picture for a shot that has none: a place and an hour that its words suggest, painted from `seed`. `moods` are texts, the shot's
 * own first: the place that it names most decides, the others where it names none, and the first that names an hour. Words of nearness (close-up, face) in the first put
 * the place out of focus. The same words and seed give the same pixels.
 */
export function paintPlate(moods: readonly string[], seed: number, width: number, height: number): Page {
  const look = lookOf(moods, seed);
  const hour = hourOf(moods, seed);
  const isWet = moods.some((mood) => WET.test(mood));
  const brush = createBrush(width, height, seed, { palette: look.palettes[hour], isWet });
  look.paint(brush);
  const isNear = NEAR.test(moods[0] ?? "");
  const page = isNear ? toBlurred(brush.page, brush.unit * 0.03) : brush.page;
  const front: Brush = { ...brush, page, context: page.context };
  if (isNear) paintBokeh(front, 30, [0.02, 0.085], [0.05, 0.95], 0.42);
  finish(front);
  return page;
}

const NEAR = /close[- ]?up|\bface\b|\beyes?\b|portrait|macro|特写|脸|面部|眼/iu;
const WET = /\brain|storm|drizzle|\bwet\b|雨/iu;

// Words that tell the hour; a lamp tells it only where nothing else does.
const HOURS: readonly (readonly [Hour, RegExp])[] = [
  ["night", /(?<!k)night|moon|neon|\bdark|\bstars?\b|starry|夜|月光|月亮|霓虹|星空|星星|深宵/iu],
  [
    "dusk",
    /dusk|dawn|sun(?:set|rise)|golden|evening|twilight|黄昏|夕|傍晚|清晨|黎明|晨|日出|日落|落日|晚霞|朝阳|升起的太阳|太阳升/iu,
  ],
  ["day", /\bday|noon|morning|sunny|白天|中午|午后|早上|阳光|正午/iu],
];
const LAMPS: readonly (readonly [Hour, RegExp])[] = [
  ["dusk", /lantern|candle|\blamps?\b|firelight|灯|烛/iu],
  ["day", /bright|\bsun\b|太阳/iu],
];

function hourOf(moods: readonly string[], seed: number): Hour {
  for (const words of [HOURS, LAMPS]) {
    for (const mood of moods) {
      const told = words.find(([, word]) => word.test(mood));
      if (told) return told[0];
    }
  }
  return (["day", "dusk", "night"] as const)[seed % 3] ?? "dusk";
}

/** Words of a text count a tenth of those of the text before it: the next one decides only between equals. */
const NEXT_WEIGHT = 0.1;
const MOST_HITS = 9;

function lookOf(moods: readonly string[], seed: number): Look {
  const scores = LOOKS.map(({ words }) =>
    moods.reduce((sum, mood, index) => sum + Math.min(MOST_HITS, hits(words, mood)) * NEXT_WEIGHT ** index, 0),
  );
  const best = Math.max(...scores);
  const look = best > 0 ? LOOKS[scores.indexOf(best)] : NOWHERE[toSeed(`look ${seed}`) % NOWHERE.length];
  if (look === undefined) throw new TypeError("there are looks");
  return look;
}

// A text counts by the different words it has, so that one stray word does not move a shot to another place.
function hits(words: RegExp, mood: string): number {
  return new Set(Array.from(mood.matchAll(words), ([word]) => word.toLowerCase())).size;
}
