import type { Drill } from "./drill.ts";
import { fuzz } from "./fuzz.ts";
import { load } from "./load.ts";
import { once } from "./once.ts";
import { restart } from "./restart.ts";
import { serverKill } from "./server-kill.ts";
import { shootKill } from "./shoot-kill.ts";
import { ssrf } from "./ssrf.drill.ts";

/** Every drill, in the order of the table. */
export const drills: readonly Drill[] = [serverKill, shootKill, once, ssrf, fuzz, load, restart];
