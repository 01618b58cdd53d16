import type { SnowflakeLayout } from "../../base/index.ts";

/**
 * How this project makes ids of callbacks: 19 decimal digits, so that none is taken for the id of a task, which has 18. No source tells
 * how the service makes them; the documents' example has digits only.
 */
export const callbackIdLayout: SnowflakeLayout = { epoch: 0, lowBits: 22 };
