import type { PresetElement } from "../vocabulary/index.ts";

/**
 * The local elements, with pictures drawn for this project. They are ours: what the real service's catalogue holds is not known.
 */
export const presetElements: readonly PresetElement[] = [
  {
    id: "100000000000301",
    name: "Lantern keeper",
    description: "An old lighthouse keeper in a yellow oilskin coat, with a brass lantern.",
    images: ["lantern-keeper-front.png", "lantern-keeper-side.png"],
    tags: ["o_102"],
  },
  {
    id: "100000000000302",
    name: "Paper fox",
    description: "A small fox folded from orange paper, with ink-black paws.",
    images: ["paper-fox-front.png", "paper-fox-side.png"],
    tags: ["o_103"],
  },
];
