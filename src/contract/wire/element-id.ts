import type { SnowflakeLayout } from "../../base/index.ts";

/**
 * How ids of elements are made: 15 decimal digits, as those of the service's present library, which hold in a JSON number. The layout
 * behind them is ours: milliseconds since 2025-01-01 above 12 varying bits, 15 digits long until the year 2032.
 */
export const elementIdLayout: SnowflakeLayout = { epoch: Date.UTC(2025, 0, 1), lowBits: 12 };
