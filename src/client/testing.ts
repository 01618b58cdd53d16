import type { Clock } from "../base/index.ts";
import { createClient } from "./create-client.ts";
import type { ClientOptions } from "./options.ts";
import type { Client } from "./types.ts";

/** A request that every test may send. */
export const BODY = {
  model_name: "kling-v3-omni",
  prompt: "A paper fox crosses a frozen river.",
  external_task_id: "take-1",
} as const;

/** Pauses of this length or longer are deadlines, which never come in tests. */
const DEADLINE_MS = 25_000;

/** A clock on which pauses take no time and deadlines never come; `onPause` is told of each pause. */
export function createTestClock(onPause: (ms: number) => void = () => {}, now: () => number = () => 0): Clock {
  return {
    now,
    sleep: async (ms, signal) => {
      if (ms >= DEADLINE_MS) return await new Promise(() => {});
      signal?.throwIfAborted();
      onPause(ms);
    },
  };
}

/** A client that never really waits. */
export function createTestClient(baseUrl: string, options: Partial<ClientOptions> = {}): Client {
  return createClient({ baseUrl, clock: createTestClock(), ...options });
}
