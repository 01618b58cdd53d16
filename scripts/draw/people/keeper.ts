import { drawFront, drawFrontNeck, drawSide, drawSideNeck, type Face } from "../face.ts";
import { box, disc, fill, glow, linear, place, radial, stroke, within, type Ink } from "../kit.ts";
import type { Person } from "./person.ts";

const FACE: Face = {
  skin: { base: "#dba07c", shade: "#a86850", light: "rgba(255, 220, 186, 0.6)", blush: "rgba(216, 80, 66, 0.5)" },
  lips: "#a4504a",
  iris: "#3f6b86",
  brow: "#e8e6e0",
  brows: 1.35,
  eyes: 0.92,
  smile: 0.5,
  round: false,
  lines: true,
};
const BEARD = { dark: "#b7b9bd", base: "#e4e4e0", light: "#ffffff" };
const OIL = { light: "#ffd257", base: "#eeae2a", shade: "#bd7a14", deep: "#7d4a10" };

/** The lantern keeper: an old man in a yellow oilskin coat and hat, with a brass lantern. */
export const keeper: Person = {
  drawFront: (ink, rim) => {
    drawFrontNeck(ink, FACE);
    drawCoat(
      ink,
      rim,
      "M-206 420 C-208 290 -192 212 -126 178 C-94 162 -66 158 -52 142 C-20 160 20 160 52 142 C66 158 94 162 126 178 C192 212 208 290 206 420 Z",
    );
    stroke(ink, "M0 190 L0 420", OIL.deep, 4);
    for (const y of [250, 312, 374]) box(ink, -22, y, 44, 9, OIL.deep, 4);
    drawFront(ink, FACE, rim);
    for (const side of [-1, 1])
      place(ink, 0, 0, [side, 1], () => fill(ink, "M-84 -56 C-90 -30 -88 0 -80 14 C-74 0 -76 -30 -72 -56 Z", BEARD.base));
    drawBeardFront(ink, rim);
    drawHatFront(ink, rim);
    drawLantern(ink, -128, 252);
  },
  drawSide: (ink, rim) => {
    drawSideNeck(ink, FACE);
    drawCoat(
      ink,
      rim,
      "M-132 420 C-136 300 -130 220 -82 186 C-64 174 -56 164 -52 150 C-20 172 40 172 70 142 C132 166 172 236 178 420 Z",
    );
    stroke(ink, "M44 212 C22 262 18 340 26 420", OIL.deep, 4);
    drawSide(ink, FACE, rim);
    fill(ink, "M24 -60 L92 -56 C96 -20 84 34 62 60 C52 46 44 34 36 26 C34 0 30 -16 16 -24 Z", BEARD.dark);
    fill(ink, "M24 -60 L60 -58 C62 -24 58 10 46 34 C38 26 36 24 34 22 C32 0 28 -18 16 -24 Z", BEARD.base);
    drawBeardSide(ink);
    drawHatSide(ink, rim);
    drawLantern(ink, -112, 256);
  },
};

function drawCoat(ink: Ink, rim: string, coat: string): void {
  fill(ink, coat, linear(ink, [-200, 150], [200, 340], { 0: OIL.light, 0.5: OIL.base, 1: OIL.shade }));
  within(ink, coat, () => {
    ink.globalAlpha = 0.5;
    fill(ink, "M100 190 C122 260 112 340 124 420 L230 420 L230 170 Z", OIL.deep);
    ink.globalAlpha = 1;
    stroke(ink, coat, rim, 5);
  });
  fill(ink, "M-66 150 C-24 190 24 190 66 150 L84 178 C40 220 -40 220 -84 178 Z", OIL.light);
  fill(ink, "M0 181 C26 180 48 168 66 150 L84 178 C60 204 30 210 0 210 Z", OIL.base);
}

function drawBeardFront(ink: Ink, rim: string): void {
  fill(
    ink,
    "M-80 -12 C-86 40 -84 96 -56 138 C-36 168 -14 182 0 190 C14 182 36 168 56 138 C84 96 86 40 80 -12 C72 18 62 34 48 42 C36 36 18 36 4 46 L-4 46 C-18 36 -36 36 -48 42 C-62 34 -72 18 -80 -12 Z",
    BEARD.base,
  );
  fill(ink, "M48 42 C62 34 72 18 80 -12 C86 40 84 96 56 138 C36 168 14 182 0 190 C30 150 46 96 48 42 Z", BEARD.dark);
  fill(ink, "M-23 58 C-10 65 10 65 23 58 C16 76 -16 76 -23 58 Z", FACE.lips);
  fill(ink, "M-2 42 C-24 32 -50 42 -66 66 C-44 62 -18 64 -2 54 Z M2 42 C24 32 50 42 66 66 C44 62 18 64 2 54 Z", BEARD.light);
  stroke(
    ink,
    "M-58 70 C-54 100 -42 128 -28 148 M-36 84 C-32 112 -22 140 -10 160 M-12 88 C-10 120 -4 146 2 168 M14 90 C16 116 14 140 12 156",
    BEARD.light,
    4,
  );
  stroke(ink, "M82 0 C86 50 82 98 56 138", rim, 5);
}

