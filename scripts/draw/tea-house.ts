// The old tea house on a rainy night: lit lattices below heavy eaves, lanterns in the wind, wet stone.
import type { Canvas } from "@napi-rs/canvas";

import { ensureFonts, SANS } from "../../src/media/drawing.ts";
import {
  box,
  createDice,
  disc,
  fill,
  glow,
  grain,
  layer,
  linear,
  paint,
  place,
  polygon,
  radial,
  stroke,
  vignette,
  type Dice,
  type Ink,
} from "./kit.ts";

const WIDTH = 1920;
const HEIGHT = 1080;
const GROUND = 850;

/** The house as the film begins: the door is open, behind the counter a lamp burns. */
export function paintTeaHouse(): Canvas {
  const dice = createDice(61);
  return paint(WIDTH, HEIGHT, (ink) => {
    drawHills(ink, dice);
    const house = paint(WIDTH, HEIGHT, (sheet) => {
      drawFront(sheet, dice);
      drawDoor(sheet);
      drawRoof(sheet);
      drawBoard(sheet);
      for (const [x, y, turn] of [
        [430, 452, 0.12],
        [680, 462, 0.06],
        [1240, 462, 0.09],
        [1490, 452, 0.14],
      ] as const)
        drawLantern(sheet, x, y, 1, turn, "茶");
    });
    ink.drawImage(house, 0, 0);
    drawCourt(ink, dice, house);
    for (const [x, height, lean] of [
      [60, 1000, 0.04],
      [128, 880, 0.1],
      [196, 1020, 0.02],
      [1770, 940, -0.06],
      [1850, 1040, -0.02],
    ] as const)
      drawBamboo(ink, dice, x, height, lean);
    drawDrips(ink, dice);
    drawRain(ink, dice);
    vignette(ink, 0.6, "3, 8, 14");
    grain(ink, 2, dice);
  });
}

function drawHills(ink: Ink, dice: Dice): void {
  box(ink, 0, 0, WIDTH, HEIGHT, linear(ink, [0, 0], [0, 800], { 0: "#0d1d2e", 0.5: "#24475a", 1: "#5b8a8c" }));
  const ranges = [
    ["#3a6474", 420, 150],
    ["#2b5061", 500, 120],
    ["#1d3c4b", 590, 100],
  ] as const;
  for (const [colour, base, rise] of ranges) {
    const peaks = Array.from({ length: 8 }, (_, index): readonly [number, number] => [
      index * 290 - 40 + dice.between(-60, 60),
      base - dice.between(0.2, 1) * rise * (index % 2 ? 1 : 0.3),
    ]);
    layer(ink, { blur: 2.5 }, (sheet) =>
      polygon(sheet, [[-50, HEIGHT], [-50, base], ...peaks, [WIDTH + 50, base], [WIDTH + 50, HEIGHT]], colour),
    );
    layer(ink, { blur: 40, alpha: 0.32 }, (mist) => box(mist, -50, base + 20, WIDTH + 100, 70, "#bfe0dc"));
  }
}

/** The wall of lattice windows, lit from inside, between round posts. */
function drawFront(ink: Ink, dice: Dice): void {
  glow(ink, 960, 640, 900, "255, 160, 70", 0.6);
  box(ink, 300, 380, 1320, 480, "#2a1712");
  for (const [index, x] of [330, 560, 1130, 1360].entries()) {
    box(ink, x, 430, 220, 300, linear(ink, [x, 430], [x, 730], { 0: "#e8912f", 0.5: "#ffd27e", 1: "#f0a03e" }));
    drawShadowplay(ink, dice, x, index);
    stroke(ink, Array.from({ length: 5 }, (_, line) => `M${x + 22 + line * 44} 430 l0 300`).join(" "), "#3a1e14", 7);
    stroke(ink, Array.from({ length: 7 }, (_, line) => `M${x} ${450 + line * 43} l220 0`).join(" "), "#3a1e14", 6);
    ink.strokeStyle = "#4a281a";
    ink.lineWidth = 14;
    ink.strokeRect(x, 430, 220, 300);
    box(ink, x - 4, 742, 228, 108, linear(ink, [x, 742], [x, 850], { 0: "#5a3020", 1: "#2f1812" }), 4);
    box(ink, x + 26, 764, 168, 64, "rgba(20, 8, 6, 0.45)", 6);
  }
  for (const x of [300, 545, 786, 1104, 1345, 1590]) {
    box(ink, x, 380, 30, 480, linear(ink, [x, 0], [x + 30, 0], { 0: "#6d2a1e", 0.4: "#a8422c", 1: "#4a1812" }), 4);
    box(ink, x - 10, 838, 50, 26, "#8d9490", 5);
  }
}

