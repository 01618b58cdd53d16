/** A part of the slate: premultiplied RGBA of even size at an even place. */
export interface SlatePart {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}
