import { toSeed } from "../../../../base/index.ts";
import { toBlurred, type Page } from "../../../../media/drawing.ts";
import { createBrush, finish, paintBokeh, toPalette, type Brush, type Palette } from "./brush.ts";
import { paintEmbers, paintRoom, paintStars } from "./dark.ts";
import { paintStreet } from "./street.ts";
import { paintDunes, paintForest, paintMeadow, paintMountains, paintSea } from "./wild.ts";

type Hour = "day" | "dusk" | "night";

interface Look {
  readonly words: RegExp;
  readonly paint: (brush: Brush) => void;
  readonly palettes: Readonly<Record<Hour, Palette>>;
}

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
/** What a word in another text counts, where one in the shot's own counts 1: it decides only between equals. */
const OTHER_WEIGHT = 0.02;
const WET = /\brain|storm|drizzle|\bwet\b|雨/iu;
const NIGHT = /night|moon|neon|\bdark|\bstars?\b|starry|夜|月光|月亮|霓虹|星空|星星/iu;
const DUSK = /dusk|dawn|sun(?:set|rise)|golden|evening|twilight|lantern|candle|黄昏|夕|傍晚|清晨|黎明|晨|灯/iu;
const DAY = /\bday|noon|morning|sunny|bright|白天|中午|早上|阳光/iu;

function hourOf(moods: readonly string[], seed: number): Hour {
  for (const mood of moods) {
    if (NIGHT.test(mood)) return "night";
    if (DUSK.test(mood)) return "dusk";
    if (DAY.test(mood)) return "day";
  }
  return (["day", "dusk", "night"] as const)[seed % 3] ?? "dusk";
}

function lookOf(moods: readonly string[], seed: number): Look {
  const scores = LOOKS.map(({ words }) =>
    moods.reduce((sum, mood, index) => sum + hits(words, mood) * (index === 0 ? 1 : OTHER_WEIGHT), 0),
  );
  const best = Math.max(...scores);
  const look = best > 0 ? LOOKS[scores.indexOf(best)] : LOOKS[toSeed(`look ${seed}`) % LOOKS.length];
  if (look === undefined) throw new TypeError("there are looks");
  return look;
}

// A text counts by the different words it has, so that one stray word does not move a shot to another place.
function hits(words: RegExp, mood: string): number {
  return new Set(Array.from(mood.matchAll(words), ([word]) => word.toLowerCase())).size;
}

