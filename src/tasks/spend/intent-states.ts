import type { IntentState } from "../../store/index.ts";

/** Creates in these states may still end well. */
export const UNDER_WAY: readonly IntentState[] = ["held", "sent", "unknown", "accepted"];

/** Creates in these states were made, or may have been: with another one there is more than one for the purpose. */
export const COUNTED: readonly IntentState[] = [...UNDER_WAY, "settled"];
