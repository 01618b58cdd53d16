import { drawFront, drawFrontNeck, drawSide, drawSideNeck, type Face } from "../face.ts";
import { box, disc, fill, linear, place, radial, stroke, within, type Ink } from "../kit.ts";
import type { Person } from "./person.ts";

const FACE: Face = {
  skin: { base: "#eab48f", shade: "#c98268", light: "rgba(255, 226, 196, 0.75)", blush: "rgba(232, 106, 92, 0.42)" },
  lips: "#c4545a",
  iris: "#5a3a24",
  brow: "#1f1a2b",
  brows: 0.95,
  eyes: 1.1,
  smile: 0.45,
  round: false,
  lines: false,
};
const HAIR = { dark: "#171626", base: "#232238", shine: "#4b4a78" };
const COAT = { light: "#ffd45e", base: "#f2b632", shade: "#c98414", deep: "#8d5410" };

/** Mira: a young photographer with short black hair, a yellow rain jacket and an old film camera on a strap. */
export const mira: Person = {
  drawFront: (ink, rim) => {
    fill(
      ink,
      "M0 -124 C74 -124 100 -80 98 -18 C98 26 94 52 88 74 C74 86 58 76 52 60 L-52 60 C-58 76 -74 86 -88 74 C-94 52 -98 26 -98 -18 C-100 -80 -74 -124 0 -124 Z",
      HAIR.dark,
    );
    fill(ink, "M-118 200 C-130 128 -86 88 0 86 C86 88 130 128 118 200 Z", COAT.deep);
    fill(ink, "M-104 198 C-108 136 -70 106 0 104 C70 106 108 136 104 198 Z", "#5f370c");
    drawFrontNeck(ink, FACE);
    place(ink, 0, -14, 1, () => drawCoatFront(ink, rim));
    drawFront(ink, FACE, rim);
    drawHairFront(ink, rim);
    drawCamera(ink, 6, 262, 1);
  },
  drawSide: (ink, rim) => {
    fill(ink, "M20 100 C60 84 124 104 128 182 C110 204 60 200 30 176 Z", COAT.deep);
    drawSideNeck(ink, FACE);
    place(ink, 0, -14, 1, () => drawCoatSide(ink, rim));
    drawSide(ink, FACE, rim);
    drawHairSide(ink, rim);
    drawCamera(ink, -78, 262, 0.72);
  },
};

function drawCoatFront(ink: Ink, rim: string): void {
  fill(ink, "M-70 172 C-40 160 40 160 70 172 L60 330 L-60 330 Z", "#2b3350");
  fill(ink, "M-34 150 C-14 176 14 176 34 150 L46 162 C20 196 -20 196 -46 162 Z", "#39446a");
  const body =
    "M-200 420 C-204 280 -186 206 -120 176 C-96 166 -82 160 -72 148 C-66 190 -40 240 -10 286 L-10 420 Z M200 420 C204 280 186 206 120 176 C96 166 82 160 72 148 C66 190 40 240 10 286 L10 420 Z";
  fill(ink, body, linear(ink, [-200, 150], [200, 330], { 0: COAT.light, 0.5: COAT.base, 1: COAT.shade }));
  fill(ink, "M-12 290 L12 290 L12 420 L-12 420 Z", COAT.shade);
  fill(ink, "M-72 148 C-94 158 -108 164 -112 176 C-96 214 -62 236 -44 252 C-58 214 -70 186 -72 148 Z", COAT.light);
  fill(ink, "M72 148 C94 158 108 164 112 176 C96 214 62 236 44 252 C58 214 70 186 72 148 Z", COAT.base);
  within(ink, body, () => {
    ink.globalAlpha = 0.5;
    fill(ink, "M110 180 C124 250 118 330 130 420 L220 420 L220 180 Z", COAT.shade);
    fill(ink, "M-150 420 C-150 340 -152 300 -140 262 C-134 310 -136 370 -128 420 Z", COAT.shade);
    ink.globalAlpha = 1;
    stroke(ink, "M200 420 C204 280 186 206 120 176", rim, 7);
  });
  for (const y of [312, 356]) disc(ink, 0, y, 6, COAT.deep);
  stroke(ink, "M-58 158 C-60 200 -50 230 -36 250 M58 158 C62 200 58 226 48 250", "#3a2218", 7);
}

