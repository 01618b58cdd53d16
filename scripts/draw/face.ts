// Faces from the front and from the side (looking left), in a space where a head is about 200 high with its middle at the origin.
import { disc, fill, place, radial, stroke, within, type Ink } from "./kit.ts";

/** What a face looks like. */
export interface Face {
  readonly skin: { readonly base: string; readonly shade: string; readonly light: string; readonly blush: string };
  readonly lips: string;
  readonly iris: string;
  readonly brow: string;
  /** Thickness of the brows; 1 is common. */
  readonly brows: number;
  /** Size of the eyes; children's are larger. */
  readonly eyes: number;
  /** 0 flat to 1 a broad smile. */
  readonly smile: number;
  readonly round: boolean;
  readonly lines: boolean;
  readonly glasses?: string;
}

const OVAL =
  "M0 -104 C48 -104 78 -74 76 -24 C75 14 70 42 52 68 C38 88 19 100 0 100 C-19 100 -38 88 -52 68 C-70 42 -75 14 -76 -24 C-78 -74 -48 -104 0 -104 Z";
const ROUND =
  "M0 -104 C52 -104 82 -74 82 -22 C84 18 80 48 58 72 C42 88 20 96 0 96 C-20 96 -42 88 -58 72 C-80 48 -84 18 -82 -22 C-82 -74 -52 -104 0 -104 Z";
const PROFILE =
  "M10 -106 C-32 -110 -62 -92 -68 -56 C-70 -40 -66 -31 -69 -21 C-71 -12 -71 -4 -77 9 C-82 20 -89 27 -92 33 C-94 39 -87 43 -77 41.5 C-75 47 -82 51 -82 56 C-81 60 -75 60.5 -75 62.5 C-80 65 -80 73 -73 77 C-75 86 -72 97 -58 101 C-42 103 -16 92 4 76 L36 60 C74 34 86 -16 80 -54 C72 -94 42 -106 10 -106 Z";
const CHILD_PROFILE =
  "M10 -106 C-36 -112 -72 -88 -75 -48 C-76 -32 -70 -22 -71 -12 C-72 -4 -72 2 -76 12 C-80 20 -85 25 -87 30 C-88 36 -82 40 -74 38.5 C-72 44 -78 48 -78 53 C-77 57 -72 57.5 -72 59.5 C-76 62 -76 69 -70 73 C-72 82 -66 92 -54 95 C-38 98 -12 90 6 74 L36 60 C74 34 86 -16 80 -54 C72 -94 42 -106 10 -106 Z";

/** The neck below a face seen from the front; clothes are drawn over it. */
export function drawFrontNeck(ink: Ink, face: Face): void {
  const width = face.round ? 0.86 : 1;
  fill(
    ink,
    `M${-38 * width} 50 L${-40 * width} 124 C${-42 * width} 150 -64 160 -70 170 L70 170 C64 160 ${42 * width} 150 ${40 * width} 124 L${38 * width} 50 Z`,
    face.skin.base,
  );
  fill(
    ink,
    `M${-39 * width} 78 C-20 116 30 118 ${39 * width} 70 L${40 * width} 128 C20 150 -20 132 ${-39.5 * width} 106 Z`,
    face.skin.shade,
  );
}

/** A face seen from the front, lit from the left; `rim` is the colour of the light behind it. */
export function drawFront(ink: Ink, face: Face, rim: string): void {
  const outline = face.round ? ROUND : OVAL;
  for (const side of [-1, 1]) drawEar(ink, face, side, face.round ? 80 : 75);
  fill(ink, outline, face.skin.base);
  within(ink, outline, () => {
    ink.globalAlpha = 0.62;
    fill(ink, "M34 -120 C50 -70 40 -34 50 -2 C56 24 40 62 8 110 L110 110 L110 -120 Z", face.skin.shade);
    ink.globalAlpha = 1;
    for (const x of [-46, 46]) disc(ink, x, 34, 30, radial(ink, x, 34, 30, { 0: face.skin.blush, 1: "rgba(255,255,255,0)" }));
    disc(ink, -22, -58, 62, radial(ink, -22, -58, 62, { 0: face.skin.light, 1: "rgba(255,255,255,0)" }));
    stroke(
      ink,
      face.round ? "M83 -24 C85 18 80 48 58 72 C50 82 40 88 30 92" : "M77 -26 C76 14 70 42 52 68 C44 80 34 90 24 95",
      rim,
      5,
    );
  });
  drawFeatures(ink, face);
}

function drawEar(ink: Ink, face: Face, side: number, x: number): void {
  place(ink, side * x, 2, [side, 1], () => {
    fill(ink, "M-6 -22 C12 -30 18 -10 14 4 C12 18 4 28 -6 22 Z", face.skin.base);
    fill(ink, "M-2 -12 C8 -16 10 -4 7 6 C5 13 0 16 -4 14 C4 6 4 -4 -2 -12 Z", face.skin.shade);
  });
}

