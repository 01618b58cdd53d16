// People as they stand in a wide picture: whole figures, feet at the given point, about 300 high at scale 1.
import { box, disc, fill, linear, place, stroke, type Dice, type Ink } from "./kit.ts";

/** Someone in the crowd with an umbrella, a dark shape with a rim of light. `size` is 1 in front. */
export function drawWalker(ink: Ink, dice: Dice, x: number, y: number, size: number): void {
  const cover = dice.of(["#7a2450", "#1f5f78", "#5b2a86", "#a33a3a", "#2c4a5e"]);
  place(ink, x, y, [size * (dice.between(0, 1) > 0.5 ? 1 : -1), size], () => {
    disc(ink, 0, 0, 52, "rgba(4, 2, 14, 0.5)", 0.16);
    fill(ink, "M-22 -120 L-28 -4 L-8 -4 L-2 -96 L10 -4 L30 -4 L22 -120 Z", "#120b24");
    fill(
      ink,
      "M-36 -110 C-42 -180 -34 -214 -18 -226 L18 -226 C36 -214 42 -180 36 -108 Z",
      linear(ink, [-36, 0], [40, 0], { 0: "#2a1a46", 1: "#140c2a" }),
    );
    disc(ink, 0, -248, 22, "#1c1230", 1.1);
    stroke(ink, "M36 -112 C42 -180 36 -214 18 -226", "rgba(255, 130, 180, 0.75)", 3);
    stroke(ink, "M14 -176 L26 -330", "#0d0818", 4);
    fill(
      ink,
      "M-88 -278 C-80 -350 -24 -372 20 -372 C66 -372 122 -350 130 -278 C112 -292 94 -292 80 -278 C62 -294 44 -294 22 -278 C0 -294 -20 -294 -36 -278 C-52 -292 -72 -292 -88 -278 Z",
      cover,
    );
    fill(ink, "M20 -372 C66 -372 122 -350 130 -278 C112 -292 94 -292 80 -278 C76 -320 54 -360 20 -372 Z", "rgba(0, 0, 0, 0.3)");
    stroke(ink, "M-86 -282 C-78 -348 -24 -371 20 -372", "rgba(255, 190, 150, 0.55)", 3);
  });
}

/** Mira, seen from the front as she walks, or from behind and the left as she takes a picture to the right. */
export function drawSmallMira(ink: Ink, x: number, y: number, scale: number, pose: "walking" | "photographing"): void {
  place(ink, x, y, scale, () => {
    disc(ink, 4, 2, 66, "rgba(4, 2, 14, 0.6)", 0.16);
    if (pose === "walking") drawWalking(ink);
    else drawPhotographing(ink);
  });
}

function drawWalking(ink: Ink): void {
  fill(ink, "M-30 -110 L-36 -10 L-12 -10 L-2 -100 L8 -100 L20 -4 L44 -6 L32 -112 Z", "#26304f");
  box(ink, -42, -22, 34, 22, "#d4463f", 7);
  box(ink, 14, -16, 36, 22, "#d4463f", 7);
  fill(
    ink,
    "M-50 -96 C-56 -160 -52 -208 -28 -222 L28 -222 C52 -208 58 -160 52 -96 C20 -86 -20 -86 -50 -96 Z",
    linear(ink, [-52, -200], [56, -120], { 0: "#ffd45e", 0.5: "#f2b632", 1: "#b97a14" }),
  );
  fill(ink, "M-28 -222 C-20 -200 20 -200 28 -222 L20 -240 L-20 -240 Z", "#8d5410");
  stroke(ink, "M0 -206 L0 -92", "#b97a14", 3);
  fill(ink, "M-48 -210 C-66 -190 -70 -150 -58 -118 L-40 -124 C-46 -150 -44 -180 -36 -196 Z", "#e5a92c");
  fill(ink, "M46 -210 C64 -190 60 -170 34 -146 L20 -156 C34 -170 38 -186 36 -200 Z", "#c98a1c");
  box(ink, -16, -172, 42, 26, "#1d1a22", 4);
  box(ink, -16, -174, 42, 8, "#c9ccd6", 3);
  disc(ink, 5, -157, 9, "#3d7f9c");
  stroke(ink, "M-16 -170 L-18 -214 M26 -170 L20 -214", "#3a2218", 3);
  disc(ink, 0, -258, 26, "#eab48f", 1.14);
  fill(
    ink,
    "M-34 -240 C-42 -300 -18 -304 0 -304 C18 -304 42 -300 34 -240 C30 -232 24 -234 22 -240 C24 -258 22 -268 16 -274 C4 -266 -12 -268 -18 -276 C-24 -266 -24 -254 -22 -240 C-24 -234 -30 -232 -34 -240 Z",
    "#1c1a2c",
  );
  for (const side of [-1, 1]) disc(ink, side * 9, -256, 2.6, "#1c1420");
  stroke(ink, "M-5 -241 C-2 -239 3 -239 6 -241", "#b04a50", 2.6);
  stroke(ink, "M53 -100 C58 -160 52 -208 28 -222", "rgba(255, 120, 190, 0.9)", 4);
  stroke(ink, "M-50 -100 C-56 -160 -52 -206 -30 -221", "rgba(120, 230, 240, 0.7)", 3);
}