const LOOKS: readonly Look[] = [
  {
    words: /\bfires?\b|battle|\bwar\b|explosion|explod|ruins?\b|ember|volcan|burning|火焰|大火|战火|烈火|战争|战场|爆炸|废墟/giu,
    paint: paintEmbers,
    palettes: {
      day: toPalette(["#2a2430", "#6b4a45", "#c9794a"], "#a8664a", "#1c1418", "#ffb066", ["#ffd08a", "#ff8a4a"]),
      dusk: toPalette(["#120d18", "#431d27", "#b3431f"], "#8a3a2a", "#0d080c", "#ff8a3c", ["#ffc27a", "#ff6a3a"]),
      night: toPalette(["#05060d", "#1c1020", "#6b2417"], "#51202a", "#060508", "#ff6a2c", ["#ffb056", "#ff4d2e"]),
    },
  },
  {
    words:
      /room\b|kitchen|\btea\b|tea[- ]?house|office|window|indoor|interior|cafe|café|library|workshop|studio|\btable|restaurant|\bbar\b|doorway|corridor|屋|茶|窗|推门|房间|客厅|厅堂|室内|桌/giu,
    paint: paintRoom,
    palettes: {
      day: toPalette(["#8fa39a", "#b9b39a", "#8d7d67"], "#a59a80", "#2a2420", "#fff0c9", ["#e9c892", "#a9c5b0", "#d99a78"]),
      dusk: toPalette(["#3a2a33", "#6e4636", "#8a5535"], "#7d4c36", "#1a1115", "#ffc680", ["#ffd9a0", "#e08a5a", "#9fbf9a"]),
      night: toPalette(["#141a2c", "#232c46", "#2f3048"], "#39425f", "#0b0d17", "#a9c4ff", ["#ffca8a", "#7fa6e8", "#e6b6a0"]),
    },
  },
  {
    words:
      /neon|market|street|\bcity|\balley|cyber|urban|downtown|rooftop|traffic|stalls?\b|asphalt|霓虹|街|城市|都市|夜市|集市|巷/giu,
    paint: paintStreet,
    palettes: {
      day: toPalette(["#7d93ad", "#a9b8c4", "#e2d6c4"], "#aab6c2", "#26303d", "#fff1d6", ["#e8866a", "#5fa8b8", "#f0c46a"]),
      dusk: toPalette(["#221b3f", "#6b3558", "#e88a5a"], "#8a5068", "#150f22", "#ffb773", ["#ff7a90", "#ffcf7a", "#7ad1e0"]),
      night: toPalette(["#070a1c", "#18184a", "#53286f"], "#3b2a6b", "#080816", "#ff9e6a", [
        "#ff4f8b",
        "#3fd7e8",
        "#ffc857",
        "#8a7bff",
      ]),
    },
  },
  {
    words: /forest|jungle|\bwoods\b|woodland|garden|\btrees?\b|bamboo|\bmoss|\bferns?\b|森林|树|竹林|花园/giu,
    paint: paintForest,
    palettes: {
      day: toPalette(["#dbe8c0", "#b6d29a", "#7fa873"], "#b2cf9c", "#12261b", "#fff6c8", ["#fffbd0", "#d8f0a0"]),
      dusk: toPalette(["#f2c490", "#d98f5c", "#8a5a48"], "#d09a6a", "#21161a", "#ffd9a0", ["#ffe6b0", "#ffb070"]),
      night: toPalette(["#123048", "#153a4a", "#0f2b38"], "#3a7282", "#040c14", "#a8e0e8", ["#c8fff0", "#fff2a8"]),
    },
  },
  {
    words:
      /ocean|\bsea\b|beach|\briver|\blakes?\b|harbou?r|\bpier\b|boat|\bships?\b|lighthouse|\bshore|\bsurf\b|海|河|湖|江边|港|码头|船/giu,
    paint: paintSea,
    palettes: {
      day: toPalette(["#3f7fb8", "#8fbfdd", "#e8f0ec"], "#a6cbdc", "#0f3a52", "#fff6da", ["#ffffff", "#bfe8f0"]),
      dusk: toPalette(["#2b2a5c", "#a2486b", "#ffb067"], "#c77a70", "#141430", "#ffcf8a", ["#ffd9a0", "#ff8f8a"]),
      night: toPalette(["#050b1e", "#0f2347", "#2c4f7a"], "#2f557f", "#040a17", "#d6e6ff", ["#d6e6ff", "#8fb8ff"]),
    },
  },
  {
    words: /snow|\bice\b|\bicy\b|winter|mountain|\bpeaks?\b|cliff|valley|雪|冬|山|谷|峰/giu,
    paint: paintMountains,
    palettes: {
      day: toPalette(["#5f93c4", "#a9cbe3", "#eef2f0"], "#c6d8e4", "#22364a", "#fff9e6", ["#ffffff", "#e6f2ff"]),
      dusk: toPalette(["#39336b", "#b0587c", "#ffc08a"], "#d08f92", "#201a38", "#ffd7a3", ["#ffe8cc", "#ffc0b0"]),
      night: toPalette(["#070d22", "#132449", "#33507c"], "#4a6796", "#060b18", "#dbe8ff", ["#ffffff", "#b8d0ff"]),
    },
  },
  {
    words: /desert|dunes?\b|\bsand\b|canyon|\bmars\b|caravan|沙漠|沙丘|戈壁/giu,
    paint: paintDunes,
    palettes: {
      day: toPalette(["#5aa0c8", "#b9d6d8", "#f6e4bf"], "#edc994", "#8a5228", "#fff3cf", ["#fff0cc", "#ffd999"]),
      dusk: toPalette(["#3b2458", "#b2496a", "#ffab5e"], "#e0835a", "#341627", "#ffd08a", ["#ffe0b0", "#ff9f70"]),
      night: toPalette(["#0a0f2a", "#222a5a", "#5a4a80"], "#584d86", "#0c0b1f", "#dfe3ff", ["#ffffff", "#c0c8ff"]),
    },
  },
  {
    words: /\bspace\b|galax|\bstars\b|starry|planet|universe|dream|宇宙|星空|星星|梦/giu,
    paint: paintStars,
    palettes: {
      day: toPalette(["#1c2c66", "#54519c", "#d09ab4"], "#a07fb0", "#141430", "#fff0d8", ["#ffd0e0", "#b8c8ff", "#ffe8b0"]),
      dusk: toPalette(["#140f3a", "#4a2a6e", "#d9708a"], "#9a5580", "#100a22", "#ffe2b8", ["#ff9fc0", "#9fb0ff", "#ffd28a"]),
      night: toPalette(["#03040f", "#0b1338", "#2a3f74"], "#33508a", "#03050d", "#eef3ff", ["#8fb0ff", "#c58fff", "#7fe0e0"]),
    },
  },
  {
    words: /\bfields?\b|meadow|\bhills?\b|grass|clouds?\b|village|\bfarm|\bpark\b|\bkite|田野|草原|草地|山坡|村|稻/giu,
    paint: paintMeadow,
    palettes: {
      day: toPalette(["#4a94d6", "#9ccbe8", "#f2f4e4"], "#bcd7c8", "#2f5f35", "#fff8d2", ["#ffffff", "#ffe08a", "#ff9fb0"]),
      dusk: toPalette(["#4a3f80", "#d0708a", "#ffc987"], "#d69a86", "#2c2530", "#ffdb9e", ["#ffe8b8", "#ffb090"]),
      night: toPalette(["#081028", "#16305a", "#3f6390"], "#3c5f86", "#061018", "#dbe9ff", ["#fff6b0", "#b0ffd8"]),
    },
  },
];