function drawHatFront(ink: Ink, rim: string): void {
  fill(
    ink,
    "M-80 -52 C-78 -120 -40 -150 0 -150 C40 -150 78 -120 80 -52 Z",
    linear(ink, [-80, -140], [80, -60], { 0: OIL.light, 0.5: OIL.base, 1: OIL.shade }),
  );
  stroke(ink, "M0 -148 L0 -60 M-38 -138 C-46 -110 -50 -86 -50 -62 M38 -138 C46 -110 50 -86 50 -62", OIL.shade, 4);
  fill(
    ink,
    "M-120 -22 C-112 -62 -62 -80 0 -80 C62 -80 112 -62 120 -22 C86 -52 44 -58 0 -58 C-44 -58 -86 -52 -120 -22 Z",
    linear(ink, [-120, -80], [120, -30], { 0: OIL.light, 0.55: OIL.base, 1: OIL.shade }),
  );
  fill(ink, "M-96 -42 C-60 -60 60 -60 96 -42 C60 -52 -60 -52 -96 -42 Z", OIL.deep);
  stroke(ink, "M78 -70 C100 -60 114 -42 119 -24", rim, 5);
}

function drawBeardSide(ink: Ink): void {
  fill(
    ink,
    "M16 -14 C8 12 0 28 -14 36 C-30 38 -46 38 -56 43 C-68 36 -84 46 -92 60 C-80 58 -66 56 -58 60 C-66 66 -78 70 -84 80 C-90 116 -80 150 -62 176 C-26 160 10 124 28 80 C38 56 36 36 32 20 Z",
    BEARD.base,
  );
  fill(ink, "M32 20 C36 36 38 56 28 80 C10 124 -26 160 -62 176 C-38 140 -6 104 6 62 C12 44 18 32 18 14 Z", BEARD.dark);
  fill(ink, "M-84 57 C-76 60 -66 60 -58 60 C-62 64 -70 68 -80 68 Z", FACE.lips);
  stroke(
    ink,
    "M-72 90 C-76 116 -72 140 -64 160 M-52 80 C-56 110 -54 134 -50 150 M-30 66 C-30 96 -32 116 -34 130 M-90 59 C-78 48 -66 46 -56 50",
    BEARD.light,
    4,
  );
}

function drawHatSide(ink: Ink, rim: string): void {
  fill(
    ink,
    "M-70 -56 C-66 -122 -20 -150 24 -148 C70 -146 98 -110 94 -52 Z",
    linear(ink, [-70, -140], [94, -60], { 0: OIL.light, 0.5: OIL.base, 1: OIL.shade }),
  );
  stroke(
    ink,
    "M18 -147 C14 -120 14 -90 16 -62 M56 -136 C62 -112 64 -88 62 -60 M-26 -136 C-36 -112 -40 -88 -40 -62",
    OIL.shade,
    4,
  );
  fill(
    ink,
    "M-124 -40 C-90 -74 -30 -80 24 -78 C80 -76 120 -30 150 28 C120 8 92 -28 60 -44 C10 -54 -70 -56 -124 -40 Z",
    linear(ink, [-120, -60], [150, 10], { 0: OIL.light, 0.5: OIL.base, 1: OIL.shade }),
  );
  fill(ink, "M-124 -40 C-70 -56 10 -54 60 -44 C20 -48 -60 -46 -124 -40 Z", OIL.deep);
  stroke(ink, "M92 -58 C120 -36 138 -4 149 26", rim, 5);
}

function drawLantern(ink: Ink, x: number, y: number): void {
  glow(ink, x, y, 230, "255, 170, 70", 0.7);
  place(ink, x, y, 1, () => {
    stroke(ink, "M-40 -58 C-40 -118 40 -118 40 -58", "#8a6224", 6);
    fill(ink, "M-34 -58 L34 -58 L24 -78 L-24 -78 Z M-12 -78 L12 -78 L8 -92 L-8 -92 Z", "#b98a36");
    box(ink, -38, -58, 76, 12, "#d9a94c", 4);
    box(ink, -32, -46, 64, 84, radial(ink, 0, 4, 60, { 0: "#fffbe0", 0.35: "#ffdf87", 1: "#e8912e" }), 10);
    fill(ink, "M0 -24 C14 -4 14 14 0 24 C-14 14 -14 -4 0 -24 Z", "#ffffff");
    for (const bar of [-32, 0, 29]) box(ink, bar - 1, -46, 4, 84, "rgba(120, 76, 22, 0.8)");
    box(ink, -44, 38, 88, 18, "#d9a94c", 5);
    box(ink, -36, 56, 72, 10, "#8a6224", 4);
    disc(ink, 0, -112, 6, "#d9a94c");
  });
  glow(ink, x, y, 70, "255, 220, 150", 0.3);
}
