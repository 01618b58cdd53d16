import { drawFront, drawFrontNeck, drawSide, drawSideNeck, type Face } from "../face.ts";
import { disc, fill, linear, place, stroke, within, type Ink } from "../kit.ts";
import type { Person } from "./person.ts";

const FACE: Face = {
  skin: { base: "#c98a62", shade: "#99593f", light: "rgba(255, 206, 160, 0.6)", blush: "rgba(220, 84, 60, 0.45)" },
  lips: "#b4534c",
  iris: "#4a2c1a",
  brow: "#2a1a18",
  brows: 0.86,
  eyes: 1.34,
  smile: 0.7,
  round: true,
  lines: false,
  glasses: "#b8863b",
};
const HAIR = { dark: "#20141a", base: "#36222a", shine: "#6b4648" };
const CLOTH = { light: "#5fa987", base: "#3f8a6b", shade: "#256048", deep: "#17402f", moon: "#f6e2a0" };
const MOON = "M6 -14 C-8 -16 -18 -4 -14 8 C-10 18 4 20 12 12 C2 12 -6 4 -4 -4 C-2 -10 2 -13 6 -14 Z";

/** Noor: a girl of eight with round glasses, a dark braid and green pyjamas with moons. */
export const noor: Person = {
  drawFront: (ink, rim) => {
    fill(
      ink,
      "M0 -122 C78 -122 104 -74 98 -14 C94 30 84 60 70 78 L-70 78 C-84 60 -94 30 -98 -14 C-104 -74 -78 -122 0 -122 Z",
      HAIR.dark,
    );
    drawFrontNeck(ink, FACE);
    place(ink, 0, 10, 0.84, () => drawPyjamasFront(ink, rim));
    drawFront(ink, FACE, rim);
    drawHairFront(ink, rim);
    drawBraid(ink, 70, 62, 0.14);
  },
  drawSide: (ink, rim) => {
    drawSideNeck(ink, FACE);
    place(ink, 0, 10, 0.84, () => drawPyjamasSide(ink, rim));
    drawSide(ink, FACE, rim);
    drawHairSide(ink, rim);
    drawBraid(ink, 80, 40, -0.12);
  },
};

function drawPyjamasFront(ink: Ink, rim: string): void {
  const top =
    "M-176 420 C-180 300 -166 226 -112 190 C-82 172 -56 164 -42 148 C-18 172 18 172 42 148 C56 164 82 172 112 190 C166 226 180 300 176 420 Z";
  fill(ink, top, linear(ink, [-170, 160], [170, 340], { 0: CLOTH.light, 0.5: CLOTH.base, 1: CLOTH.shade }));
  within(ink, top, () => {
    const moons: readonly (readonly [number, number, number])[] = [
      [-128, 250, 0.4],
      [-66, 216, -0.5],
      [-92, 330, 0.2],
      [-34, 292, 0.7],
      [66, 232, -0.2],
      [126, 266, 0.5],
      [96, 344, -0.6],
      [44, 316, 0.3],
      [-140, 390, -0.3],
      [-50, 386, 0.1],
      [140, 392, 0.2],
      [60, 398, 0.8],
    ];
    for (const [x, y, turn] of moons) place(ink, x, y, 0.95, () => fill(ink, MOON, CLOTH.moon), turn);
    ink.globalAlpha = 0.45;
    fill(ink, "M114 190 C128 260 120 340 132 420 L190 420 L190 190 Z", CLOTH.deep);
    ink.globalAlpha = 1;
    stroke(ink, "M0 180 L0 420", CLOTH.shade, 4);
    stroke(ink, "M176 420 C180 300 166 226 112 190", rim, 7);
  });
  fill(ink, "M-42 148 C-18 172 18 172 42 148 L66 170 C50 196 22 208 0 214 C-22 208 -50 196 -66 170 Z", CLOTH.light);
  fill(ink, "M0 176 C18 172 32 162 42 148 L66 170 C50 196 22 208 0 214 Z", CLOTH.base);
  stroke(ink, "M-66 170 C-50 196 -22 208 0 214 C22 208 50 196 66 170", CLOTH.moon, 3);
  for (const y of [254, 318, 384]) disc(ink, 0, y, 7, CLOTH.moon);
}