function drawShadowplay(ink: Ink, dice: Dice, x: number, index: number): void {
  layer(ink, { blur: 3, alpha: 0.34 }, (shade) => {
    if (index % 2) {
      for (let jar = 0; jar < 4; jar++) box(shade, x + 24 + jar * 48, 690 - dice.between(40, 90), 34, 100, "#5a2410", 12);
    } else {
      box(shade, x + 40, 560, 60, 180, "#5a2410", 30);
      disc(shade, x + 70, 540, 32, "#5a2410");
    }
  });
}

/** The open door, and what stands behind it: a counter, shelves of tea, a lamp, a copper kettle. */
function drawDoor(ink: Ink): void {
  const [x, y, width, height] = [816, 420, 288, 440];
  box(ink, x, y, width, height, linear(ink, [0, y], [0, y + height], { 0: "#8a4a1c", 0.5: "#f0ae58", 1: "#a8622a" }));
  for (const shelf of [490, 556, 622]) {
    box(ink, x + 20, shelf, width - 40, 8, "#5b2f16");
    for (let jar = 0; jar < 8; jar++) {
      box(
        ink,
        x + 30 + jar * 29,
        shelf - 40 + (jar % 3) * 5,
        22,
        40 - (jar % 3) * 5,
        ["#2f6a58", "#7c3a24", "#c9a15a", "#3f5f78"][jar % 4] ?? "#2f6a58",
        7,
      );
    }
  }
  box(ink, x + 10, 700, width - 20, 18, "#d9954c", 4);
  box(ink, x + 20, 718, width - 40, 130, linear(ink, [0, 718], [0, 850], { 0: "#7c4220", 1: "#42200f" }));
  disc(ink, 1040, 676, 28, "#b8672f", 0.9);
  stroke(ink, "M1020 654 C1022 628 1058 628 1060 654 M1012 676 C998 672 994 662 990 652", "#8a4a20", 6);
  fill(ink, "M866 680 L902 680 C900 702 868 702 866 680 Z M916 680 L952 680 C950 702 918 702 916 680 Z", "#e8efe6");
  stroke(ink, "M980 420 L980 520", "#3a1e14", 4);
  fill(ink, "M936 566 L1024 566 L1000 520 L960 520 Z", "#f6d48a");
  glow(ink, 980, 580, 240, "255, 214, 130", 0.95);
  for (const [left, lean] of [
    [x - 4, 64],
    [x + width + 4, -64],
  ] as const) {
    polygon(
      ink,
      [
        [left, y],
        [left + lean, y + 22],
        [left + lean, y + height + 12],
        [left, y + height],
      ],
      "#4f2a1a",
    );
    polygon(
      ink,
      [
        [left + lean * 0.16, y + 40],
        [left + lean * 0.84, y + 52],
        [left + lean * 0.84, y + 250],
        [left + lean * 0.16, y + 246],
      ],
      "#e59a44",
    );
    for (const at of [0.38, 0.62]) stroke(ink, `M${left + lean * at} ${y + 44} L${left + lean * at} ${y + 248}`, "#3a1e14", 4);
    for (const at of [90, 140, 190])
      stroke(ink, `M${left + lean * 0.16} ${y + at} L${left + lean * 0.84} ${y + at + 4}`, "#3a1e14", 4);
  }
}

function drawBoard(ink: Ink): void {
  const text = "雨中茶馆";
  ensureFonts(text);
  box(ink, 790, 386, 340, 84, linear(ink, [0, 386], [0, 470], { 0: "#3b1d14", 1: "#1f0e0a" }), 6);
  ink.strokeStyle = "#d8a64e";
  ink.lineWidth = 4;
  ink.strokeRect(798, 394, 324, 68);
  ink.font = `52px ${SANS}`;
  ink.fontVariationSettings = "'wght' 650";
  ink.letterSpacing = "14px";
  ink.textAlign = "center";
  ink.fillStyle = "#f4cf7c";
  ink.fillText(text, 967, 447);
  ink.letterSpacing = "0px";
}

