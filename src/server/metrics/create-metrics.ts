import { Counter, Gauge, Histogram, Registry } from "prom-client";

import type { Clock } from "../../base/index.ts";
import type { OpenCount } from "../../store/index.ts";
import type { TaskHook } from "../../tasks/index.ts";
import { addProcessMetrics } from "./process-metrics.ts";
import { createTaskMetrics } from "./task-metrics.ts";

/** An answered request as metrics see it: never its ids, its account or its content. */
export interface AnsweredRequest {
  readonly method: string;
  /** The route's pattern, or `none`. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
  /** The wire code of a refusal. */
  readonly refusal?: number | undefined;
}

/** What a server counts of itself, kept in a registry of its own, so that two servers in one process do not mix. */
export interface ServerMetrics {
  answered(request: AnsweredRequest): void;
  /** Bytes of request bodies that have room reserved now. */
  setBodyBytes(bytes: number): void;
  /** Goes among the hooks of tasks and counts their states. */
  readonly taskHook: TaskHook;
  /** The text of the Prometheus exposition format, version 0.0.4. */
  write(): Promise<string>;
  readonly contentType: string;
}

export interface MetricsOptions {
  readonly clock: Clock;
  readonly version: string;
  /** What waits and runs in the store; read whenever the metrics are. */
  readonly openTasks?: () => Promise<readonly OpenCount[]>;
}

const REQUEST_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];

/** Counters for `/metrics`. Counts begin at 0 with the process; what waits and runs is read from the store. */
export function createMetrics({ clock, version, openTasks }: MetricsOptions): ServerMetrics {
  const registry = new Registry();
  const registers = [registry];
  new Gauge({ name: "onetake_build_info", help: "1, with the version.", labelNames: ["version"], registers }).set({ version }, 1);
  const duration = new Histogram({
    name: "onetake_http_request_duration_seconds",
    help: "Time from a request's head to the end of its answer, by route pattern.",
    labelNames: ["method", "route", "status"],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const refusals = new Counter({
    name: "onetake_refusals_total",
    help: "Refused requests by the code of the error table.",
    labelNames: ["code"],
    registers,
  });
  const bodies = new Gauge({
    name: "onetake_body_bytes_in_flight",
    help: "Bytes of request bodies that have room reserved now; small ones take none.",
    registers,
  });
  addProcessMetrics(registry, clock);
  const tasks = createTaskMetrics(registry, openTasks);
  return {
    answered: ({ method, route, status, seconds, refusal }) => {
      duration.observe({ method, route, status }, seconds);
      if (refusal !== undefined) refusals.inc({ code: refusal });
    },
    setBodyBytes: (bytes) => bodies.set(bytes),
    taskHook: tasks.hook,
    write: async () => {
      await tasks.refresh();
      return await registry.metrics();
    },
    contentType: registry.contentType,
  };
}
