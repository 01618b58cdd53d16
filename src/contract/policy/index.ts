export { housePolicy } from "./house.ts";
export { readPolicy } from "./read-policy.ts";