/** Two tiers of tiles with upturned corners, and the beam below. */
function drawRoof(ink: Ink): void {
  const lower =
    "M150 372 C210 356 250 320 330 236 L1590 236 C1670 320 1710 356 1770 372 C1740 392 1700 396 1660 392 L260 392 C220 396 180 392 150 372 Z";
  const upper =
    "M420 190 C480 176 520 140 590 70 L1330 70 C1400 140 1440 176 1500 190 C1476 206 1450 210 1420 208 L500 208 C470 210 444 206 420 190 Z";
  box(ink, 560, 204, 800, 40, linear(ink, [0, 204], [0, 244], { 0: "#e39a44", 1: "#8a4a20" }));
  for (let post = 0; post < 17; post++) box(ink, 566 + post * 49, 204, 10, 40, "#4a2416");
  for (const [shape, left, right, top, bottom] of [
    [lower, 150, 1770, 236, 392],
    [upper, 420, 1500, 70, 208],
  ] as const) {
    fill(ink, shape, linear(ink, [0, top], [0, bottom], { 0: "#24343c", 0.7: "#1a262e", 1: "#101a20" }));
    const middle = (left + right) / 2;
    for (let tile = 0; tile <= 44; tile++) {
      const share = tile / 44;
      const [from, to] = [middle + (share - 0.5) * (right - left) * 0.74, middle + (share - 0.5) * (right - left) * 0.94];
      stroke(
        ink,
        `M${from} ${top + 4} Q${(from + to) / 2 - (share - 0.5) * 40} ${(top + bottom) / 2} ${to} ${bottom - 6}`,
        "rgba(120, 160, 170, 0.32)",
        5,
      );
      disc(ink, to, bottom - 5, 8, "#38505a");
      disc(ink, to, bottom - 5, 4, "#6c8a90");
    }
    stroke(ink, `M${left + 170} ${top} L${right - 170} ${top}`, "#3c545c", 16);
    for (const [x, side] of [
      [left, 1],
      [right, -1],
    ] as const)
      stroke(
        ink,
        `M${x + side * 176} ${top} C${x + side * 110} ${top + (bottom - top) * 0.56} ${x + side * 60} ${bottom - 30} ${x - side * 6} ${bottom - 22}`,
        "#4d6a72",
        12,
      );
  }
  box(ink, 290, 388, 1340, 22, linear(ink, [0, 388], [0, 410], { 0: "#7c2f20", 1: "#3a140e" }));
  for (let end = 0; end < 34; end++) box(ink, 300 + end * 39.4, 392, 16, 16, "#c98a3e", 2);
}

function drawLantern(ink: Ink, x: number, y: number, scale: number, turn: number, letter: string): void {
  glow(ink, x - 20, y + 60, 230, "255, 140, 60", 0.75);
  ensureFonts(letter);
  place(
    ink,
    x,
    y - 46,
    scale,
    () => {
      stroke(ink, "M0 0 L0 42", "#1c100c", 5);
      box(ink, -24, 40, 48, 12, "#2a1610", 3);
      fill(
        ink,
        "M-58 112 C-58 70 -36 52 0 52 C36 52 58 70 58 112 C58 154 36 172 0 172 C-36 172 -58 154 -58 112 Z",
        radial(ink, -6, 112, 66, { 0: "#fff2c4", 0.45: "#ffb85a", 1: "#d85c24" }),
      );
      stroke(ink, "M-30 58 C-46 90 -46 134 -30 166 M30 58 C46 90 46 134 30 166 M0 52 L0 172", "rgba(130, 44, 14, 0.35)", 3);
      ink.font = `50px ${SANS}`;
      ink.fontVariationSettings = "'wght' 700";
      ink.textAlign = "center";
      ink.fillStyle = "#7c1f14";
      ink.fillText(letter, 0, 131);
      box(ink, -24, 170, 48, 12, "#2a1610", 3);
      stroke(ink, "M-8 182 L-10 216 M0 182 L0 224 M8 182 L10 216", "#c8402c", 4);
    },
    turn,
  );
}

