// The grounds of the portraits.
import { bokeh, box, createDice, disc, fill, glow, layer, linear, place, polygon, stroke, type Ink } from "./kit.ts";

/** A ground and the colour of the light that comes from behind. */
export interface Setting {
  readonly rim: string;
  draw(ink: Ink, seed: number): void;
}

/** A street of neon at night, far out of focus. */
export const neonStreet: Setting = {
  rim: "rgba(255, 96, 176, 0.85)",
  draw: (ink, seed) => {
    const { width, height } = ink.canvas;
    const dice = createDice(seed);
    box(
      ink,
      0,
      0,
      width,
      height,
      linear(ink, [0, 0], [width * 0.4, height], { 0: "#1a1440", 0.45: "#3a1c5c", 0.75: "#6a2560", 1: "#1b1030" }),
    );
    glow(ink, width * 0.86, height * 0.3, width * 0.75, "255, 70, 160", 0.55);
    glow(ink, width * 0.08, height * 0.24, width * 0.6, "60, 210, 220", 0.4);
    bokeh(
      ink,
      dice,
      26,
      [0, 0, width, height * 0.72],
      ["255, 90, 160", "80, 220, 230", "255, 190, 90", "190, 110, 255"],
      [width * 0.018, width * 0.085],
    );
  },
};

/** A child's room at dusk: a window and the light of a lamp. */
export const duskRoom: Setting = {
  rim: "rgba(255, 190, 120, 0.8)",
  draw: (ink, seed) => {
    const { width, height } = ink.canvas;
    const dice = createDice(seed);
    box(ink, 0, 0, width, height, linear(ink, [0, 0], [width, height], { 0: "#3c3f78", 0.5: "#5d4a86", 1: "#3a2856" }));
    const [x, y, w, h] = [width * 0.56, height * 0.06, width * 0.5, height * 0.46];
    box(ink, x - 14, y - 14, w + 28, h + 28, "#2b2450", 10);
    box(ink, x, y, w, h, linear(ink, [x, y], [x, y + h], { 0: "#5b5ea6", 0.55: "#e08a86", 0.8: "#ffc98a", 1: "#ffe0a8" }), 6);
    disc(ink, x + w * 0.3, y + h * 0.3, width * 0.045, "#fff4d8");
    polygon(
      ink,
      [
        [x, y + h],
        [x, y + h * 0.84],
        [x + w * 0.25, y + h * 0.72],
        [x + w * 0.5, y + h * 0.86],
        [x + w * 0.8, y + h * 0.7],
        [x + w, y + h * 0.8],
        [x + w, y + h],
      ],
      "#5c3f74",
    );
    box(ink, x + w * 0.46, y, 10, h, "#2b2450");
    box(ink, x, y + h * 0.5, w, 10, "#2b2450");
    glow(ink, width * 0.1, height * 0.3, width * 0.8, "255, 186, 104", 0.6);
    for (let index = 0; index < 14; index++)
      disc(ink, dice.between(0, width), dice.between(0, height * 0.8), dice.between(1.5, 4), "rgba(255, 226, 170, 0.5)");
    box(ink, 0, height * 0.8, width, height * 0.2, linear(ink, [0, height * 0.8], [0, height], { 0: "#8a5540", 1: "#4a2838" }));
    stroke(ink, `M0 ${height * 0.8} L${width} ${height * 0.8}`, "rgba(255, 210, 150, 0.6)", 3);
  },
};

/** Inside a tea house at night: a lattice, a lantern, rain outside. */
export const teaRoom: Setting = {
  rim: "rgba(255, 176, 92, 0.85)",
  draw: (ink, seed) => {
    const { width, height } = ink.canvas;
    const dice = createDice(seed);
    box(ink, 0, 0, width, height, linear(ink, [0, 0], [width, height], { 0: "#1f3038", 0.5: "#2c3f3e", 1: "#2a1f1a" }));
    const [x, y, radius] = [width * 0.3, height * 0.36, width * 0.42];
    disc(ink, x, y, radius + 16, "#2a1a14");
    disc(ink, x, y, radius, linear(ink, [x, y - radius], [x, y + radius], { 0: "#33566a", 0.6: "#6d9a96", 1: "#b8c9a8" }));
    ink.save();
    ink.beginPath();
    ink.arc(x, y, radius, 0, Math.PI * 2);
    ink.clip();
    fill(
      ink,
      `M${x - radius} ${y + radius * 0.4} L${x - radius * 0.4} ${y - radius * 0.2} L${x} ${y + radius * 0.3} L${x + radius * 0.4} ${y} L${x + radius} ${y + radius * 0.5} L${x + radius} ${y + radius} L${x - radius} ${y + radius} Z`,
      "rgba(34, 66, 76, 0.7)",
    );
    for (let index = 0; index < 26; index++) {
      const [left, top] = [dice.between(x - radius, x + radius), dice.between(y - radius, y + radius)];
      stroke(ink, `M${left} ${top} l-8 46`, "rgba(220, 240, 240, 0.4)", 2);
    }
    for (const at of [-0.5, 0, 0.5]) {
      box(ink, x + at * radius * 1.2 - 5, y - radius, 10, radius * 2, "#2a1a14");
      box(ink, x - radius, y + at * radius * 1.2 - 5, radius * 2, 10, "#2a1a14");
    }
    ink.restore();
    glow(ink, width * 0.92, height * 0.2, width * 0.7, "255, 170, 80", 0.75);
    place(ink, width * 0.9, height * 0.18, width / 768, () => {
      stroke(ink, "M0 -200 L0 -80", "#1c120e", 5);
      fill(
        ink,
        "M-58 0 C-58 -62 -34 -80 0 -80 C34 -80 58 -62 58 0 C58 62 34 80 0 80 C-34 80 -58 62 -58 0 Z",
        linear(ink, [-58, 0], [58, 0], { 0: "#ff9a3c", 0.4: "#ffdf94", 1: "#e8702a" }),
      );
      stroke(ink, "M-30 -72 C-44 -30 -44 30 -30 72 M0 -80 L0 80 M30 -72 C44 -30 44 30 30 72", "rgba(150, 60, 20, 0.45)", 3);
      fill(ink, "M-26 -90 L26 -90 L26 -76 L-26 -76 Z M-26 76 L26 76 L26 90 L-26 90 Z", "#3a1c12");
      stroke(ink, "M0 90 L0 134 M-8 90 L-10 126 M8 90 L10 126", "#c23a2c", 4);
    });
  },
};

