import type { Clock, Logger, Random } from "./base/index.ts";
import { createNodeWorld } from "./base/node.ts";
import { createEgress, createGuard, findRefusal, type Egress } from "./egress/index.ts";
import type { Turns } from "./emulator-turns.ts";
import { describeTask } from "./server/index.ts";
import type { Store } from "./store/index.ts";
import { createCourier, createNotifier, type Courier, type TaskHook } from "./tasks/index.ts";

/** What {@link createMail} needs. */
interface MailParts {
  readonly allowPrivate: readonly string[] | undefined;
  readonly clock: Clock;
  readonly turns: Turns;
  readonly store: Store;
  readonly logger: Logger;
  readonly random: Random;
  readonly base: () => string | undefined;
}

/** The callbacks of an emulator. */
export interface Mail {
  readonly egress: Egress;
  readonly courier: Courier;
  readonly notifier: TaskHook;
  /** Why an address will not be reached, where that is known before. */
  readonly faultOf: (address: string) => string | undefined;
}

/** Callbacks, due by the emulator's time and sent in real time to receivers on this machine. */
export function createMail({ allowPrivate, clock, turns, store, logger, random, base }: MailParts): Mail {
  const guard = createGuard({ allowLoopback: true, ...(allowPrivate && { allowPrivate }) });
  const egress = createEgress({ world: createNodeWorld(), guard });
  const post: Egress["post"] = (...given) => turns.during(() => egress.post(...given));
  const courier = createCourier({ world: { clock }, store, logger, egress: { post }, limits: { lookMs: LOOK_MS } });
  const notifier = createNotifier({ world: { clock, random }, describe: describeTask, base, wake: courier.wake });
  return { egress, courier, notifier, faultOf: (address) => findRefusal(guard, address) };
}

// Nobody else writes what is to be sent, so the courier need not look for it by itself; timers end at 24 days.
const LOOK_MS = 20 * 86_400_000;
