import type { SKRSContext2D } from "@napi-rs/canvas";

import { accentOf, createPage, type Page } from "../../../media/drawing.ts";
import type { Picture } from "../draw/picture.ts";
import type { Ground, Still } from "../plan/still.ts";
import type { Box } from "./layout.ts";
import type { Shelf } from "./shelf.ts";

type Turned = Extract<Ground, { readonly kind: "turned" }>;

/** Backdrops of the sets: top, horizon, floor. */
const STUDIOS: readonly (readonly [string, string, string])[] = [
  ["#2b3140", "#5b6780", "#1d222d"],
  ["#3a2d2a", "#8a6d58", "#241b19"],
  ["#1f3334", "#54807c", "#152324"],
];

/**
 * A front view as a board on a turntable. What the front does not show is not made up: the side is the front, turned, and the back is
 * the back of the board.
 */
export async function paintTurned(still: Still, ground: Turned, shelf: Shelf, free: Box): Promise<Page> {
  const page = createPage(still.width, still.height);
  const floor = free.y + free.height * 0.88;
  paintStudio(page, ground.set, floor);
  const picture = await shelf.small(ground.path, 1600);
  const board = toBoard(picture, free, floor);
  paintTurntable(page.context, board, ground.degrees);
  paintBoard(page, picture, board, ground.degrees);
  return page;
}

interface Board {
  readonly middle: number;
  readonly foot: number;
  readonly width: number;
  readonly height: number;
}

function toBoard(picture: Picture, free: Box, floor: number): Board {
  const most = { width: free.width * 0.66, height: free.height * 0.78 };
  const scale = Math.min(most.width / picture.width, most.height / picture.height);
  return { middle: free.x + free.width * 0.44, foot: floor, width: picture.width * scale, height: picture.height * scale };
}

function paintStudio({ context, width, height }: Page, set: number, floor: number): void {
  const [top, horizon, ground] = STUDIOS[set % STUDIOS.length] ?? ["#2b3140", "#5b6780", "#1d222d"];
  const wall = context.createLinearGradient(0, 0, 0, height);
  wall.addColorStop(0, top);
  wall.addColorStop((floor / height) * 0.86, horizon);
  wall.addColorStop(Math.min(1, (floor / height) * 0.98), ground);
  wall.addColorStop(1, "#0b0d12");
  context.fillStyle = wall;
  context.fillRect(0, 0, width, height);
  const lamp = context.createRadialGradient(
    width * 0.42,
    height * 0.3,
    0,
    width * 0.42,
    height * 0.3,
    Math.max(width, height) * 0.6,
  );
  lamp.addColorStop(0, "rgba(255,250,240,0.3)");
  lamp.addColorStop(1, "rgba(255,250,240,0)");
  context.fillStyle = lamp;
  context.fillRect(0, 0, width, height);
}

function paintTurntable(context: SKRSContext2D, board: Board, degrees: number): void {
  const radius = Math.max(board.width, board.height * 0.5) * 0.6;
  context.save();
  context.translate(board.middle, board.foot);
  context.scale(1, 0.26);
  const plate = context.createRadialGradient(0, 0, radius * 0.1, 0, 0, radius);
  plate.addColorStop(0, "rgba(0,0,0,0.62)");
  plate.addColorStop(0.8, "rgba(10,12,18,0.3)");
  plate.addColorStop(1, "rgba(10,12,18,0.42)");
  context.fillStyle = plate;
  context.beginPath();
  context.arc(0, 0, radius, 0, Math.PI * 2);
  context.fill();
  context.strokeStyle = "rgba(255,255,255,0.5)";
  context.lineWidth = radius * 0.014;
  context.stroke();
  paintTicks(context, radius, degrees);
  context.restore();
}