/** A rough sea at night below the beam of a lighthouse. */
export const nightSea: Setting = {
  rim: "rgba(150, 210, 255, 0.8)",
  draw: (ink, seed) => {
    const { width, height } = ink.canvas;
    const dice = createDice(seed);
    box(
      ink,
      0,
      0,
      width,
      height,
      linear(ink, [0, 0], [0, height], { 0: "#0f2140", 0.5: "#29567c", 0.68: "#5f93a8", 0.7: "#1d4560", 1: "#0c2238" }),
    );
    for (let index = 0; index < 40; index++)
      disc(ink, dice.between(0, width), dice.between(0, height * 0.45), dice.between(0.8, 2.2), "rgba(255, 255, 240, 0.7)");
    const [x, y] = [width * 0.85, height * 0.3];
    layer(ink, { blur: 10, alpha: 0.55, mode: "screen" }, (light) => {
      polygon(
        light,
        [
          [x, y],
          [0, height * 0.06],
          [0, height * 0.34],
        ],
        linear(light, [x, y], [0, y], { 0: "rgba(255, 240, 190, 0.9)", 1: "rgba(255, 240, 190, 0.05)" }),
      );
    });
    drawLighthouse(ink, x, y);
    for (let row = 0; row < 7; row++) {
      const top = height * (0.72 + row * 0.045);
      const waves = Array.from({ length: 7 }, () => `q${width / 12} ${-dice.between(8, 22)} ${width / 6} 0`).join(" ");
      stroke(ink, `M${-dice.between(0, width / 6)} ${top} ${waves}`, `rgba(190, 225, 235, ${0.16 + row * 0.02})`, 3);
    }
  },
};

/** Sheets of warm paper, cut and laid over each other. */
export const paperHills: Setting = {
  rim: "rgba(255, 220, 170, 0.8)",
  draw: (ink) => {
    const { width, height } = ink.canvas;
    box(ink, 0, 0, width, height, linear(ink, [0, 0], [0, height], { 0: "#274b6d", 0.6: "#6fa3a8", 1: "#f3d9a4" }));
    disc(ink, width * 0.72, height * 0.26, width * 0.15, "#ffe9b8");
    glow(ink, width * 0.72, height * 0.26, width * 0.5, "255, 226, 160", 0.5);
    const colours = ["#5b8f98", "#3f7480", "#2c5a68", "#f0c987"];
    for (const [index, colour] of colours.entries()) {
      const top = height * (0.44 + index * 0.12);
      ink.save();
      ink.shadowColor = "rgba(10, 24, 40, 0.5)";
      ink.shadowBlur = 22;
      ink.shadowOffsetY = -6;
      fill(
        ink,
        `M-40 ${top + 60 - index * 10} C${width * 0.2} ${top - 60 + index * 26} ${width * 0.4} ${top + 50} ${width * 0.6} ${top} C${width * 0.8} ${top - 50 + index * 10} ${width * 0.9} ${top + 20} ${width + 40} ${top - 20} L${width + 40} ${height + 40} L-40 ${height + 40} Z`,
        colour,
      );
      ink.restore();
    }
  },
};

function drawLighthouse(ink: Ink, x: number, lamp: number): void {
  const { width, height } = ink.canvas;
  const band = (top: number, bottom: number, upper: number, lower: number, colour: string): void => {
    const [left, right] = [x - width * upper, x + width * upper];
    fill(ink, `M${left} ${top} L${right} ${top} L${x + width * lower} ${bottom} L${x - width * lower} ${bottom} Z`, colour);
  };
  band(lamp + 20, height * 0.72, 0.03, 0.05, "#e7ded0");
  band(height * 0.48, height * 0.56, 0.038, 0.043, "#c2473c");
  band(height * 0.34, height * 0.4, 0.032, 0.035, "#c2473c");
  box(ink, x - width * 0.035, lamp - 14, width * 0.07, 40, "#24344a", 4);
  glow(ink, x, lamp, width * 0.22, "255, 236, 180", 1);
  const [left, right] = [x - width * 0.2, x + width * 0.2];
  fill(
    ink,
    `M${left} ${height} L${x - width * 0.12} ${height * 0.72} L${x + width * 0.02} ${height * 0.68} L${right} ${height * 0.76} L${right} ${height} Z`,
    "#142536",
  );
}
