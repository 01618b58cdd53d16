import { drawFront, drawFrontNeck, drawSide, drawSideNeck, type Face } from "../face.ts";
import { fill, linear, place, stroke, within, type Ink } from "../kit.ts";
import type { Person } from "./person.ts";

const FACE: Face = {
  skin: { base: "#d99c78", shade: "#ab6a52", light: "rgba(255, 210, 176, 0.65)", blush: "rgba(214, 84, 66, 0.4)" },
  lips: "#a8514a",
  iris: "#3d5b58",
  brow: "#8d8f98",
  brows: 1.2,
  eyes: 0.94,
  smile: 0.75,
  round: false,
  lines: true,
};
const HAIR = { dark: "#6d707c", base: "#9b9ea8", light: "#cfd2d9" };
const SHIRT = { light: "#5f9fd0", base: "#3c7db3", shade: "#24527f" };
const APRON = { light: "#e2574c", base: "#c23a38", shade: "#86232b" };

// The outer edge of his head, where the band round it ends.
const CROWN = "M-84 30 C-98 -46 -88 -106 -30 -118 C10 -131 74 -118 84 -62 C90 -36 88 -14 84 30 Z";
const SIDE_CROWN = "M-68 20 C-78 -60 -54 -110 -10 -117 C8 -120 20 -117 30 -116 C80 -108 98 -60 90 -10 C86 10 80 30 70 44 Z";

/** Tomas: a noodle cook in his sixties with a grey beard, a red apron over a blue shirt and rolled sleeves. */
export const tomas: Person = {
  drawFront: (ink, rim) => {
    drawFrontNeck(ink, FACE);
    place(ink, 0, -14, 1, () => drawClothesFront(ink, rim));
    drawFront(ink, FACE, rim);
    drawHairFront(ink, rim);
  },
  drawSide: (ink, rim) => {
    drawSideNeck(ink, FACE);
    place(ink, 0, -14, 1, () => drawClothesSide(ink, rim));
    drawSide(ink, FACE, rim);
    drawHairSide(ink, rim);
  },
};

function drawClothesFront(ink: Ink, rim: string): void {
  const shirt =
    "M-214 420 C-214 290 -202 212 -136 178 C-100 160 -66 156 -46 142 C-20 168 20 168 46 142 C66 156 100 160 136 178 C202 212 214 290 214 420 Z";
  fill(ink, shirt, linear(ink, [-200, 150], [200, 330], { 0: SHIRT.light, 0.5: SHIRT.base, 1: SHIRT.shade }));
  within(ink, shirt, () => {
    ink.globalAlpha = 0.6;
    fill(
      ink,
      "M138 180 C150 250 146 340 156 420 L230 420 L230 180 Z M-168 420 C-166 330 -160 290 -146 250 C-146 310 -148 360 -142 420 Z",
      SHIRT.shade,
    );
    ink.globalAlpha = 1;
    stroke(ink, "M214 420 C214 290 202 212 136 178", rim, 7);
  });
  const apron = "M-92 420 L-84 268 C-62 258 -54 240 -50 214 L50 214 C54 240 62 258 84 268 L92 420 Z";
  fill(ink, apron, linear(ink, [-90, 220], [90, 400], { 0: APRON.light, 0.55: APRON.base, 1: APRON.shade }));
  stroke(ink, "M-48 216 C-60 190 -62 172 -52 152 M48 216 C60 190 62 172 52 152", APRON.shade, 15);
  stroke(ink, "M-44 224 L44 224", "rgba(255, 220, 190, 0.7)", 2.5);
  fill(ink, "M-40 320 L40 320 L36 400 L-36 400 Z", "rgba(90, 16, 26, 0.45)");
  stroke(ink, "M-40 320 L40 320", "rgba(255, 220, 190, 0.6)", 2.5);
  fill(
    ink,
    "M-46 142 C-20 168 20 168 46 142 L64 158 C52 180 34 192 22 200 L0 176 L-22 200 C-34 192 -52 180 -64 158 Z",
    SHIRT.light,
  );
  fill(ink, "M46 142 L64 158 C52 180 34 192 22 200 L0 176 C18 172 34 160 46 142 Z", SHIRT.base);
}

