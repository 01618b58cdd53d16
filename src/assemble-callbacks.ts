import type { OnetakeConfig } from "./assemble.ts";
import type { Logger, World } from "./base/index.ts";
import { createEgress, createGuard, findRefusal } from "./egress/index.ts";
import { describeTask, isLoopbackName } from "./server/index.ts";
import type { PostgresStore } from "./store/index.ts";
import { createCourier, createNotifier, type Courier, type TaskHook } from "./tasks/index.ts";

type CallbackConfig = Pick<OnetakeConfig, "allowPrivate" | "callbacks" | "baseUrl" | "host" | "role">;

/** Callbacks of a server: what writes them down, and what sends them. */
export interface Callbacks {
  readonly courier: Courier;
  readonly notifier: TaskHook;
  /** Why an address may not be reached; undefined when that is not known before. */
  readonly faultOf: (address: string) => string | undefined;
  /** Says under which address callers reach the server. */
  readonly setBase: (url: string) => void;
}

/** Puts the callbacks of a server together; `keep` takes what is to be closed with it. */
export function makeCallbacks(
  config: CallbackConfig,
  parts: { readonly world: World; readonly store: PostgresStore; readonly logger: Logger },
  keep: <Part>(part: Part, closer: (deadlineMs: number) => Promise<void>) => Part,
): Callbacks {
  const { allowPrivate, callbacks: limits } = config;
  const guard = createGuard({ allowLoopback: isOnlyLocal(config), ...(allowPrivate && { allowPrivate }) });
  const egress = createEgress({ world: parts.world, guard });
  keep(egress, () => egress.close());
  const courier = createCourier({ ...parts, egress, ...(limits && { limits }) });
  keep(courier, (deadlineMs) => courier.stop(deadlineMs));
  let base = config.baseUrl;
  return {
    courier,
    notifier: createNotifier({ world: parts.world, describe: describeTask, base: () => base, wake: courier.wake }),
    faultOf: (address) => findRefusal(guard, address),
    setBase: (url) => void (base = url),
  };
}

// Whoever reaches such a server is on this machine already; a worker cannot know who made its tasks.
function isOnlyLocal({ host = "127.0.0.1", role = "all" }: CallbackConfig): boolean {
  return role !== "worker" && isLoopbackName(host);
}
