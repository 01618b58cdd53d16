import type { Ink } from "../kit.ts";

/** Someone who can be drawn from two sides, head at the origin and about 200 high, body down to about 360. `rim` is the light behind. */
export interface Person {
  drawFront(ink: Ink, rim: string): void;
  /** Looking to the left. */
  drawSide(ink: Ink, rim: string): void;
}