/** A tick each 15 degrees; the one where the front looks now is bright. */
function paintTicks(context: SKRSContext2D, radius: number, degrees: number): void {
  for (let tick = 0; tick < 24; tick++) {
    const angle = (tick * Math.PI) / 12;
    context.strokeStyle = "rgba(255,255,255,0.32)";
    context.lineWidth = radius * 0.012;
    context.beginPath();
    context.moveTo(Math.cos(angle) * radius * 0.93, Math.sin(angle) * radius * 0.93);
    context.lineTo(Math.cos(angle) * radius, Math.sin(angle) * radius);
    context.stroke();
  }
  const front = ((90 + degrees) * Math.PI) / 180;
  context.fillStyle = accentOf(1);
  context.beginPath();
  context.arc(Math.cos(front) * radius, Math.sin(front) * radius, radius * 0.05, 0, Math.PI * 2);
  context.fill();
}

/** How strongly what is farther away grows smaller. */
const DEPTH = 0.44;

interface Edge {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a column of the board is seen: `share` counts from 0 at its left to 1 at its right, as the front shows it. */
function edgeAt(board: Board, degrees: number, share: number): Edge {
  const angle = (degrees * Math.PI) / 180;
  const across = share - 0.5;
  const scale = 1 / (1 + Math.sin(angle) * across * DEPTH);
  const eye = board.foot - board.height / 2;
  return {
    x: board.middle + across * Math.cos(angle) * board.width * scale,
    top: eye - (board.height / 2) * scale,
    bottom: eye + (board.height / 2) * scale,
  };
}

/** The board, column by column, in perspective; from behind it shows its bare back. */
function paintBoard(page: Page, picture: Picture, board: Board, degrees: number): void {
  const layer = createPage(page.width, page.height);
  const columns = Math.max(60, Math.ceil(board.width));
  layer.context.imageSmoothingQuality = "medium";
  for (let column = 0; column < columns; column++) {
    const [from, to] = [edgeAt(board, degrees, column / columns), edgeAt(board, degrees, (column + 1) / columns)];
    const source = (column / columns) * picture.width;
    // A little wider than its place, so that no gap shows between the columns.
    const wide = Math.abs(to.x - from.x) + 0.8;
    const left = Math.min(from.x, to.x);
    const tall = from.bottom - from.top;
    layer.context.drawImage(picture.image, source, 0, picture.width / columns, picture.height, left, from.top, wide, tall);
  }
  paintShade(layer, degrees);
  const corners = [edgeAt(board, degrees, 0), edgeAt(board, degrees, 1)] as const;
  if (isBack(degrees)) paintBraces(layer.context, board, corners);
  page.context.drawImage(layer.canvas, 0, 0);
  paintOutline(page.context, board, corners);
}

function isBack(degrees: number): boolean {
  return Math.cos((degrees * Math.PI) / 180) < 0;
}

function paintShade({ context, width, height }: Page, degrees: number): void {
  context.globalCompositeOperation = "source-atop";
  const side = Math.abs(Math.sin((degrees * Math.PI) / 180));
  context.fillStyle = isBack(degrees) ? "rgba(44,49,62,0.94)" : `rgba(8,10,16,${(0.34 * side).toFixed(3)})`;
  context.fillRect(0, 0, width, height);
}

function paintBraces(context: SKRSContext2D, board: Board, [left, right]: readonly [Edge, Edge]): void {
  context.strokeStyle = "rgba(255,255,255,0.16)";
  context.lineWidth = board.height / 40;
  context.beginPath();
  context.moveTo(left.x, left.top);
  context.lineTo(right.x, right.bottom);
  context.moveTo(right.x, right.top);
  context.lineTo(left.x, left.bottom);
  context.stroke();
}

function paintOutline(context: SKRSContext2D, board: Board, [left, right]: readonly [Edge, Edge]): void {
  context.strokeStyle = "rgba(255,255,255,0.66)";
  context.lineWidth = Math.max(1.5, board.height / 240);
  context.lineJoin = "round";
  context.beginPath();
  context.moveTo(left.x, left.bottom);
  context.lineTo(left.x, left.top);
  context.lineTo(right.x, right.top);
  context.lineTo(right.x, right.bottom);
  context.closePath();
  context.stroke();
}