function drawFeatures(ink: Ink, face: Face): void {
  fill(ink, "M2 -16 C8 8 20 26 17 34 C13 42 2 43 -6 40 C4 37 9 28 2 -16 Z", face.skin.shade);
  stroke(ink, "M-9 38 C-5 43 9 44 14 37", face.skin.shade, 2.5);
  for (const side of [-1, 1]) {
    place(ink, side * 33, face.round ? -4 : -8, [side * face.eyes, face.eyes], () => drawEye(ink, face, side));
    place(ink, side * 34, -36 - face.eyes * 3, [side, face.brows], () =>
      fill(ink, "M-20 3 C-10 -7 8 -9 22 1 C8 -2 -8 0 -19 8 Z", face.brow),
    );
  }
  drawMouth(ink, face);
  if (face.lines) {
    ink.globalAlpha = 0.65;
    for (const side of [-1, 1]) {
      stroke(ink, `M${side * 26} 38 C${side * 36} 46 ${side * 38} 56 ${side * 34} 66`, face.skin.shade, 3);
      stroke(ink, `M${side * 54} -12 L${side * 64} -18 M${side * 55} -6 L${side * 66} -6`, face.skin.shade, 2.4);
      stroke(ink, `M${side * 22} 7 C${side * 30} 13 ${side * 40} 13 ${side * 46} 8`, face.skin.shade, 2.4);
    }
    stroke(ink, "M-30 -66 C-12 -71 12 -71 30 -66 M-24 -78 C-10 -82 10 -82 24 -78", face.skin.shade, 2.6);
    ink.globalAlpha = 1;
  }
  if (face.glasses) drawGlasses(ink, face.glasses, face.round ? -3 : -6);
}

function drawEye(ink: Ink, face: Face, side: number): void {
  const almond = "M-18 3 C-10 -12 8 -13 18 -1 C10 10 -9 11 -18 3 Z";
  fill(ink, almond, "#fbf6f0");
  within(ink, almond, () => {
    disc(ink, 0, -1, 9.6, face.iris);
    disc(ink, 0, -1, 4.8, "#14101a");
    disc(ink, side * -3.4, -4.6, 2.7, "#ffffff");
    fill(ink, "M-20 -14 L20 -14 L20 -6 C8 -11 -8 -9 -18 2 Z", "rgba(40, 20, 40, 0.28)");
  });
  stroke(ink, "M-18 3 C-10 -12 8 -13 19 -2", "#1c1420", 3.6);
  stroke(ink, "M-13 -11 C-6 -16 8 -17 16 -9", face.skin.shade, 2);
}

function drawMouth(ink: Ink, face: Face): void {
  const rise = face.smile * 7;
  const width = 20 + face.smile * 6;
  fill(
    ink,
    `M${-width} ${61 - rise} C-10 55 -4 53 0 56 C4 53 10 55 ${width} ${61 - rise} C12 ${64 + rise * 0.4} -12 ${64 + rise * 0.4} ${-width} ${61 - rise} Z`,
    face.lips,
  );
  ink.globalAlpha = 0.75;
  fill(
    ink,
    `M${-width + 4} ${62 - rise} C-8 ${75 + rise * 0.2} 8 ${75 + rise * 0.2} ${width - 4} ${62 - rise} C8 ${66 + rise * 0.4} -8 ${66 + rise * 0.4} ${-width + 4} ${62 - rise} Z`,
    face.lips,
  );
  ink.globalAlpha = 1;
  stroke(
    ink,
    `M${-width} ${61 - rise} C-10 ${64 + rise * 0.5} 10 ${64 + rise * 0.5} ${width} ${61 - rise}`,
    "rgba(60, 20, 30, 0.7)",
    2.2,
  );
  stroke(ink, "M-9 79 C-4 82 4 82 9 79", face.skin.shade, 2.4);
}

function drawGlasses(ink: Ink, colour: string, y: number): void {
  for (const side of [-1, 1]) {
    disc(ink, side * 34, y, 27, "rgba(220, 240, 255, 0.13)");
    ink.beginPath();
    ink.arc(side * 34, y, 27, 0, Math.PI * 2);
    ink.strokeStyle = colour;
    ink.lineWidth = 4;
    ink.stroke();
    stroke(ink, `M${side * 61} ${y - 4} L${side * 78} ${y - 6}`, colour, 4);
    stroke(
      ink,
      `M${side * 34 - 15} ${y - 9} C${side * 34 - 12} ${y - 16} ${side * 34 - 7} ${y - 18} ${side * 34 - 2} ${y - 19}`,
      "rgba(255, 255, 255, 0.75)",
      3,
    );
  }
  stroke(ink, `M-7 ${y - 3} C-3 ${y - 8} 3 ${y - 8} 7 ${y - 3}`, colour, 4);
}

