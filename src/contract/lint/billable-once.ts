import { fieldsIn } from "../roles/paths.ts";
import type { Endpoint } from "../vocabulary/index.ts";
import type { Lint } from "./lint.ts";

/** What can cost something says how a repeat is recognised, or why it never is; and on which pack it is booked. */
export const billableOnce: Lint = {
  name: "billable-once",
  holds: "every billable endpoint names the field that makes a repeat recognisable, or says why there is none, and its pack",
  find: ({ endpoints }) => endpoints.filter((endpoint) => endpoint.billable).flatMap(faultsOf),
};

function faultsOf(endpoint: Endpoint): readonly string[] {
  const { id, onceBy, withoutOnce, pack, bodyFields } = endpoint;
  const names = fieldsIn(bodyFields).map(({ path }) => path);
  return [
    ...(onceBy === undefined && withoutOnce === undefined ? [`${id} does not say what makes a repeat recognisable`] : []),
    ...(onceBy !== undefined && withoutOnce !== undefined ? [`${id} names onceBy and says that there is none`] : []),
    ...(onceBy !== undefined && !names.includes(onceBy) ? [`${id} has no field ${onceBy} to recognise a repeat by`] : []),
    ...(pack === undefined ? [`${id} does not say on which pack it is booked`] : []),
  ];
}
