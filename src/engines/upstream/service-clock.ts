import type { Clock } from "../../base/index.ts";

/** The service's time, as far as its answers tell it. */
export interface ServiceClock extends Pick<Clock, "now"> {
  /** Whether any answer told it yet. */
  isKnown(): boolean;
  /** Learns from the `Date` of an answer to a free request, which was sent and answered at these times of ours. */
  learn(headers: Headers, sentAt: number, answeredAt: number): void;
  /** What was learned is wrong: one of the clocks was set. */
  forget(): void;
}

const SAMPLES = 5;

/** A slower answer tells too little. */
const SLOWEST_MS = 10_000;

/** Clocks do not drift so far between answers; one of them was set. */
const JUMP_MS = 60_000;

/** A `Date` is cut to whole seconds, so that on average it is late by half of one. */
const HALF_SECOND_MS = 500;

/** A {@link ServiceClock} that goes by the median of the last 5 answers. */
export function createServiceClock(clock: Pick<Clock, "now">): ServiceClock {
  let samples: readonly number[] = [];
  const offset = (): number => samples.toSorted((a, b) => a - b)[Math.floor(samples.length / 2)] ?? 0;
  return {
    now: () => clock.now() + offset(),
    isKnown: () => samples.length > 0,
    learn: (headers, sentAt, answeredAt) => {
      const told = Date.parse(headers.get("date") ?? "");
      const tookMs = answeredAt - sentAt;
      if (Number.isNaN(told) || tookMs < 0 || tookMs > SLOWEST_MS) return;
      const sample = told + HALF_SECOND_MS - (sentAt + answeredAt) / 2;
      const isJump = samples.length > 0 && Math.abs(sample - offset()) > JUMP_MS;
      samples = isJump ? [sample] : [...samples, sample].slice(-SAMPLES);
    },
    forget: () => void (samples = []),
  };
}
