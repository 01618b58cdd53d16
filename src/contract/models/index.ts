import type { Model } from "../vocabulary/index.ts";
import { currentModels } from "./current.ts";
import { futureModels } from "./future.ts";
import { imageModels } from "./images.ts";
import { retiredModels } from "./retired.ts";

/** Every model of the service that we know of: current, retired and expected. */
export const models: readonly Model[] = [...currentModels, ...retiredModels, ...futureModels, ...imageModels];
