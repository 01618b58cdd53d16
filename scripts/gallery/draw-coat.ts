import { createPage, type Page } from "../../src/media/drawing.ts";

/** A garment on a plain ground: a coat with collar, buttons and pockets. */
export function drawCoat(): Page {
  const page = createPage(768, 960);
  const { context } = page;
  const ground = context.createLinearGradient(0, 0, 0, 960);
  ground.addColorStop(0, "#f4efe6");
  ground.addColorStop(1, "#d9cfc0");
  context.fillStyle = ground;
  context.fillRect(0, 0, 768, 960);
  context.fillStyle = "rgba(60,48,40,0.18)";
  context.beginPath();
  context.ellipse(384, 902, 230, 26, 0, 0, Math.PI * 2);
  context.fill();
  const cloth = context.createLinearGradient(180, 0, 600, 0);
  cloth.addColorStop(0, "#22594f");
  cloth.addColorStop(0.45, "#348a7a");
  cloth.addColorStop(1, "#1d4a42");
  shape(
    page,
    "M300 120 L468 120 Q560 150 604 230 L690 560 L604 600 L560 430 L580 880 L188 880 L208 430 L164 600 L78 560 L164 230 Q208 150 300 120 Z",
    cloth,
  );
  shape(page, "M300 120 L384 250 L340 420 L250 200 Z", "#1b443d");
  shape(page, "M468 120 L384 250 L428 420 L518 200 Z", "#17403a");
  shape(page, "M300 120 Q384 190 468 120 L384 250 Z", "#e9dcc3");
  context.strokeStyle = "rgba(10,30,26,0.55)";
  context.lineWidth = 4;
  context.beginPath();
  context.moveTo(384, 250);
  context.lineTo(384, 880);
  context.stroke();
  context.fillStyle = "#f0c060";
  for (const y of [470, 580, 690, 800]) {
    context.beginPath();
    context.arc(404, y, 11, 0, Math.PI * 2);
    context.fill();
  }
  context.fillStyle = "rgba(10,30,26,0.35)";
  for (const x of [240, 448]) {
    context.beginPath();
    context.roundRect(x, 640, 92, 16, 8);
    context.fill();
  }
  return page;
}

function shape({ context }: Page, path: string, fill: typeof context.fillStyle): void {
  context.beginPath();
  for (const [, command, numbers = ""] of path.matchAll(/([MLQZ])([^MLQZ]*)/g)) {
    const [x = 0, y = 0, toX = 0, toY = 0] = numbers.trim().split(/\s+/).map(Number);
    if (command === "M") context.moveTo(x, y);
    else if (command === "L") context.lineTo(x, y);
    else if (command === "Q") context.quadraticCurveTo(x, y, toX, toY);
    else context.closePath();
  }
  context.fillStyle = fill;
  context.fill();
}