function drawHairFront(ink: Ink, rim: string): void {
  fill(
    ink,
    "M-80 6 C-94 -46 -86 -104 -30 -116 C10 -130 72 -116 82 -62 C88 -36 86 -14 80 6 C78 -12 76 -26 70 -38 C66 -62 50 -78 34 -82 C10 -76 -30 -78 -50 -72 C-66 -60 -70 -40 -72 -30 C-76 -18 -78 -8 -80 6 Z",
    HAIR.base,
  );
  fill(ink, "M34 -82 C50 -78 66 -62 70 -38 C76 -26 78 -12 80 6 C86 -14 88 -36 82 -62 C76 -96 50 -108 30 -112 Z", HAIR.dark);
  stroke(ink, "M-66 -68 C-58 -92 -30 -104 0 -104 M-54 -84 C-36 -94 -10 -96 14 -94", HAIR.light, 4.5);
  const beard =
    "M-78 -6 C-80 40 -72 84 -44 112 C-24 130 24 130 44 112 C72 84 80 40 78 -6 C70 20 62 36 48 44 C38 38 20 36 4 46 L-4 46 C-20 36 -38 38 -48 44 C-62 36 -70 20 -78 -6 Z M-26 60 C-10 54 10 54 26 60 C18 72 -18 72 -26 60 Z";
  ink.save();
  ink.fillStyle = HAIR.base;
  fill(ink, beard.split(" M-26")[0] ?? "", HAIR.base);
  fill(ink, "M48 44 C62 36 70 20 78 -6 C80 40 72 84 44 112 C30 124 14 126 4 126 C30 104 42 76 48 44 Z", HAIR.dark);
  fill(ink, "M-24 57 C-10 64 10 64 24 57 C18 76 -18 76 -24 57 Z", FACE.lips);
  stroke(ink, "M-24 57 C-10 65 10 65 24 57", "rgba(60, 20, 30, 0.7)", 2.2);
  fill(ink, "M-2 42 C-22 34 -44 44 -54 58 C-38 58 -16 60 -2 52 Z M2 42 C22 34 44 44 54 58 C38 58 16 60 2 52 Z", HAIR.light);
  ink.restore();
  stroke(
    ink,
    "M-50 66 C-46 84 -38 96 -28 106 M-30 74 C-26 90 -18 104 -10 112 M-62 44 C-62 60 -58 72 -54 80 M6 84 C6 98 4 108 2 116",
    HAIR.light,
    3.5,
  );
  stroke(ink, "M80 -4 C82 40 74 84 46 112", rim, 5);
  within(ink, CROWN, () => {
    stroke(ink, "M-100 -66 C-40 -94 46 -96 100 -58", APRON.shade, 20);
    stroke(ink, "M-100 -68 C-40 -96 46 -98 100 -60", APRON.base, 16);
    stroke(ink, "M-100 -73 C-40 -101 46 -103 100 -65", APRON.light, 3);
  });
}

function drawClothesSide(ink: Ink, rim: string): void {
  const shirt = "M-136 420 C-142 300 -134 216 -84 184 C-64 172 -56 164 -52 150 C-20 176 40 176 68 142 C132 166 172 236 178 420 Z";
  fill(ink, shirt, linear(ink, [-130, 160], [170, 320], { 0: SHIRT.light, 0.5: SHIRT.base, 1: SHIRT.shade }));
  within(ink, shirt, () => {
    fill(ink, "M-150 420 L-150 250 C-110 244 -84 226 -70 200 L-44 214 C-46 270 -40 340 -34 420 Z", APRON.base);
    stroke(ink, "M-64 206 C-44 180 -10 168 40 160", APRON.shade, 14);
    stroke(ink, "M-38 330 C40 340 110 340 180 330", APRON.shade, 12);
    ink.globalAlpha = 0.55;
    fill(ink, "M44 210 C88 240 100 330 94 420 L190 420 L190 200 C150 178 84 180 44 210 Z", SHIRT.shade);
    ink.globalAlpha = 1;
    stroke(ink, "M44 212 C22 262 18 340 26 420", SHIRT.shade, 4);
    stroke(ink, "M68 142 C132 166 172 236 178 420", rim, 7);
  });
  fill(ink, "M-52 150 C-20 176 40 176 68 142 C76 156 74 168 66 178 C30 200 -30 198 -62 176 Z", SHIRT.light);
}

function drawHairSide(ink: Ink, rim: string): void {
  fill(
    ink,
    "M-62 -66 C-52 -108 -10 -120 30 -116 C80 -108 98 -60 90 -10 C86 20 74 44 58 56 C52 40 44 30 34 28 C30 10 26 -6 22 -26 C8 -40 -14 -36 -22 -52 C-32 -70 -50 -72 -62 -66 Z",
    HAIR.base,
  );
  fill(ink, "M58 56 C52 40 44 30 34 28 C30 10 26 -6 22 -26 C44 -20 60 6 66 46 Z", HAIR.dark);
  stroke(ink, "M-40 -88 C-16 -106 20 -106 44 -96 M-16 -74 C10 -88 40 -84 58 -72 M52 -48 C66 -30 70 -6 66 18", HAIR.light, 4.5);
  fill(
    ink,
    "M14 -18 C8 10 2 26 -14 36 C-30 40 -46 40 -56 44 C-66 38 -80 44 -86 52 C-78 56 -66 55 -58 60 C-66 66 -78 70 -82 78 C-82 96 -74 116 -58 124 C-30 128 4 108 24 78 C34 62 34 40 30 24 Z",
    HAIR.base,
  );
  fill(ink, "M30 24 C34 40 34 62 24 78 C4 108 -30 128 -58 124 C-30 112 -4 88 8 60 C14 44 18 34 16 20 Z", HAIR.dark);
  stroke(
    ink,
    "M-66 84 C-62 98 -58 108 -52 114 M-46 76 C-44 92 -40 102 -34 110 M-22 62 C-20 80 -20 92 -18 100 M-84 51 C-74 46 -64 46 -56 51",
    HAIR.light,
    3.5,
  );
  fill(ink, "M-84 57 C-76 60 -66 60 -58 60 C-62 64 -70 68 -80 68 Z", FACE.lips);
  stroke(ink, "M84 -60 C100 -20 82 34 60 54", rim, 5);
  within(ink, SIDE_CROWN, () => {
    stroke(ink, "M-90 -66 C-40 -92 50 -90 110 -34", APRON.shade, 20);
    stroke(ink, "M-90 -68 C-40 -94 50 -92 110 -36", APRON.base, 16);
    stroke(ink, "M-90 -73 C-40 -99 50 -97 110 -41", APRON.light, 3);
  });
  fill(
    ink,
    "M86 -52 C102 -54 118 -44 126 -28 C112 -28 98 -34 88 -42 Z M87 -46 C100 -34 106 -16 104 2 C92 -10 86 -26 84 -40 Z",
    APRON.base,
  );
}
