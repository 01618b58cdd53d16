// A fox folded from orange paper: flat facets, each with its own light, as creases make them.
import { disc, fill, linear, polygon, shadowed, stroke, type Ink, type Point } from "./kit.ts";

const PAPER = {
  bright: "#ffa552",
  warm: "#f58a33",
  base: "#e8752a",
  dim: "#cf5f20",
  dark: "#a94716",
  white: "#fff6e6",
  grey: "#eaddc8",
  shade: "#cdbba2",
  ink: "#1d1820",
};

/** A colour and the corners that it fills. */
type Facet = readonly [colour: string, corners: string];

function mirror(corners: string): string {
  return corners.replace(/(^| )(-?)/g, (_, space: string, minus: string) => space + (minus ? "" : "-"));
}

/** The fox sitting, seen from the front: about 400 wide and 540 high around the origin. */
export function drawFoxFront(ink: Ink): void {
  shadowed(ink, "rgba(30, 8, 20, 0.45)", 26, 10, 16, () => {
    fold(ink, TAIL);
    fold(ink, BODY);
  });
  shadowed(ink, "rgba(60, 14, 10, 0.42)", 18, 4, 10, () => fold(ink, HEAD.slice(0, 1)));
  fold(ink, HEAD);
  for (const side of [-1, 1]) {
    fill(
      ink,
      `M${side * 40} -76 C${side * 52} -98 ${side * 80} -102 ${side * 98} -92 C${side * 88} -74 ${side * 62} -66 ${side * 40} -76 Z`,
      PAPER.ink,
    );
    disc(ink, side * 66 - 6, -88, 5, "#ffffff");
  }
  polygon(ink, "-19,20 19,20 8,40 0,46 -8,40", PAPER.ink);
  polygon(ink, "-13,22 2,22 -4,28", "#5a5362");
}

const HEAD: readonly Facet[] = [
  [PAPER.base, "-150,-124 -60,-160 0,-128 60,-160 150,-124 186,-52 30,30 0,52 -30,30 -186,-52"],
  [PAPER.warm, "-148,-122 -128,-276 -58,-158"],
  [PAPER.dark, "-128,-146 -122,-240 -76,-156"],
  [PAPER.dim, "148,-122 128,-276 58,-158"],
  [PAPER.dark, "128,-146 122,-240 76,-156"],
  [PAPER.bright, "-150,-124 -60,-160 0,-128 0,-44"],
  [PAPER.base, mirror("-150,-124 -60,-160 0,-128 0,-44")],
  [PAPER.warm, "-186,-52 -150,-124 0,-44 -46,-24"],
  [PAPER.dim, mirror("-186,-52 -150,-124 0,-44 -46,-24")],
  [PAPER.white, "-186,-52 -46,-24 -30,30"],
  [PAPER.grey, mirror("-186,-52 -46,-24 -30,30")],
  [PAPER.bright, "-46,-24 0,-44 0,52 -30,30"],
  [PAPER.warm, mirror("-46,-24 0,-44 0,52 -30,30")],
];

const BODY: readonly Facet[] = [
  [PAPER.warm, "-58,6 -92,90 -128,254 -28,254 -40,120"],
  [PAPER.dim, mirror("-58,6 -92,90 -128,254 -28,254 -40,120")],
  [PAPER.bright, "-92,90 -128,254 -150,220 -146,150"],
  [PAPER.dark, mirror("-92,90 -128,254 -150,220 -146,150")],
  [PAPER.white, "-58,6 0,40 0,212 -40,120"],
  [PAPER.grey, mirror("-58,6 0,40 0,212 -40,120")],
  [PAPER.base, "-40,120 0,212 -8,254 -30,254"],
  [PAPER.dark, mirror("-40,120 0,212 -8,254 -30,254")],
  [PAPER.ink, "-84,224 -22,224 -8,254 -96,254"],
  ["#120e15", mirror("-84,224 -22,224 -8,254 -96,254")],
  ["#3a3340", "-84,224 -52,224 -70,254 -96,254"],
];

const TAIL: readonly Facet[] = [
  [PAPER.dim, "90,254 180,236 232,150 150,176"],
  [PAPER.base, "90,254 150,176 110,200"],
  [PAPER.bright, "150,176 232,150 226,52 176,104"],
  [PAPER.dark, "180,236 232,150 250,130 244,190"],
  [PAPER.white, "176,104 226,52 206,-46 172,26"],
  [PAPER.grey, "226,52 206,-46 252,30 250,130 232,150"],
];

/** The fox standing, seen from its side and looking left: about 560 wide and 400 high around the origin. */
export function drawFoxSide(ink: Ink): void {
  shadowed(ink, "rgba(30, 8, 20, 0.45)", 26, 10, 16, () => fold(ink, SIDE.slice(0, 12)));
  fold(ink, SIDE.slice(12));
  fill(ink, "M-172 -104 C-160 -122 -138 -124 -124 -114 C-134 -100 -154 -96 -172 -104 Z", PAPER.ink);
  disc(ink, -154, -112, 4.5, "#ffffff");
  polygon(ink, "-290,-62 -266,-74 -262,-56 -278,-48", PAPER.ink);
}

