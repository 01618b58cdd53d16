export { withDeadline } from "./abort.ts";
export { toDay } from "./day.ts";
export { OnetakeError, toMessage, type ErrorDetails } from "./error.ts";
export { canonicalJson, isJsonObject, parseJson, stringifyJson, type Json, type JsonObject } from "./json.ts";
export { silentLogger, type LogFacts, type Logger } from "./logger.ts";
export { createSeededRandom, toSeed } from "./seeded-random.ts";
export { createSnowflakes, type SnowflakeLayout } from "./snowflake.ts";
export { createVirtualClock, type VirtualClock, type VirtualClockOptions } from "./virtual-clock.ts";
export type { ByteRange, Clock, Disk, FileFacts, Net, Random, World } from "./world.ts";
