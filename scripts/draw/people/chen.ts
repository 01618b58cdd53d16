import { drawFront, drawFrontNeck, drawSide, drawSideNeck, type Face } from "../face.ts";
import { box, disc, fill, linear, place, stroke, within, type Ink } from "../kit.ts";
import type { Person } from "./person.ts";

const FACE: Face = {
  skin: { base: "#e3ac84", shade: "#b87957", light: "rgba(255, 224, 190, 0.65)", blush: "rgba(216, 96, 74, 0.3)" },
  lips: "#a9554d",
  iris: "#3a2618",
  brow: "#17131c",
  brows: 1.12,
  eyes: 1,
  smile: 0.3,
  round: false,
  lines: false,
};
const HAIR = { dark: "#100e16", base: "#1d1a27", shine: "#46415c" };
const CLOAK = { light: "#8ba4b8", base: "#62809a", shade: "#3d566e", deep: "#26384c" };
const BAMBOO = { light: "#e0bd7c", base: "#bd9350", shade: "#7f5d2c" };

/** Chen: a traveller of thirty, long black hair tied up, a grey-blue cloak, a woven bamboo book box on his back. */
export const chen: Person = {
  drawFront: (ink, rim) => {
    drawBox(ink, -118, -20, 236, 300);
    drawTopknot(ink, 0);
    fill(
      ink,
      "M0 -116 C66 -118 92 -78 90 -22 C90 20 92 80 98 150 C70 176 40 150 36 110 L-36 110 C-40 150 -70 176 -98 150 C-92 80 -90 20 -90 -22 C-92 -78 -66 -118 0 -116 Z",
      HAIR.dark,
    );
    drawFrontNeck(ink, FACE);
    place(ink, 0, -14, 1, () => drawCloakFront(ink, rim));
    drawFront(ink, FACE, rim);
    drawHairFront(ink, rim);
  },
  drawSide: (ink, rim) => {
    drawBox(ink, 92, 96, 170, 320);
    drawTopknot(ink, 34);
    drawSideNeck(ink, FACE);
    place(ink, 0, -14, 1, () => drawCloakSide(ink, rim));
    drawSide(ink, FACE, rim);
    drawHairSide(ink, rim);
  },
};

function drawBox(ink: Ink, x: number, y: number, width: number, height: number): void {
  box(ink, x, y, width, height, linear(ink, [x, y], [x + width, y], { 0: BAMBOO.light, 0.5: BAMBOO.base, 1: BAMBOO.shade }), 14);
  ink.save();
  ink.beginPath();
  ink.roundRect(x, y, width, height, 14);
  ink.clip();
  for (let row = 0; row * 18 < height; row++) {
    for (let column = 0; column * 24 < width + 24; column++) {
      const shift = row % 2 ? 12 : 0;
      stroke(ink, `M${x + column * 24 - shift} ${y + row * 18 + 9} l14 0`, row % 2 ? BAMBOO.light : BAMBOO.shade, 4);
    }
  }
  ink.restore();
  for (const at of [0, 0.5, 1]) box(ink, x - 6, y + at * (height - 14), width + 12, 14, BAMBOO.shade, 7);
  for (const at of [0, 1]) box(ink, x + at * (width - 12), y - 8, 12, height + 12, BAMBOO.base, 6);
}

function drawTopknot(ink: Ink, x: number): void {
  place(ink, x, -128, 1, () => {
    fill(ink, "M-34 14 C-48 -26 -20 -52 4 -52 C34 -52 50 -20 34 14 Z", HAIR.base);
    stroke(ink, "M-22 -10 C-16 -34 8 -40 20 -32", HAIR.shine, 5);
    box(ink, -27, 4, 54, 15, "#41617a", 6);
    stroke(ink, "M-52 6 L56 -8", "#d9b26a", 5.5);
    disc(ink, 58, -8, 6, "#f0d391");
  });
}

