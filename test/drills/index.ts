import type { Drill } from "./drill.ts";
import { once } from "./once.ts";
import { serverKill } from "./server-kill.ts";
import { shootKill } from "./shoot-kill.ts";
import { ssrf } from "./ssrf.drill.ts";

/** Every drill, in the order of the table. */
export const drills: readonly Drill[] = [serverKill, shootKill, once, ssrf];
