// The stalls of the night market and the lanterns over them.
import { box, disc, fill, glow, linear, place, radial, stroke, type Dice, type Ink } from "./kit.ts";
import { drawSmallTomas } from "./small-people.ts";

/** Where the street vanishes. */
export const HORIZON = 560;
export const MIDDLE = 930;

/** A pair of small stalls on both sides, at a nearness. */
export function drawFarStalls(ink: Ink, dice: Dice, near: number): void {
  for (const side of [-1, 1]) {
    const x = MIDDLE + side * (56 + near ** 1.3 * 760);
    const [width, y] = [40 + near * 250, HORIZON + near * 170];
    const rgb = dice.of(["255, 196, 110", "255, 150, 90", "120, 220, 220", "255, 120, 150"]);
    const left = side < 0 ? x - width : x;
    glow(ink, left + width / 2, y - 10, width * 1.1, rgb, 0.7);
    box(ink, left, y - 20 - near * 60, width, 60 + near * 110, `rgba(${rgb}, 0.6)`, 4);
    box(
      ink,
      left,
      y + near * 30,
      width,
      30 + near * 110,
      linear(ink, [0, y + near * 30], [0, y + 40 + near * 130], { 0: "#3d1f4e", 1: "#180d2c" }),
      4,
    );
    for (let item = 0; item < 6; item++)
      disc(
        ink,
        left + ((item + 0.5) * width) / 6,
        y + near * 26,
        width / 17,
        dice.of(["#ff7a59", "#ffd166", "#7bd88f", "#f25f8c"]),
      );
    drawAwning(
      ink,
      left - width * 0.08,
      y - 34 - near * 100,
      width * 1.16,
      18 + near * 52,
      dice.of(["#d8413c", "#1f9a96", "#8b45c9", "#e08a2c"]),
    );
  }
}

function drawAwning(ink: Ink, x: number, y: number, width: number, height: number, colour: string): void {
  const stripes = 9;
  for (let index = 0; index < stripes; index++) {
    const [left, step] = [x + (index * width) / stripes, width / stripes];
    ink.beginPath();
    ink.roundRect(left, y, step + 0.5, height, [0, 0, step / 2, step / 2]);
    ink.fillStyle = index % 2 ? "#f6e7d2" : colour;
    ink.fill();
  }
  box(
    ink,
    x,
    y,
    width,
    height,
    linear(ink, [0, y], [0, y + height], {
      0: "rgba(20, 6, 40, 0.55)",
      0.6: "rgba(20, 6, 40, 0.1)",
      1: "rgba(255, 190, 110, 0.25)",
    }),
  );
}

/** The noodle stall under its red awning; `open` shows Tomas lifting a bowl. */
export function drawStall(ink: Ink, dice: Dice, x: number, y: number, scale: number, open: boolean): void {
  glow(ink, x, y - 40 * scale, 520 * scale, "255, 170, 84", 0.85);
  place(ink, x, y, scale, () => {
    box(ink, -250, -190, 500, 300, linear(ink, [0, -190], [0, 110], { 0: "#8c4a24", 0.5: "#f2b25c", 1: "#c97a34" }), 6);
    for (const shelf of [-110, -50]) {
      box(ink, -230, shelf, 460, 8, "#6b371d");
      for (let bowl = 0; bowl < 15; bowl++)
        box(
          ink,
          -222 + bowl * 31,
          shelf - dice.between(18, 34),
          20,
          34,
          dice.of(["#f2e3cb", "#c94f3d", "#3f7f86", "#e5b454"]),
          5,
        );
    }
    for (const post of [-252, 240]) box(ink, post, -200, 14, 400, "#3a1c22");
    if (open) drawSmallTomas(ink, 10, 84, 0.76);
    else {
      disc(ink, -20, 66, 58, "#3b2a2c", 0.42);
      disc(ink, -20, 58, 54, "#a9b0ba", 0.3);
      disc(ink, -20, 62, 44, "#6d747f", 0.26);
    }
    box(ink, -276, 78, 552, 26, linear(ink, [0, 78], [0, 104], { 0: "#ffcf8a", 0.3: "#a8602f", 1: "#6d3719" }), 5);
    box(ink, -262, 104, 524, 116, linear(ink, [0, 104], [0, 220], { 0: "#9c2f2c", 1: "#541a2a" }), 4);
    for (const panel of [-250, -122, 6, 134]) box(ink, panel, 118, 116, 84, "rgba(60, 10, 24, 0.45)", 6);
    for (const bowl of [-190, -120, 130, 196]) {
      fill(ink, `M${bowl - 26} 58 L${bowl + 26} 58 C${bowl + 22} 82 ${bowl - 22} 82 ${bowl - 26} 58 Z`, "#f6ead6");
      stroke(ink, `M${bowl - 26} 60 L${bowl + 26} 60`, "#c0392f", 5);
    }
    drawAwning(ink, -300, -262, 600, 94, "#d23a38");
    for (const stool of [-180, 0, 180]) {
      box(ink, stool - 36, 190, 72, 14, "#e5b454", 7);
      stroke(ink, `M${stool - 22} 204 L${stool - 30} 262 M${stool + 22} 204 L${stool + 30} 262`, "#3a1c22", 7);
    }
    for (const lamp of open ? [-200, 200] : [-200, -66, 66, 200]) drawLantern(ink, lamp, -130, 0.62, open ? 1 : 0.75);
  });
}

/** A line of red lanterns across the street, at a nearness. */
export function drawLanterns(ink: Ink, near: number, light: number): void {
  const [left, right] = [MIDDLE - 900 * near ** 1.1 - 60, MIDDLE + 900 * near ** 1.1 + 60];
  const y = HORIZON - 80 - 420 * near;
  const sag = 70 * near + 24;
  const heightAt = (share: number): number => y + sag * 4 * share * (1 - share);
  ink.beginPath();
  ink.moveTo(left, y);
  for (let share = 0; share <= 1; share += 0.02) ink.lineTo(left + (right - left) * share, heightAt(share));
  ink.strokeStyle = "rgba(10, 6, 24, 0.9)";
  ink.lineWidth = 1.4 + near * 1.6;
  ink.stroke();
  for (let index = 1; index < 10; index++)
    drawLantern(ink, left + ((right - left) * index) / 10, heightAt(index / 10) + 44 * near, near * 0.78, light);
}

function drawLantern(ink: Ink, x: number, y: number, scale: number, light: number): void {
  glow(ink, x, y, 170 * scale, "255, 92, 58", 0.6 * light);
  place(ink, x, y, scale, () => {
    stroke(ink, "M0 -64 L0 -40", "#1a0c1c", 4);
    fill(
      ink,
      "M-44 0 C-44 -32 -24 -42 0 -42 C24 -42 44 -32 44 0 C44 32 24 42 0 42 C-24 42 -44 32 -44 0 Z",
      radial(ink, -4, 4, 46, { 0: light > 0.7 ? "#fff0b8" : "#ffcf8a", 0.35: "#ff8a4a", 1: "#c3202c" }),
    );
    stroke(ink, "M-22 -36 C-34 -14 -34 14 -22 36 M0 -42 L0 42 M22 -36 C34 -14 34 14 22 36", "rgba(130, 16, 30, 0.5)", 2.4);
    box(ink, -18, -48, 36, 9, "#f0b950", 2);
    box(ink, -18, 39, 36, 9, "#f0b950", 2);
    stroke(ink, "M-6 48 L-7 70 M0 48 L0 76 M6 48 L7 70", "#f0b950", 2.6);
  });
}
