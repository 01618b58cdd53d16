import { drawFront, drawFrontNeck, drawSide, drawSideNeck, type Face } from "../face.ts";
import { disc, fill, linear, place, stroke, within, type Ink } from "../kit.ts";
import type { Person } from "./person.ts";

const FACE: Face = {
  skin: { base: "#eebd98", shade: "#c88c6c", light: "rgba(255, 232, 204, 0.7)", blush: "rgba(226, 110, 90, 0.34)" },
  lips: "#b84f4f",
  iris: "#4b3324",
  brow: "#6e6a70",
  brows: 0.85,
  eyes: 1,
  smile: 0.5,
  round: false,
  lines: true,
  glasses: "#3a2a22",
};
const HAIR = { dark: "#8e929e", base: "#c3c7d0", light: "#eef0f4" };
const ROBE = { light: "#3f7d63", base: "#235a46", shade: "#123a2d", trim: "#d8b25c" };

/** Lin: the keeper of a tea house, fifty, with short silver hair, a dark green robe and round glasses. */
export const lin: Person = {
  drawFront: (ink, rim) => {
    fill(
      ink,
      "M0 -124 C70 -126 98 -84 96 -30 C96 4 92 26 82 40 L-82 40 C-92 26 -96 4 -96 -30 C-98 -84 -70 -126 0 -124 Z",
      HAIR.dark,
    );
    drawFrontNeck(ink, FACE);
    place(ink, 0, -14, 1, () => drawRobeFront(ink, rim));
    drawFront(ink, FACE, rim);
    drawHairFront(ink, rim);
  },
  drawSide: (ink, rim) => {
    drawSideNeck(ink, FACE);
    place(ink, 0, -14, 1, () => drawRobeSide(ink, rim));
    drawSide(ink, FACE, rim);
    drawHairSide(ink, rim);
  },
};

function drawRobeFront(ink: Ink, rim: string): void {
  const robe =
    "M-192 420 C-194 300 -178 218 -116 184 C-86 168 -60 162 -46 146 C-20 164 20 164 46 146 C60 162 86 168 116 184 C178 218 194 300 192 420 Z";
  fill(ink, robe, linear(ink, [-190, 160], [190, 340], { 0: ROBE.light, 0.5: ROBE.base, 1: ROBE.shade }));
  within(ink, robe, () => {
    ink.globalAlpha = 0.55;
    fill(
      ink,
      "M118 186 C134 260 126 340 138 420 L210 420 L210 180 Z M-150 420 C-150 340 -146 300 -132 264 C-132 320 -134 370 -126 420 Z",
      ROBE.shade,
    );
    ink.globalAlpha = 0.22;
    for (const [x, y] of [
      [-96, 256],
      [-130, 340],
      [-60, 330],
      [74, 280],
      [118, 350],
      [40, 372],
    ] as const)
      drawSprig(ink, x, y);
    ink.globalAlpha = 1;
    stroke(ink, "M192 420 C194 300 178 218 116 184", rim, 7);
  });
  stroke(ink, "M0 172 C40 190 76 214 92 262 C100 310 104 370 104 420", ROBE.trim, 4);
  for (const [x, y] of [
    [22, 184],
    [72, 226],
    [98, 300],
    [103, 372],
  ] as const) {
    stroke(ink, `M${x - 15} ${y + 3} L${x + 15} ${y - 3}`, ROBE.trim, 5);
    disc(ink, x, y, 6.5, ROBE.trim);
  }
  fill(
    ink,
    "M-46 118 C-18 142 18 142 46 118 L50 154 C20 178 -20 178 -50 154 Z",
    linear(ink, [-50, 120], [50, 170], { 0: ROBE.light, 1: ROBE.shade }),
  );
  stroke(ink, "M-46 118 C-18 142 18 142 46 118", ROBE.trim, 4);
  stroke(ink, "M0 138 L0 172", ROBE.trim, 3.5);
}

function drawSprig(ink: Ink, x: number, y: number): void {
  place(ink, x, y, 1, () => {
    stroke(ink, "M0 26 C2 6 -2 -10 6 -28", "#bfe3c6", 3);
    fill(
      ink,
      "M2 8 C18 2 26 -8 28 -20 C14 -18 4 -8 2 8 Z M0 16 C-16 10 -24 2 -26 -12 C-12 -10 -2 2 0 16 Z M6 -22 C16 -30 18 -42 14 -52 C4 -46 2 -34 6 -22 Z",
      "#bfe3c6",
    );
  });
}

