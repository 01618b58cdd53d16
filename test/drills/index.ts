import { crossAccount } from "./cross-account.drill.ts";
import { budgetRace } from "./budget-race.drill.ts";
import { callbackKill } from "./callback-kill.ts";
import { ceiling } from "./ceiling.drill.ts";
import { canaries } from "./canaries.drill.ts";
import { clockJumps } from "./clock-jumps.drill.ts";
import { conform } from "./conform.drill.ts";
import { doubleBilling } from "./double-billing.drill.ts";
import { custody } from "./custody.drill.ts";
import type { Drill } from "./drill.ts";
import { forgedDeliveries } from "./forged-deliveries.ts";
import { fuzz } from "./fuzz.ts";
import { load } from "./load.ts";
import { matrix } from "./matrix.ts";
import { nodes } from "./nodes.drill.ts";
import { once } from "./once.ts";
import { hostile } from "./hostile.drill.ts";
import { hostileAnswers } from "./hostile-answers.drill.ts";
import { jwt } from "./jwt.drill.ts";
import { renders } from "./renders.ts";
import { renderKill } from "./render-kill.ts";
import { restart } from "./restart.ts";
import { serverKill } from "./server-kill.ts";
import { shootKill } from "./shoot-kill.ts";
import { slotRace } from "./slot-race.drill.ts";
import { spendingWorld } from "./spending-world.drill.ts";
import { ssrf } from "./ssrf.drill.ts";

/** Every drill, in the order of the table. */
export const drills: readonly Drill[] = [
  serverKill,
  shootKill,
  renderKill,
  restart,
  doubleBilling,
  budgetRace,
  once,
  callbackKill,
  slotRace,
  clockJumps,
  ceiling,
  nodes,
  spendingWorld,
  conform,
  renders,
  matrix,
  fuzz,
  load,
  ssrf,
  hostile,
  canaries,
  jwt,
  crossAccount,
  forgedDeliveries,
  hostileAnswers,
  custody,
];
