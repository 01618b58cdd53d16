import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, recordsOf, type Origin } from "../record.ts";

/** The picture sections of the Series 3.0 document, by the seeds' list of what each holds. */
const SECTIONS: Origin = {
  tag: "seed-picture-sections",
  kind: "document",
  artifact: "KlingAI Series 3.0 Model API Specification, captured 2026-03-28 (seeds/000)",
  relayed: true,
  day: "2026-03-29",
  rung: "stated",
  scope: { standard: "legacy" },
};

/** The preserved pages on elements, by the seeds' register. */
const REGISTER: Origin = { ...SECTIONS, tag: "seed-pages", artifact: "preserved API pages of 2026-03 (seeds/002)" };

/** What the seeds say of still pictures. */
export const seedPictures: readonly Evidence[] = [
  ...recordsOf(SECTIONS, [
    {
      name: "creates",
      locator: "Omni-Image and Image Generation - Create Task",
      claims: claimsAt(
        ["omni-image.create", "generations.create"],
        `
        header:Content-Type: exists
        header:Authorization: exists
        prompt: exists
        element_list: exists
        answer:task_id: exists
      `,
      ),
    },
    {
      name: "queries",
      locator: "Omni-Image and Image Generation - Query Task (Single)",
      claims: claimsAt(
        ["omni-image.one", "generations.one"],
        `
        header:Content-Type: exists
        header:Authorization: exists
        path:id: exists
        answer:task_id: exists
        answer:task_status: exists
      `,
      ),
    },
    {
      name: "lists",
      locator: "Omni-Image and Image Generation - Query Task (List)",
      claims: claimsAt(
        ["omni-image.list", "generations.list"],
        `
        header:Content-Type: exists
        header:Authorization: exists
        query:pageNum: exists
        query:pageSize: exists
        answer:task_id: exists
      `,
      ),
    },
  ]),
  ...recordsOf(REGISTER, [
    {
      name: "picture-elements",
      locator: "section E, element_list[].element_id",
      claims: claimsAt(["omni-image.create", "generations.create"], "element_list[].element_id: exists required"),
    },
  ]),
];