function drawHairFront(ink: Ink, rim: string): void {
  for (const side of [-1, 1]) {
    place(ink, 0, 0, [side, 1], () => fill(ink, "M-86 -40 C-98 -4 -94 36 -78 64 C-74 40 -78 14 -76 -18 Z", HAIR.base));
  }
  fill(
    ink,
    "M-88 -12 C-98 -84 -56 -120 0 -120 C56 -120 98 -84 88 -12 C84 -34 74 -54 58 -66 C34 -60 12 -72 -4 -92 C-18 -66 -46 -54 -64 -50 C-76 -40 -84 -26 -88 -12 Z",
    HAIR.base,
  );
  fill(ink, "M-4 -92 C12 -72 34 -60 58 -66 C74 -54 84 -34 88 -12 C94 -54 82 -92 50 -110 C30 -108 10 -102 -4 -92 Z", HAIR.dark);
  stroke(ink, "M-72 -60 C-60 -90 -34 -104 -10 -106 M-78 -38 C-76 -54 -70 -66 -62 -74", HAIR.shine, 5.5);
  stroke(ink, "M62 -100 C84 -84 94 -56 90 -24", rim, 5);
}

function drawBraid(ink: Ink, x: number, y: number, lean: number): void {
  for (let knot = 0; knot < 7; knot++) {
    const size = 25 - knot * 1.6;
    place(ink, x + knot * lean * 26, y + knot * 30, 1, () => {
      fill(ink, `M${-size} ${-12} C${-size * 1.1} 10 ${-size * 0.3} 24 6 26 C${size * 0.2} 6 0 -10 ${-size} -12 Z`, HAIR.base);
      fill(ink, `M${size} ${-12} C${size * 1.1} 10 ${size * 0.3} 26 -8 27 C0 6 4 -8 ${size} -12 Z`, HAIR.dark);
      stroke(ink, `M${-size * 0.7} -4 C${-size * 0.6} 8 ${-size * 0.3} 14 -2 18`, HAIR.shine, 3);
    });
  }
  place(ink, x + 7 * lean * 26, y + 206, 1, () => {
    fill(ink, "M-13 -4 C-18 20 -10 44 2 56 C14 44 18 20 13 -4 Z", HAIR.base);
    fill(ink, "M-15 -12 L15 -12 L14 2 L-14 2 Z", "#f0a83c");
  });
}

function drawPyjamasSide(ink: Ink, rim: string): void {
  const top = "M-110 420 C-114 310 -110 236 -72 196 C-58 180 -52 166 -50 152 C-20 176 34 176 62 146 C116 172 146 250 150 420 Z";
  fill(ink, top, linear(ink, [-110, 160], [150, 320], { 0: CLOTH.light, 0.5: CLOTH.base, 1: CLOTH.shade }));
  within(ink, top, () => {
    const moons: readonly (readonly [number, number, number])[] = [
      [-70, 250, 0.3],
      [-26, 222, -0.4],
      [-80, 340, -0.2],
      [-16, 312, 0.6],
      [60, 246, 0.2],
      [92, 318, -0.5],
      [52, 372, 0.4],
      [-44, 396, 0.1],
      [120, 396, 0.3],
    ];
    for (const [x, y, turn] of moons) place(ink, x, y, 0.95, () => fill(ink, MOON, CLOTH.moon), turn);
    ink.globalAlpha = 0.45;
    fill(ink, "M40 214 C76 250 84 330 80 420 L160 420 L160 200 C126 180 70 184 40 214 Z", CLOTH.deep);
    ink.globalAlpha = 1;
    stroke(ink, "M36 214 C14 262 12 340 20 420", CLOTH.deep, 4);
    stroke(ink, "M62 146 C116 172 146 250 150 420", rim, 7);
  });
  fill(ink, "M-50 152 C-20 176 34 176 62 146 C70 160 68 172 60 180 C28 202 -30 200 -60 180 Z", CLOTH.light);
  stroke(ink, "M-60 180 C-30 200 28 202 60 180", CLOTH.moon, 3);
}

function drawHairSide(ink: Ink, rim: string): void {
  fill(
    ink,
    "M-72 -44 C-74 -100 -28 -124 22 -122 C82 -118 108 -72 102 -18 C100 12 96 36 84 54 C70 62 54 56 44 48 C36 30 28 20 22 -8 C8 -24 -14 -34 -30 -56 C-44 -48 -62 -44 -72 -44 Z",
    HAIR.base,
  );
  fill(ink, "M84 54 C70 62 54 56 44 48 C36 30 28 20 22 -8 C48 0 66 26 84 54 Z", HAIR.dark);
  stroke(ink, "M-44 -88 C-16 -108 24 -110 50 -98 M-24 -68 C4 -82 36 -80 58 -66 M40 -20 C56 0 66 20 72 40", HAIR.shine, 5);
  stroke(ink, "M80 -94 C104 -66 106 -20 96 20", rim, 5);
}