/** Wet flagstones in front of the house, with its light on them. */
function drawCourt(ink: Ink, dice: Dice, house: Canvas): void {
  const depth = HEIGHT - GROUND;
  box(ink, 0, GROUND, WIDTH, depth, linear(ink, [0, GROUND], [0, HEIGHT], { 0: "#33484c", 0.5: "#1c2b32", 1: "#0e181e" }));
  fill(ink, `M760 ${GROUND} L1160 ${GROUND} L1230 ${GROUND + 34} L690 ${GROUND + 34} Z`, "#7a847f");
  box(ink, 690, GROUND + 34, 540, 18, "#485450");
  drawFlags(ink, dice);
  layer(ink, { blur: 9, alpha: 0.72, mode: "screen" }, (mirror) => {
    for (let strip = 0; strip < depth; strip += 3) {
      const shift = Math.sin(strip * 0.13 + dice.between(0, 1.2)) * (2 + strip * 0.03);
      mirror.drawImage(house, 0, Math.max(0, GROUND - strip * 1.9 - 4), WIDTH, 4, shift, GROUND + strip + 40, WIDTH, 4);
    }
    mirror.globalCompositeOperation = "destination-in";
    box(
      mirror,
      0,
      GROUND,
      WIDTH,
      depth,
      linear(mirror, [0, GROUND], [0, HEIGHT], { 0: "rgba(0,0,0,0.9)", 1: "rgba(0,0,0,0.3)" }),
    );
  });
  layer(ink, { blur: 20, alpha: 0.6, mode: "screen" }, (sheet) => {
    const light = linear(sheet, [0, GROUND], [0, HEIGHT], { 0: "rgba(255, 190, 100, 0.85)", 1: "rgba(255, 160, 70, 0.05)" });
    fill(sheet, `M830 ${GROUND} L1090 ${GROUND} L1330 ${HEIGHT} L590 ${HEIGHT} Z`, light);
  });
  for (let ring = 0; ring < 46; ring++) {
    const [x, y] = [dice.between(0, WIDTH), dice.between(GROUND + 60, HEIGHT - 8)];
    const size = 8 + ((y - GROUND) / depth) * 30;
    ink.beginPath();
    ink.ellipse(x, y, size, size * 0.28, 0, 0, Math.PI * 2);
    ink.strokeStyle = `rgba(226, 240, 236, ${dice.between(0.12, 0.4)})`;
    ink.lineWidth = 1.6;
    ink.stroke();
  }
}

function drawFlags(ink: Ink, dice: Dice): void {
  for (let row = 0; row < 5; row++) {
    const [top, height] = [GROUND + 56 + row * row * 9 + row * 14, 20 + row * 16];
    for (let column = -1; column < 15; column++) {
      const width = 110 + row * 26;
      const left = 960 + (column - 7) * width + (row % 2) * width * 0.5;
      box(ink, left + 3, top, width - 6, height, `rgba(${110 + dice.between(-14, 14)}, 134, 138, 0.2)`, 8);
    }
  }
}

function drawBamboo(ink: Ink, dice: Dice, x: number, height: number, lean: number): void {
  place(
    ink,
    x,
    HEIGHT + 20,
    1,
    () => {
      for (let at = 0; at < height; at += 104) {
        box(ink, -10, -at - 100, 20, 98, linear(ink, [-10, 0], [10, 0], { 0: "#0d211d", 0.6: "#1d423a", 1: "#2f6154" }), 5);
        if (at < 300) continue;
        for (let leaf = 0; leaf < 5; leaf++) {
          const side = leaf % 2 ? 1 : -1;
          place(
            ink,
            0,
            -at - 96,
            dice.between(0.8, 1.5),
            () => fill(ink, "M0 0 C30 -12 70 0 96 26 C60 26 22 20 0 0 Z", dice.of(["#143029", "#1d4439", "#28584a"])),
            side > 0 ? dice.between(-0.5, 0.7) : Math.PI + dice.between(-0.7, 0.5),
          );
        }
      }
    },
    lean,
  );
}

function drawDrips(ink: Ink, dice: Dice): void {
  for (let drip = 0; drip < 60; drip++) {
    const [x, length] = [dice.between(190, 1730), dice.between(18, 60)];
    const y = dice.between(410, 640);
    stroke(ink, `M${x} ${y} l0 ${length}`, "rgba(230, 244, 240, 0.42)", 2.2);
    disc(ink, x, y + length, 2.6, "rgba(240, 250, 248, 0.75)", 1.5);
  }
}

function drawRain(ink: Ink, dice: Dice): void {
  for (let drop = 0; drop < 300; drop++) {
    const [x, y, length] = [dice.between(-20, WIDTH + 120), dice.between(-60, HEIGHT), dice.between(26, 90)];
    stroke(
      ink,
      `M${x} ${y} l${-length * 0.2} ${length}`,
      `rgba(206, 228, 232, ${dice.between(0.05, 0.24)})`,
      dice.between(0.8, 1.8),
    );
  }
}