function drawCloakFront(ink: Ink, rim: string): void {
  fill(ink, "M-52 160 L0 230 L52 160 L60 420 L-60 420 Z", "#e7dfd0");
  fill(ink, "M0 230 L52 160 L60 420 L0 420 Z", "#cfc5b4");
  stroke(ink, "M-50 158 L6 240", "#9aa9b4", 7);
  stroke(ink, "M50 158 L-4 232", "#b5c1ca", 7);
  const left =
    "M-210 420 C-214 290 -196 206 -126 176 C-92 160 -60 156 -46 136 C-46 190 -32 250 -20 300 C-30 340 -34 380 -36 420 Z";
  const right = "M210 420 C214 290 196 206 126 176 C92 160 60 156 46 136 C50 190 40 250 26 300 C40 340 48 380 50 420 Z";
  fill(ink, left, linear(ink, [-210, 160], [0, 400], { 0: CLOAK.light, 0.6: CLOAK.base, 1: CLOAK.shade }));
  fill(ink, right, linear(ink, [0, 160], [210, 400], { 0: CLOAK.base, 0.6: CLOAK.shade, 1: CLOAK.deep }));
  within(ink, right, () => stroke(ink, "M210 420 C214 290 196 206 126 176", rim, 7));
  stroke(ink, "M-92 210 C-100 280 -88 350 -92 420 M-150 240 C-158 300 -150 360 -156 420", CLOAK.shade, 5);
  stroke(ink, "M92 210 C104 280 96 350 104 420 M154 250 C164 310 158 360 168 420", CLOAK.deep, 5);
  fill(ink, "M-46 136 C-70 146 -96 158 -110 176 C-76 176 -48 214 -36 236 C-44 204 -48 170 -46 136 Z", CLOAK.light);
  fill(ink, "M46 136 C70 146 96 158 110 176 C76 176 48 214 36 236 C46 204 50 170 46 136 Z", CLOAK.base);
  stroke(ink, "M-78 166 C-70 240 -74 330 -78 420 M78 166 C74 240 80 330 84 420", BAMBOO.shade, 13);
  disc(ink, -2, 246, 10, "#d9b26a");
}

function drawHairFront(ink: Ink, rim: string): void {
  fill(
    ink,
    "M-82 10 C-96 -70 -56 -116 0 -118 C56 -116 96 -70 82 10 C78 -24 70 -50 54 -68 C36 -84 16 -88 0 -92 C-16 -88 -36 -84 -54 -68 C-70 -50 -78 -24 -82 10 Z",
    HAIR.base,
  );
  fill(
    ink,
    "M-62 -58 C-86 -10 -84 50 -92 100 C-78 76 -72 40 -70 0 C-70 -20 -68 -40 -62 -58 Z M62 -58 C86 -10 84 56 94 116 C80 82 72 40 70 0 C70 -20 68 -40 62 -58 Z",
    HAIR.base,
  );
  fill(ink, "M-4 -92 C-22 -76 -32 -56 -34 -30 C-44 -50 -40 -74 -26 -90 Z", HAIR.dark);
  stroke(
    ink,
    "M-64 -62 C-54 -88 -30 -102 -8 -106 M-40 -76 C-28 -88 -14 -96 0 -98 M20 -104 C40 -98 56 -86 64 -68",
    HAIR.shine,
    4.5,
  );
  stroke(ink, "M64 -92 C86 -66 90 -20 84 20", rim, 5);
}

function drawCloakSide(ink: Ink, rim: string): void {
  fill(ink, "M-84 190 C-60 176 -50 160 -46 146 L20 170 L-20 420 L-110 420 Z", "#ddd3c2");
  const cloak = "M-96 420 C-104 330 -84 250 -58 196 C-50 178 -48 160 -46 142 C-16 168 40 168 70 132 C140 160 178 240 184 420 Z";
  fill(ink, cloak, linear(ink, [-100, 160], [180, 360], { 0: CLOAK.light, 0.5: CLOAK.base, 1: CLOAK.deep }));
  within(ink, cloak, () => {
    stroke(ink, "M20 210 C2 280 -4 350 0 420 M84 220 C90 290 84 350 92 420 M-44 250 C-60 310 -60 370 -58 420", CLOAK.shade, 6);
    stroke(ink, "M70 132 C140 160 178 240 184 420", rim, 7);
  });
  fill(ink, "M-46 142 C-16 168 40 168 70 132 C84 150 84 170 74 186 C32 212 -28 208 -60 184 Z", CLOAK.light);
  stroke(ink, "M-60 184 C-28 208 32 212 74 186", CLOAK.shade, 4);
  stroke(ink, "M70 178 C30 220 8 300 40 372", BAMBOO.shade, 13);
}

function drawHairSide(ink: Ink, rim: string): void {
  fill(ink, "M60 -20 C96 10 104 80 124 150 C110 178 84 176 64 160 C66 110 54 60 40 30 Z", HAIR.dark);
  fill(
    ink,
    "M-64 -58 C-58 -104 -18 -120 26 -118 C80 -112 102 -66 94 -16 C90 16 80 40 64 54 C52 40 46 30 38 20 C30 -4 20 -22 6 -32 C-6 -26 -8 -8 -4 14 C-16 -4 -22 -26 -34 -44 C-44 -52 -54 -56 -64 -58 Z",
    HAIR.base,
  );
  fill(ink, "M-4 14 C-8 -8 -6 -26 6 -32 C8 -14 4 20 10 60 C2 44 -2 28 -4 14 Z", HAIR.base);
  stroke(
    ink,
    "M-46 -78 C-22 -104 18 -106 40 -100 M-30 -60 C-4 -88 30 -92 44 -96 M40 -40 C58 -30 68 -6 66 20 M78 30 C92 70 96 110 108 148",
    HAIR.shine,
    4.5,
  );
  stroke(ink, "M82 -84 C100 -50 96 -10 84 30", rim, 5);
}
