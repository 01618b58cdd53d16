import { performance } from "node:perf_hooks";

import { Counter, Gauge, type Registry } from "prom-client";

import type { Clock } from "../../base/index.ts";

/** The basics of this process, under the names that dashboards know. Read when the metrics are; nothing runs in between. */
export function addProcessMetrics(registry: Registry, clock: Clock): void {
  const gauge = (name: string, help: string, read: () => number): void => {
    const collect = function (this: Gauge): void {
      this.set(read());
    };
    registry.registerMetric(new Gauge({ name, help, registers: [], collect }));
  };
  const start = clock.now() / 1000 - process.uptime();
  gauge("process_start_time_seconds", "Start of the process, Unix time in seconds.", () => start);
  gauge("process_resident_memory_bytes", "Resident memory of the process.", () => process.memoryUsage.rss());
  gauge(
    "onetake_peak_resident_memory_bytes",
    "Most resident memory that the process ever had.",
    () => process.resourceUsage().maxRSS * 1024,
  );
  gauge("nodejs_heap_size_used_bytes", "Heap in use.", () => process.memoryUsage().heapUsed);
  gauge("nodejs_external_memory_bytes", "Memory of buffers outside of the heap.", () => process.memoryUsage().external);
  addCpu(registry);
  addUtilization(gauge);
}

function addCpu(registry: Registry): void {
  let told = 0;
  const collect = function (this: Counter): void {
    const { user, system } = process.cpuUsage();
    const seconds = (user + system) / 1e6;
    this.inc(Math.max(0, seconds - told));
    told = seconds;
  };
  const name = "process_cpu_seconds_total";
  const help = "Processor time that the process has taken, user and system.";
  registry.registerMetric(new Counter({ name, help, registers: [], collect }));
}

function addUtilization(gauge: (name: string, help: string, read: () => number) => void): void {
  let last = performance.eventLoopUtilization();
  gauge("nodejs_eventloop_utilization", "Share of the time since the last reading in which the event loop was busy.", () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return Number.isFinite(utilization) ? utilization : 0;
  });
}
