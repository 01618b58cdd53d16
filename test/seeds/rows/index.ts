import type { SeedRow } from "../seed-row.ts";
import { reference } from "./000-reference.ts";
import { registerAToE } from "./002-register-a-to-e.ts";
import { registerFToEnd } from "./002-register-f-to-end.ts";
import { elementsCreate } from "./003-elements-create.ts";
import { elementsRest } from "./003-elements-rest.ts";

/** Every statement of the three seeds, in our words. */
export const seedRows: readonly SeedRow[] = [
  ...reference,
  ...registerAToE,
  ...registerFToEnd,
  ...elementsCreate,
  ...elementsRest,
];
