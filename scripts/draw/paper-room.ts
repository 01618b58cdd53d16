// The child's desk by a window at dusk: sheets of paper laid over each other, each with its shadow.
import type { Canvas } from "@napi-rs/canvas";

import { drawFoxFlat } from "./fox.ts";
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
  shadowed,
  stroke,
  vignette,
  type Dice,
  type Ink,
} from "./kit.ts";

const WIDTH = 1080;
const HEIGHT = 1920;
const DESK = 1330;
const SHADOW = "rgba(24, 10, 40, 0.55)";

/** The desk as the film begins: the fox lies flat between paper scraps in the light of a lamp. */
export function paintRoom(): Canvas {
  const dice = createDice(51);
  return paint(WIDTH, HEIGHT, (ink) => {
    drawWall(ink, dice);
    drawWindow(ink, dice);
    drawShelf(ink, dice);
    drawDesk(ink);
    drawBooks(ink);
    drawScraps(ink, dice);
    drawTools(ink);
    place(ink, 560, 1570, 1.72, () => drawFoxFlat(ink));
    drawLamp(ink);
    drawDust(ink, dice);
    vignette(ink, 0.55, "20, 8, 34");
    grain(ink, 4, dice);
  });
}

function drawWall(ink: Ink, dice: Dice): void {
  box(ink, 0, 0, WIDTH, HEIGHT, linear(ink, [0, 0], [WIDTH, DESK], { 0: "#35356e", 0.5: "#54417e", 1: "#6b4a7e" }));
  ink.save();
  ink.globalAlpha = 0.09;
  for (let row = 0; row < 17; row++) {
    for (let column = 0; column < 10; column++) {
      const [x, y] = [column * 120 + (row % 2) * 60, row * 84 + 30];
      if (dice.between(0, 1) > 0.2)
        fill(
          ink,
          `M${x + 6} ${y - 14} C${x - 8} ${y - 16} ${x - 18} ${y - 4} ${x - 14} ${y + 8} C${x - 10} ${y + 18} ${x + 4} ${y + 20} ${x + 12} ${y + 12} C${x + 2} ${y + 12} ${x - 6} ${y + 4} ${x - 4} ${y - 4} Z`,
          "#fff0c8",
        );
    }
  }
  ink.restore();
}

function drawWindow(ink: Ink, dice: Dice): void {
  const [x, y, width, height] = [110, 150, 640, 900];
  shadowed(ink, SHADOW, 40, 8, 18, () => box(ink, x - 34, y - 34, width + 68, height + 68, "#f2e2c6", 18));
  ink.save();
  ink.beginPath();
  ink.rect(x, y, width, height);
  ink.clip();
  box(
    ink,
    x,
    y,
    width,
    height,
    linear(ink, [0, y], [0, y + height], { 0: "#2b3a7c", 0.4: "#7a5aa6", 0.68: "#e98b86", 0.86: "#ffc88a", 1: "#ffe3ad" }),
  );
  for (let index = 0; index < 46; index++)
    disc(ink, dice.between(x, x + width), dice.between(y, y + 380), dice.between(1, 2.8), "rgba(255, 250, 225, 0.85)");
  disc(ink, 600, 330, 74, "#fff3cf");
  glow(ink, 600, 330, 260, "255, 236, 180", 0.65);
  for (const [cx, cy, size] of [
    [250, 560, 1.1],
    [560, 660, 0.9],
    [190, 760, 0.8],
  ] as const)
    drawCloud(ink, cx, cy, size);
  drawLand(ink);
  ink.restore();
  shadowed(ink, SHADOW, 12, 3, 6, () => {
    box(ink, x + width / 2 - 11, y, 22, height, "#f2e2c6");
    box(ink, x, y + height * 0.46, width, 22, "#f2e2c6");
  });
  shadowed(ink, SHADOW, 24, 0, 12, () => box(ink, x - 64, y + height + 26, width + 128, 40, "#fbeed6", 8));
  for (const [side, edge] of [
    [1, x - 60],
    [-1, x + width + 60],
  ] as const)
    drawCurtain(ink, edge, y - 60, side);
  shadowed(ink, SHADOW, 10, 0, 6, () => box(ink, x - 120, y - 82, width + 240, 20, "#c98a4f", 10));
}

