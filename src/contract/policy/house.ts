import type { Policy } from "../vocabulary/index.ts";

/**
 * The pipeline that Onetake was made for: one scene is one clip of at most 15 s, made by a 3.0 model. Both are choices; the
 * service itself has older models, and some make longer clips.
 */
export const housePolicy: Policy = {
  id: "house",
  title: "One scene is one clip of at most 15 s, made by 3.0 or 3.0 Omni",
  maxSeconds: 15,
  models: ["3.0", "3.0-omni"],
  why: "several clips are for real story boundaries and never chained to fake one long take; older models do not hold a scene together",
};