function drawPhotographing(ink: Ink): void {
  fill(ink, "M-32 -112 L-34 -8 L-10 -8 L0 -100 L8 -100 L16 -6 L40 -6 L34 -112 Z", "#26304f");
  box(ink, -40, -20, 38, 22, "#d4463f", 7);
  box(ink, 12, -18, 40, 22, "#d4463f", 7);
  fill(
    ink,
    "M-52 -96 C-58 -160 -54 -206 -30 -222 L24 -222 C46 -208 50 -160 46 -96 C16 -86 -22 -86 -52 -96 Z",
    linear(ink, [-56, 0], [50, 0], { 0: "#a86a12", 0.5: "#eeb02e", 1: "#ffd867" }),
  );
  fill(ink, "M-40 -224 C-50 -190 -10 -176 20 -196 C30 -206 30 -220 24 -228 Z", "#c98a1c");
  fill(ink, "M14 -214 C48 -214 68 -232 80 -250 L92 -240 C84 -206 52 -186 22 -182 Z", "#f2bf42");
  disc(ink, -4, -258, 26, "#e0a582", 1.12);
  fill(
    ink,
    "M-40 -234 C-48 -300 -14 -308 2 -304 C24 -300 30 -284 28 -272 C16 -268 6 -270 0 -262 C2 -244 -4 -230 -14 -226 C-26 -222 -36 -226 -40 -234 Z",
    "#1c1a2c",
  );
  stroke(ink, "M-26 -288 C-18 -298 -4 -300 8 -296", "#4b4a78", 3);
  box(ink, 52, -280, 22, 34, "#1d1a22", 4);
  box(ink, 52, -286, 18, 10, "#c9ccd6", 2);
  box(ink, 72, -274, 18, 22, "#3b3d4a", 3);
  disc(ink, 92, -263, 8, "#9fdcf0");
  disc(ink, 82, -246, 8, "#e0a582");
  stroke(ink, "M46 -100 C50 -160 46 -206 26 -221", "rgba(255, 214, 140, 0.95)", 4.5);
  stroke(ink, "M26 -284 C24 -294 14 -300 4 -302", "rgba(255, 214, 140, 0.8)", 3);
}

/** Tomas behind a counter from the waist up, a steaming bowl lifted like a trophy; the point is the middle of the counter's edge. */
export function drawSmallTomas(ink: Ink, x: number, y: number, scale: number): void {
  place(ink, x, y, scale, () => {
    fill(
      ink,
      "M-78 10 C-84 -70 -70 -118 -30 -130 L30 -130 C70 -118 84 -70 78 10 Z",
      linear(ink, [-70, -120], [70, 0], { 0: "#5f9fd0", 1: "#2c5f92" }),
    );
    fill(ink, "M-40 10 L-34 -84 L34 -84 L40 10 Z", "#cf3f3b");
    stroke(ink, "M-30 -84 L-24 -128 M30 -84 L24 -128", "#9c2b30", 7);
    fill(ink, "M-74 -92 C-98 -130 -92 -196 -66 -232 L-46 -222 C-62 -186 -58 -150 -44 -118 Z", "#4f93c7");
    fill(ink, "M74 -92 C98 -130 92 -196 66 -232 L46 -222 C62 -186 58 -150 44 -118 Z", "#2f689c");
    for (const side of [-1, 1]) {
      stroke(ink, `M${side * 66} -206 C${side * 62} -222 ${side * 56} -236 ${side * 46} -248`, "#d99c78", 17);
      disc(ink, side * 42, -252, 13, "#d99c78");
    }
    fill(ink, "M-16 -120 L16 -120 L14 -150 L-14 -150 Z", "#c2855f");
    disc(ink, 0, -176, 34, "#d99c78", 1.12);
    fill(
      ink,
      "M-35 -178 C-36 -140 -20 -124 0 -122 C20 -124 36 -140 35 -178 C28 -166 20 -160 0 -160 C-20 -160 -28 -166 -35 -178 Z",
      "#a9acb6",
    );
    fill(ink, "M-12 -152 C-4 -156 4 -156 12 -152 C8 -140 -8 -140 -12 -152 Z", "#8e3434");
    fill(
      ink,
      "M-36 -184 C-42 -216 -18 -222 0 -222 C18 -222 42 -216 36 -184 C32 -196 28 -202 20 -204 L-20 -204 C-28 -202 -32 -196 -36 -184 Z",
      "#9b9ea8",
    );
    stroke(ink, "M-35 -200 C-16 -208 16 -208 35 -200", "#cf3f3b", 8);
    stroke(ink, "M-17 -182 C-13 -186 -9 -186 -6 -182 M17 -182 C13 -186 9 -186 6 -182", "#2a1a18", 3);
    fill(
      ink,
      "M-58 -290 L58 -290 C52 -244 28 -236 0 -236 C-28 -236 -52 -244 -58 -290 Z",
      linear(ink, [-58, 0], [58, 0], { 0: "#fff6e4", 1: "#d9c3a4" }),
    );
    stroke(ink, "M-57 -284 L57 -284", "#c0392f", 7);
    disc(ink, 0, -290, 56, "#f4c877", 0.14);
    disc(ink, -14, -292, 14, "#fff2d0", 0.4);
    disc(ink, 18, -292, 12, "#7bb661", 0.4);
  });
}
