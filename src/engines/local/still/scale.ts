import { createPage } from "../../../media/drawing.ts";
import type { Picture } from "../draw/picture.ts";

/**
 * The picture at another size. It is halved as often as it can be before the last step: the canvas looks at too few of its pixels when it
 * makes a picture much smaller at once, and what comes out is rough.
 */
export function scaleTo(picture: Picture, width: number, height: number): Picture {
  let from = picture;
  while (from.width >= width * 2 && from.height >= height * 2)
    from = drawAt(from, Math.ceil(from.width / 2), Math.ceil(from.height / 2));
  return from.width === width && from.height === height ? from : drawAt(from, width, height);
}

function drawAt({ image }: Picture, width: number, height: number): Picture {
  const page = createPage(width, height);
  page.context.drawImage(image, 0, 0, width, height);
  return { image: page.canvas, width, height };
}
