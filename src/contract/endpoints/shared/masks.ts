import type { Field } from "../../vocabulary/index.ts";
import { list, media, whole } from "./fields.ts";
import { legacyImage } from "./media.ts";

/** The motion brush: an area that stays still, and up to six areas that each follow a path. */
export const maskFields: readonly Field[] = [
  media("static_mask", "Picture whose painted area stays still; its aspect is the first frame's.", legacyImage, {
    role: "still-mask",
  }),
  list(
    "dynamic_masks",
    "Up to six painted areas with the path that each follows.",
    [
      media("mask", "Picture whose painted area moves; all masks have one size, with the first frame's aspect.", legacyImage, {
        presence: "required",
      }),
      list(
        "trajectories",
        "Points of the path in pixels of the picture, counted from its bottom left corner.",
        [
          whole("x", "Pixels from the left.", undefined, { presence: "required" }),
          whole("y", "Pixels from the bottom.", undefined, { presence: "required" }),
        ],
        { min: 2, max: 77, presence: "required" },
      ),
    ],
    { max: 6, role: "motion-masks" },
  ),
];