const SIDE: readonly Facet[] = [
  [PAPER.dark, "-92,40 -58,30 -40,190 -84,190"],
  [PAPER.dark, "112,50 150,20 166,110 150,190 110,190 124,120"],
  [PAPER.ink, "-88,150 -46,150 -40,190 -84,190"],
  [PAPER.ink, "120,150 156,150 150,190 110,190"],
  [PAPER.dim, "150,-40 236,-70 262,-10 176,40"],
  [PAPER.bright, "150,-40 216,-140 236,-70"],
  [PAPER.warm, "216,-140 296,-176 236,-70"],
  [PAPER.dark, "236,-70 296,-176 318,-96 262,-10"],
  [PAPER.white, "216,-140 262,-236 296,-176"],
  [PAPER.grey, "296,-176 262,-236 322,-190 318,-96"],
  [PAPER.base, "-110,-40 10,-62 150,-40 176,40 60,70 -70,62"],
  [PAPER.warm, "-100,-60 -60,-160 10,-62 -30,40 -108,40"],
  [PAPER.bright, "-60,-150 10,-62 150,-40 40,-8"],
  [PAPER.dim, "40,-8 150,-40 176,40 60,70"],
  [PAPER.base, "10,-62 40,-8 60,70 -30,50"],
  [PAPER.white, "-118,-28 -60,-20 -30,50 -84,60"],
  [PAPER.grey, "-30,50 60,70 20,84 -84,60"],
  [PAPER.warm, "-118,20 -76,50 -96,190 -136,190 -126,110"],
  [PAPER.ink, "-128,150 -90,150 -96,190 -136,190"],
  ["#3a3340", "-128,150 -112,150 -120,190 -136,190"],
  [PAPER.warm, "60,60 140,30 132,110 104,150 96,190 58,190 78,130"],
  [PAPER.base, "140,30 176,40 132,110"],
  [PAPER.ink, "70,150 104,150 96,190 58,190"],
  ["#3a3340", "70,150 86,150 76,190 58,190"],
  [PAPER.dim, "-92,-150 -50,-262 -40,-140"],
  [PAPER.bright, "-188,-140 -92,-168 -110,-60 -190,-76"],
  [PAPER.warm, "-92,-168 -36,-120 -60,-40 -110,-60"],
  [PAPER.white, "-190,-76 -110,-60 -60,-40 -118,-24 -190,-44"],
  [PAPER.warm, "-188,-140 -190,-76 -266,-74"],
  [PAPER.grey, "-190,-76 -190,-44 -276,-52 -266,-74"],
  [PAPER.bright, "-138,-152 -126,-286 -64,-146"],
  [PAPER.dark, "-118,-156 -116,-240 -80,-152"],
];

/** The fox flat on a table, not yet unfolded: a kite of creased paper about 300 wide. */
export function drawFoxFlat(ink: Ink): void {
  shadowed(ink, "rgba(20, 6, 20, 0.5)", 20, 6, 12, () => fold(ink, FLAT.slice(0, 1)));
  fold(ink, FLAT);
  fill(ink, "M-108 -6 C-100 -14 -88 -14 -82 -8 C-88 -2 -100 0 -108 -6 Z", PAPER.ink);
}

const FLAT: readonly Facet[] = [
  [PAPER.base, "-176,6 -96,-40 -40,-30 60,-56 150,-20 196,14 120,34 -20,44 -96,30"],
  [PAPER.bright, "-96,-40 -40,-30 -20,44 -96,30"],
  [PAPER.warm, "-176,6 -96,-40 -96,30"],
  [PAPER.white, "-176,6 -96,4 -96,30"],
  [PAPER.dim, "-40,-30 60,-56 40,20 -20,44"],
  [PAPER.warm, "60,-56 150,-20 120,34 40,20"],
  [PAPER.dark, "40,20 120,34 -20,44"],
  [PAPER.white, "150,-20 196,14 120,34"],
  [PAPER.bright, "-96,-40 -72,-84 -40,-30"],
  [PAPER.dark, "-78,-46 -70,-70 -52,-38"],
];

function fold(ink: Ink, facets: readonly Facet[]): void {
  for (const [colour, corners] of facets) {
    const [first = [0, 0], , third = [0, 0]] = corners.split(" ").map((pair): Point => {
      const [x = 0, y = 0] = pair.split(",").map(Number);
      return [x, y];
    });
    const light = { 0: "rgba(255, 255, 255, 0.16)", 0.5: "rgba(255, 255, 255, 0)", 1: "rgba(70, 10, 0, 0.16)" };
    polygon(ink, corners, colour);
    polygon(ink, corners, linear(ink, first, third, light));
    stroke(ink, `M${corners.replaceAll(" ", " L")} Z`, "rgba(255, 244, 226, 0.28)", 1.6);
  }
}
