import { endpoints, type Endpoint, type Role } from "../../contract/index.ts";
import { roleField } from "./role-field.ts";

/** The endpoint that makes an element of pictures and can be told our own id for it. */
export function elementRoute(): Endpoint {
  const found = endpoints.find(
    (endpoint) => endpoint.action === "create" && endpoint.product === "element" && NEEDED.every(isIn(endpoint)),
  );
  if (found === undefined) throw new TypeError("the contract declares no endpoint that makes elements of pictures");
  return found;
}

const NEEDED: readonly Role[] = ["element-images", "external-id"];

function isIn(endpoint: Endpoint): (role: Role) => boolean {
  return (role) => roleField(endpoint.bodyFields, role) !== undefined;
}