function drawHairFront(ink: Ink, rim: string): void {
  for (const side of [-1, 1]) {
    place(ink, 0, 0, [side, 1], () =>
      fill(
        ink,
        "M-84 -50 C-100 -20 -96 20 -82 38 C-72 34 -70 16 -72 -4 C-72 -18 -74 -30 -70 -44 Z",
        side < 0 ? HAIR.base : HAIR.dark,
      ),
    );
  }
  fill(
    ink,
    "M-86 -20 C-98 -84 -58 -124 2 -126 C64 -126 98 -84 88 -18 C82 -42 70 -58 54 -66 C52 -76 44 -84 34 -88 C20 -64 -18 -50 -52 -52 C-68 -46 -80 -34 -86 -20 Z",
    HAIR.base,
  );
  fill(ink, "M34 -88 C44 -84 52 -76 54 -66 C70 -58 82 -42 88 -18 C96 -70 76 -112 34 -122 C46 -112 42 -98 34 -88 Z", HAIR.dark);
  stroke(
    ink,
    "M-76 -50 C-70 -92 -34 -112 4 -112 M-54 -64 C-30 -66 8 -76 26 -94 M-66 -60 C-52 -82 -24 -94 6 -98",
    HAIR.light,
    4.5,
  );
  stroke(ink, "M60 -112 C86 -96 96 -64 92 -34", rim, 5);
}

function drawRobeSide(ink: Ink, rim: string): void {
  const robe = "M-120 420 C-124 300 -120 222 -78 188 C-62 174 -54 164 -50 150 C-20 168 34 170 64 142 C124 166 158 240 162 420 Z";
  fill(ink, robe, linear(ink, [-120, 160], [160, 330], { 0: ROBE.light, 0.5: ROBE.base, 1: ROBE.shade }));
  within(ink, robe, () => {
    ink.globalAlpha = 0.22;
    for (const [x, y] of [
      [-70, 270],
      [-40, 360],
      [70, 270],
      [100, 360],
    ] as const)
      drawSprig(ink, x, y);
    ink.globalAlpha = 0.6;
    fill(ink, "M42 212 C84 244 92 330 88 420 L176 420 L176 200 C140 180 80 182 42 212 Z", ROBE.shade);
    ink.globalAlpha = 1;
    stroke(ink, "M40 212 C18 262 14 340 22 420", ROBE.shade, 4);
    stroke(ink, "M64 142 C124 166 158 240 162 420", rim, 7);
  });
  stroke(ink, "M-34 170 C-56 200 -78 240 -84 300 C-88 350 -88 390 -88 420", ROBE.trim, 4);
  for (const [x, y] of [
    [-46, 188],
    [-76, 248],
    [-87, 330],
  ] as const)
    disc(ink, x, y, 6.5, ROBE.trim);
  fill(
    ink,
    "M-30 116 C0 136 36 126 58 98 L66 146 C36 172 -16 174 -46 154 Z",
    linear(ink, [-40, 120], [60, 160], { 0: ROBE.light, 1: ROBE.shade }),
  );
  stroke(ink, "M-30 116 C0 136 36 126 58 98", ROBE.trim, 4);
}

function drawHairSide(ink: Ink, rim: string): void {
  fill(
    ink,
    "M-66 -54 C-66 -104 -24 -128 26 -124 C84 -118 108 -72 100 -18 C96 14 84 40 62 56 C50 50 44 40 38 28 C34 6 28 -20 10 -30 C-2 -24 -8 -10 -6 6 C-22 -10 -40 -34 -66 -54 Z",
    HAIR.base,
  );
  fill(ink, "M62 56 C50 50 44 40 38 28 C34 6 28 -20 10 -30 C44 -26 66 4 74 44 Z", HAIR.dark);
  stroke(
    ink,
    "M-46 -84 C-20 -112 28 -114 56 -98 M-40 -58 C-14 -86 30 -90 62 -72 M30 -40 C56 -30 72 -6 74 20 M-34 -44 C-22 -54 -10 -60 4 -62",
    HAIR.light,
    4.5,
  );
  stroke(ink, "M80 -96 C104 -66 104 -20 86 26", rim, 5);
}
