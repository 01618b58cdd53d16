import { loadPicture, type Picture } from "../draw/picture.ts";
import { scaleTo } from "./scale.ts";

/** Given pictures, read as they are needed. Only the small ones and the last whole one are kept, so that memory stays small. */
export interface Shelf {
  /** The picture in full. */
  whole(path: string): Promise<Picture>;
  /** The picture, its longer side at most `side` pixels. */
  small(path: string, side: number): Promise<Picture>;
}

/** An empty shelf. */
export function createShelf(): Shelf {
  const small = new Map<string, Picture>();
  let last: { readonly path: string; readonly picture: Picture } | undefined;
  const whole = async (path: string): Promise<Picture> => {
    if (last?.path !== path) last = { path, picture: await loadPicture(path) };
    return last.picture;
  };
  return {
    whole,
    small: async (path, side) => {
      const key = `${side} ${path}`;
      const picture = small.get(key) ?? shrink(await whole(path), side);
      small.set(key, picture);
      return picture;
    },
  };
}

function shrink(picture: Picture, side: number): Picture {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  if (scale === 1) return picture;
  return scaleTo(picture, Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
}
