import type { Rule } from "../vocabulary/index.ts";
import { elementCountRule } from "./new-standard.ts";

/** Motion control of the new standard: one picture for the look, one clip for the motion. */
export const newMotionRules: readonly Rule[] = [...oneEntry("image", "a picture"), ...oneEntry("video", "a clip")];

/** An element beside them; the result then always faces as the clip does. */
export const newMotionElementRules: readonly Rule[] = [
  elementCountRule(1),
  {
    id: "orientation-unused",
    title: "With an element the clip says whom the character faces like",
    reads: ["settings.character_orientation", "contents[element]"],
    when: { present: "contents[element]" },
    must: { not: { path: "settings.character_orientation", is: "image" } },
    effect: "ignored",
    message: "character_orientation image has no effect beside an element: the result faces as in the clip",
    fix: 'send "character_orientation": "video"',
  },
];

function oneEntry(form: string, noun: string): readonly Rule[] {
  return [
    {
      id: `${form}-required`,
      title: `There is ${noun}`,
      reads: [`contents[${form}]`],
      must: { present: `contents[${form}]` },
      message: `contents has no ${form}`,
      fix: `add {"type": "${form}", "url": ...}`,
    },
    {
      id: `one-${form}`,
      title: `There is one ${form}`,
      reads: [`contents[${form}]`],
      must: { countOf: [`contents[${form}]`], max: 1 },
      message: `contents has more than one ${form}`,
      fix: "leave the others out",
    },
  ];
}