function drawLand(ink: Ink): void {
  const hills = [
    ["#b7648a", 760, 60],
    ["#8c4c84", 830, 46],
    ["#623a76", 905, 40],
    ["#402a60", 985, 30],
  ] as const;
  for (const [colour, top, wave] of hills) {
    shadowed(ink, "rgba(40, 10, 50, 0.5)", 22, 0, -6, () => {
      fill(
        ink,
        `M60 ${top + wave} C200 ${top - wave} 330 ${top + wave * 1.4} 460 ${top} C590 ${top - wave * 1.3} 690 ${top + wave} 800 ${top - wave * 0.4} L800 1150 L60 1150 Z`,
        colour,
      );
    });
  }
  for (const [tx, ty, size] of [
    [180, 985, 1],
    [232, 1000, 0.76],
    [660, 960, 1.2],
    [590, 985, 0.8],
    [716, 990, 0.9],
  ] as const) {
    place(ink, tx, ty, size, () =>
      shadowed(ink, "rgba(20, 4, 40, 0.5)", 10, 3, 4, () => polygon(ink, "0,-130 44,40 -44,40", "#2e2250")),
    );
  }
  for (const [hx, hy] of [
    [300, 955],
    [350, 968],
  ] as const) {
    box(ink, hx, hy, 40, 34, "#38265a");
    fill(ink, `M${hx - 8} ${hy} L${hx + 20} ${hy - 26} L${hx + 48} ${hy} Z`, "#4d3370");
    box(ink, hx + 14, hy + 10, 12, 12, "#ffd98a");
  }
}

function drawCloud(ink: Ink, x: number, y: number, size: number): void {
  place(ink, x, y, size, () =>
    shadowed(ink, "rgba(60, 20, 80, 0.4)", 16, 2, 8, () =>
      fill(
        ink,
        "M-110 20 C-120 -16 -70 -26 -56 -18 C-50 -56 14 -60 26 -26 C60 -44 100 -18 94 4 C124 4 126 26 104 30 L-96 30 C-104 30 -110 26 -110 20 Z",
        "#f3c1b4",
      ),
    ),
  );
}

function drawCurtain(ink: Ink, x: number, y: number, side: number): void {
  place(ink, x, y, [side, 1], () => {
    shadowed(ink, SHADOW, 26, 8, 10, () =>
      fill(
        ink,
        "M-70 -10 L110 -10 C112 240 96 420 40 620 C16 700 -20 760 -40 860 L-70 860 Z",
        linear(ink, [-70, 0], [110, 0], { 0: "#a93f5c", 0.5: "#d4587a", 1: "#8f3355" }),
      ),
    );
    stroke(
      ink,
      "M-20 0 C-20 260 -26 460 -50 690 M30 0 C32 240 22 430 -16 610 M76 0 C78 220 66 400 34 560",
      "rgba(90, 14, 50, 0.45)",
      5,
    );
    box(ink, -76, 640, 120, 22, "#f0b950", 11);
  });
}

