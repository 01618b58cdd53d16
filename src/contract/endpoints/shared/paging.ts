import type { Field } from "../../vocabulary/index.ts";
import { text, whole } from "./fields.ts";

/** Query of a list: page 1 to 1000, up to `maxSize` items each (500 unless said), 30 by default. */
export function pagingFields(maxSize = 500): readonly Field[] {
  return [
    whole("pageNum", "Number of the page, counted from 1.", [1, 1000], { default: 1, role: "page-number" }),
    whole("pageSize", "Items in a page.", [1, maxSize], { default: 30, role: "page-size" }),
  ];
}

/** The last part of the path of a query for one task. */
export const taskPathField: Field = text("id", "The task's id, or the external id it was created with.", {
  presence: "required",
});