/** The neck below a face seen from the side; clothes are drawn over it. */
export function drawSideNeck(ink: Ink, face: Face): void {
  fill(ink, "M-24 60 L-20 128 C-32 148 -52 156 -60 170 L74 170 C66 140 60 100 58 20 Z", face.skin.base);
  fill(ink, "M-26 84 C0 92 22 84 40 58 L58 40 C58 90 62 120 66 150 C40 120 6 116 -21 118 Z", face.skin.shade);
}

/** A face seen from its left side, looking to the left; `rim` lights the nape. */
export function drawSide(ink: Ink, face: Face, rim: string): void {
  const outline = face.round ? CHILD_PROFILE : PROFILE;
  fill(ink, outline, face.skin.base);
  within(ink, outline, () => {
    ink.globalAlpha = 0.6;
    fill(ink, "M-70 96 C-40 92 -14 74 0 48 C12 20 18 -20 30 -120 L120 -120 L120 120 L-80 120 Z", face.skin.shade);
    ink.globalAlpha = 1;
    disc(ink, -36, 34, 28, radial(ink, -36, 34, 28, { 0: face.skin.blush, 1: "rgba(255,255,255,0)" }));
    disc(ink, -46, -62, 44, radial(ink, -46, -62, 44, { 0: face.skin.light, 1: "rgba(255,255,255,0)" }));
    stroke(ink, "M80 -54 C86 -16 74 34 36 60", rim, 5);
  });
  drawProfileFeatures(ink, face);
}

function drawProfileFeatures(ink: Ink, face: Face): void {
  const { shade } = face.skin;
  place(ink, -50, face.round ? -3 : -8, face.eyes, () => {
    const almond = "M-15 1 C-12 -10 2 -12 12 -2 C4 8 -10 9 -15 1 Z";
    fill(ink, almond, "#fbf6f0");
    within(ink, almond, () => {
      disc(ink, -9, -1, 8.6, face.iris, 1.18);
      disc(ink, -10.5, -1, 4.2, "#14101a", 1.3);
      disc(ink, -12, -5, 2.1, "#ffffff");
    });
    stroke(ink, "M-16 1 C-12 -10 2 -12 13 -2", "#1c1420", 3.4);
  });
  place(ink, -50, -38 - face.eyes * 2, [1, face.brows], () =>
    fill(ink, "M-20 6 C-12 -5 4 -8 20 0 C6 -2 -8 1 -17 9 Z", face.brow),
  );
  fill(ink, "M-80 39 C-76 34 -70 35 -70 39 C-72 42 -76 42 -80 39 Z", shade);
  fill(ink, `M-82 56 C-77 53 -66 54 ${-56 + face.smile * 3} ${61 - face.smile * 5} C-64 63 -72 63 -75 62.5 Z`, face.lips);
  ink.globalAlpha = 0.75;
  fill(ink, `M-76 63 C-70 63.5 -64 63 ${-57 + face.smile * 3} ${62 - face.smile * 5} C-62 72 -70 76 -77 73 Z`, face.lips);
  ink.globalAlpha = 1;
  stroke(ink, `M-75 62.5 C-68 63.5 -62 62.5 ${-54 + face.smile * 3} ${60.5 - face.smile * 6}`, "rgba(60, 20, 30, 0.7)", 2.2);
  place(ink, 16, 4, 1, () => {
    fill(ink, "M-10 -20 C4 -34 22 -20 16 0 C14 14 6 28 -4 24 C-12 20 -8 4 -10 -20 Z", face.skin.base);
    stroke(ink, "M-4 -14 C6 -22 14 -12 9 0 C6 8 2 8 0 16", shade, 3.4);
  });
  if (face.lines) {
    stroke(ink, "M-66 42 C-56 48 -54 56 -54 66 M-32 -14 L-22 -20 M-32 -8 L-20 -8 M-58 8 C-50 13 -42 12 -36 7", shade, 2.4);
    stroke(ink, "M-62 -66 C-52 -70 -44 -70 -34 -67", shade, 2.4);
  }
  if (face.glasses) drawSideGlasses(ink, face.glasses, face.round ? -2 : -6);
}

function drawSideGlasses(ink: Ink, colour: string, y: number): void {
  ink.beginPath();
  ink.ellipse(-58, y, 20, 27, 0, 0, Math.PI * 2);
  ink.fillStyle = "rgba(220, 240, 255, 0.13)";
  ink.fill();
  ink.strokeStyle = colour;
  ink.lineWidth = 4;
  ink.stroke();
  stroke(ink, `M-38 ${y - 5} L12 ${y - 6} C18 ${y - 4} 20 ${y + 2} 22 ${y + 8}`, colour, 4);
  stroke(ink, `M-78 ${y - 4} C-80 ${y - 6} -82 ${y - 6} -83 ${y - 4}`, colour, 4);
}