function drawShelf(ink: Ink, dice: Dice): void {
  for (const [row, y] of [430, 760, 1080].entries()) {
    let x = 862;
    while (x < 1060) {
      const [width, height] = [dice.between(24, 46), dice.between(130, 210)];
      const [left, colour] = [x, dice.of(["#e8964a", "#3f8a8a", "#d4586a", "#f0c878", "#6b78c4", "#8fae6a"])];
      shadowed(ink, SHADOW, 10, 4, 3, () => box(ink, left, y - height, width - 4, height, colour, 4));
      box(ink, left + 5, y - height + 22, width - 14, 7, "rgba(255, 246, 220, 0.75)", 3);
      box(ink, left + 5, y - 34, width - 14, 5, "rgba(255, 246, 220, 0.55)", 2);
      x += width;
    }
    shadowed(ink, SHADOW, 22, 0, 14, () => box(ink, 840, y, 260, 26, row % 2 ? "#b9743f" : "#c9834a", 4));
  }
  place(ink, 905, 112, 0.9, () => {
    stroke(ink, "M0 -220 L0 -20", "rgba(255, 240, 210, 0.6)", 2.5);
    shadowed(ink, SHADOW, 16, 6, 10, () => polygon(ink, "0,-20 70,16 0,60 -70,16", "#7fb9c4"));
    polygon(ink, "0,-20 70,16 0,18", "#a8d6dc");
    polygon(ink, "0,60 -70,16 0,18", "#5d99a8");
    polygon(ink, "0,18 70,16 96,-26", "#d3eef0");
    polygon(ink, "0,18 -70,16 -100,-20", "#93c7d0");
  });
}

function drawDesk(ink: Ink): void {
  shadowed(ink, SHADOW, 50, 0, -14, () =>
    box(
      ink,
      -20,
      DESK,
      WIDTH + 40,
      HEIGHT - DESK + 40,
      linear(ink, [0, DESK], [0, HEIGHT], { 0: "#c27c48", 0.4: "#a35f3a", 1: "#5f3030" }),
    ),
  );
  box(ink, -20, DESK, WIDTH + 40, 10, "#e8ad72");
  for (const [index, y] of [1400, 1478, 1566, 1668, 1780, 1890].entries()) {
    stroke(ink, `M-10 ${y} C260 ${y - 20 + index * 6} 620 ${y + 22} 1100 ${y - 12 + index * 3}`, "rgba(86, 34, 26, 0.25)", 4);
  }
}

function drawBooks(ink: Ink): void {
  const books = [
    [130, 1330, 330, 64, "#3f7f86"],
    [150, 1270, 290, 60, "#d4586a"],
    [116, 1222, 300, 48, "#f0c878"],
    [170, 1168, 240, 54, "#5b63b0"],
  ] as const;
  for (const [x, y, width, height, colour] of books) {
    shadowed(ink, SHADOW, 18, 6, 10, () => box(ink, x, y + 24, width, height, colour, 8));
    box(ink, x + width - 16, y + 32, 12, height - 16, "#f7ead2", 3);
    box(ink, x + 26, y + 24, 10, height, "rgba(255, 246, 220, 0.6)");
    box(ink, x + 70, y + 24 + height / 2 - 4, width * 0.4, 8, "rgba(255, 246, 220, 0.5)", 4);
  }
}

function drawScraps(ink: Ink, dice: Dice): void {
  const colours = ["#f58a33", "#fff1d8", "#6fb6b8", "#f2cf7c", "#e06a7c", "#9aa4e0"] as const;
  for (let index = 0; index < 34; index++) {
    const [x, y] = [dice.between(30, 1050), dice.between(1430, 1890)];
    const size = (0.5 + (y - DESK) / 420) * dice.between(14, 34);
    if (x > 230 && x < 930 && y > 1440 && y < 1680) continue;
    shadowed(ink, "rgba(40, 12, 20, 0.5)", 8, 3, 6, () =>
      place(
        ink,
        x,
        y,
        [1, 0.62],
        () =>
          polygon(
            ink,
            [
              [-size, -size * 0.4],
              [size * 0.7, -size],
              [size, size * 0.5],
              [-size * 0.5, size],
            ],
            dice.of(colours),
          ),
        dice.between(0, 6),
      ),
    );
  }
  shadowed(ink, "rgba(40, 12, 20, 0.5)", 14, 4, 10, () => polygon(ink, "690,1700 1010,1660 1070,1810 730,1870", "#fff4de"));
  stroke(ink, "M690 1700 L1070 1810 M1010 1660 L730 1870 M850 1680 L900 1840", "rgba(150, 110, 80, 0.35)", 3);
  shadowed(ink, "rgba(40, 12, 20, 0.5)", 14, 4, 10, () => polygon(ink, "60,1720 300,1690 350,1800 90,1840", "#f58a33"));
  polygon(ink, "60,1720 300,1690 205,1765", "#ffad62");
}

