import type { Condition, Rule } from "../vocabulary/index.ts";

const adds: Condition = { path: "edit_mode", is: "addition" };
const swaps: Condition = { path: "edit_mode", is: "swap" };

/** How many pictures an edit has: one or two for an addition, one for a swap, none for a removal. */
export const editRules: readonly Rule[] = [
  {
    id: "images-required",
    title: "An addition or swap has pictures",
    reads: ["image_list", "edit_mode"],
    when: { any: [adds, swaps] },
    must: { present: "image_list" },
    message: "edit_mode is {edit_mode}, but image_list is missing or empty",
    fix: "send what is added or put in place: one or two pictures for addition, one for swap",
  },
  {
    id: "swap-one-image",
    title: "A swap has one picture",
    reads: ["image_list", "edit_mode"],
    when: swaps,
    must: { countOf: ["image_list"], max: 1 },
    message: "edit_mode is swap, but image_list has more than one picture",
    fix: "leave the other pictures out",
  },
  {
    id: "images-forbidden",
    title: "A removal has no pictures",
    reads: ["image_list", "edit_mode"],
    when: { path: "edit_mode", is: "removal" },
    must: { absent: "image_list" },
    message: "edit_mode is removal, but image_list is sent",
    fix: 'leave image_list out, or use "edit_mode": "swap"',
  },
];