function drawHairFront(ink: Ink, rim: string): void {
  for (const side of [-1, 1]) {
    place(ink, 0, 0, [side, 1], () =>
      fill(ink, "M-84 -34 C-98 6 -96 50 -86 76 C-74 82 -62 70 -60 56 C-72 30 -72 0 -70 -30 Z", HAIR.base),
    );
  }
  fill(
    ink,
    "M-84 -8 C-96 -84 -54 -122 4 -122 C66 -122 96 -76 86 -4 C80 -24 76 -40 68 -54 C40 -34 -6 -36 -30 -62 C-40 -44 -62 -38 -70 -24 C-76 -14 -78 -2 -84 -8 Z",
    HAIR.base,
  );
  fill(ink, "M-30 -62 C-6 -36 40 -34 68 -54 C60 -66 48 -78 34 -84 C16 -72 -10 -62 -30 -62 Z", HAIR.dark);
  stroke(ink, "M-66 -66 C-48 -98 -18 -108 10 -108 M-72 -40 C-70 -56 -64 -70 -56 -80", HAIR.shine, 6);
  stroke(ink, "M90 -20 C94 20 92 50 86 74 M60 -100 C76 -86 86 -62 88 -36", rim, 5);
}

function drawCoatSide(ink: Ink, rim: string): void {
  const body = "M-128 420 C-132 300 -128 220 -84 186 C-66 172 -58 164 -54 150 C-20 178 40 178 70 146 C128 166 166 236 172 420 Z";
  fill(ink, body, linear(ink, [-130, 160], [170, 300], { 0: COAT.light, 0.45: COAT.base, 1: COAT.shade }));
  fill(ink, "M-54 150 C-20 178 40 178 70 146 C78 160 74 176 66 186 C30 208 -30 206 -66 178 Z", COAT.light);
  within(ink, body, () => {
    ink.globalAlpha = 0.55;
    fill(ink, "M40 210 C84 240 96 330 90 420 L180 420 L180 200 C140 180 80 180 40 210 Z", COAT.shade);
    ink.globalAlpha = 1;
    stroke(ink, "M40 214 C20 260 14 340 22 420", COAT.deep, 4);
    stroke(ink, "M70 146 C128 166 166 236 172 420", rim, 7);
  });
  stroke(ink, "M40 168 C10 220 -36 244 -70 250", "#3a2218", 7);
}

function drawHairSide(ink: Ink, rim: string): void {
  fill(
    ink,
    "M-66 -44 C-74 -96 -30 -126 24 -124 C82 -120 112 -74 106 -14 C104 32 98 62 84 84 C62 92 34 84 12 74 C0 46 8 18 -4 -18 C-22 -30 -44 -30 -66 -44 Z",
    HAIR.base,
  );
  fill(ink, "M12 74 C0 46 8 18 -4 -18 C14 -8 24 20 34 80 Z", HAIR.dark);
  fill(ink, "M84 84 C70 50 74 10 60 -30 C90 -10 100 40 84 84 Z", HAIR.dark);
  fill(ink, "M-66 -44 C-68 -62 -64 -76 -56 -88 C-36 -66 -14 -44 -4 -18 C-22 -30 -44 -30 -66 -44 Z", HAIR.dark);
  stroke(ink, "M-34 -92 C-10 -110 30 -112 56 -98 M-10 -78 C14 -90 42 -88 60 -74", HAIR.shine, 6);
  stroke(ink, "M78 -98 C104 -70 108 -30 104 10 C102 40 96 66 86 82", rim, 5);
}

function drawCamera(ink: Ink, x: number, y: number, squeeze: number): void {
  place(ink, x, y, [squeeze, 1], () => {
    box(ink, -34, -44, 68, 20, "#b9bdc9", 5);
    box(
      ink,
      -62,
      -30,
      124,
      74,
      linear(ink, [0, -30], [0, 44], {
        0: "#d9dce4",
        0.24: "#b1b5c2",
        0.25: "#2a2630",
        0.84: "#1d1a22",
        0.85: "#8f93a0",
        1: "#a6aab6",
      }),
      9,
    );
    disc(ink, 0, 8, 33, "#0f0e14");
    disc(ink, 0, 8, 27, "#3b3d4a");
    disc(ink, 0, 8, 21, radial(ink, -6, 0, 26, { 0: "#7fc6d8", 0.5: "#2a5a86", 1: "#0b1030" }));
    disc(ink, -8, 0, 5, "rgba(255, 255, 255, 0.85)");
    box(ink, -12, -40, 24, 12, "#11131c", 3);
    disc(ink, 46, -18, 5, "#e5484d");
    box(ink, -52, -38, 16, 9, "#8a8e9b", 3);
  });
}