function drawTools(ink: Ink): void {
  for (const [x, y, turn, colour] of [
    [470, 1790, -0.16, "#f2b632"],
    [520, 1850, 0.1, "#3f8a8a"],
  ] as const) {
    place(
      ink,
      x,
      y,
      1,
      () =>
        shadowed(ink, SHADOW, 10, 4, 8, () => {
          box(ink, -130, -11, 240, 22, colour, 3);
          polygon(ink, "110,-11 152,0 110,11", "#f7dfb8");
          polygon(ink, "138,-4 152,0 138,4", "#2a2038");
          box(ink, -156, -11, 30, 22, "#e8879a", 6);
        }),
      turn,
    );
  }
  place(
    ink,
    130,
    1530,
    0.86,
    () =>
      shadowed(ink, SHADOW, 12, 4, 8, () => {
        polygon(ink, "0,0 150,-46 156,-34 8,14", "#d6dbe4");
        polygon(ink, "0,-6 150,34 146,46 -4,10", "#b7bfcc");
        for (const [cx, cy] of [
          [-44, -26],
          [-46, 34],
        ] as const) {
          ink.beginPath();
          ink.ellipse(cx, cy, 40, 24, cy < 0 ? 0.4 : -0.4, 0, Math.PI * 2);
          ink.strokeStyle = "#e0574f";
          ink.lineWidth = 13;
          ink.stroke();
        }
      }),
    -0.2,
  );
}

function drawLamp(ink: Ink): void {
  layer(ink, { blur: 26, alpha: 0.5, mode: "screen" }, (light) => {
    polygon(
      light,
      "650,1090 850,1150 1010,1760 150,1760",
      linear(light, [750, 1100], [600, 1760], {
        0: "rgba(255, 224, 150, 0.95)",
        0.6: "rgba(255, 200, 120, 0.4)",
        1: "rgba(255, 190, 110, 0.05)",
      }),
    );
  });
  glow(ink, 560, 1560, 520, "255, 180, 90", 0.26);
  shadowed(ink, SHADOW, 22, 8, 14, () => {
    disc(ink, 930, 1424, 120, "#2f6f78", 0.3);
    stroke(ink, "M930 1412 L1000 1180 L830 1010", "#3f8a92", 22);
  });
  disc(ink, 930, 1412, 112, "#4aa0a6", 0.28);
  disc(ink, 1000, 1180, 20, "#f0c878");
  shadowed(ink, SHADOW, 26, 8, 14, () =>
    place(
      ink,
      800,
      1030,
      1,
      () => {
        fill(
          ink,
          "M-34 -66 C-20 -86 20 -86 34 -66 L124 72 C80 96 -80 96 -124 72 Z",
          linear(ink, [-120, 0], [120, 0], { 0: "#5fbcc0", 0.5: "#3f9299", 1: "#27646e" }),
        );
      },
      0.3,
    ),
  );
  place(
    ink,
    800,
    1030,
    1,
    () => {
      fill(ink, "M-124 72 C-80 96 80 96 124 72 C80 54 -80 54 -124 72 Z", "#fff1be");
      disc(ink, 0, 80, 36, "#fffdf0", 0.5);
    },
    0.3,
  );
  glow(ink, 776, 1110, 210, "255, 232, 170", 0.9);
}

function drawDust(ink: Ink, dice: Dice): void {
  for (let index = 0; index < 70; index++)
    disc(
      ink,
      dice.between(260, 960),
      dice.between(1120, 1700),
      dice.between(1, 3.4),
      `rgba(255, 236, 190, ${dice.between(0.2, 0.75)})`,
    );
}
