import type { Rule } from "../vocabulary/index.ts";

/** An element beside the picture, which motion control takes since 2026-03-04. */
export const motionRules: readonly Rule[] = [
  {
    id: "element-orientation",
    title: "With an element the character faces as in the clip",
    reads: ["character_orientation", "element_list"],
    when: { present: "element_list" },
    must: { path: "character_orientation", is: "video" },
    message: "element_list is sent, but character_orientation is {character_orientation}",
    fix: 'send "character_orientation": "video", or leave element_list out',
  },
];
