import type { Field } from "../../vocabulary/index.ts";
import { list, long } from "./fields.ts";

/** Elements of the library that appear in the result; `max` of them where the endpoint names a number of its own. */
export function elementListField(max?: number): Field {
  const item = long("element_id", "Id of an element of the library, a JSON number that needs 64 bits.", {
    presence: "required",
    role: "element",
  });
  return list("element_list", "Elements that appear in the result, named `<<<element_1>>>` and on in the prompt.", [item], {
    role: "elements",
    ...(max === undefined ? {} : { max }),
  });
}
