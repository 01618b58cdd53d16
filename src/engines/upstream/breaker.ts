import type { Clock } from "../../base/index.ts";

/** Leaves an endpoint alone that fails again and again. */
export interface Breaker {
  /** Lets a request through, or tells for how many milliseconds it does not. */
  enter(endpoint: string): Pass | { readonly waitMs: number };
  /** Whether the next request would be the one that tries a broken endpoint. */
  isTryDue(endpoint: string): boolean;
}

/** A request that was let through. One of these is called, once, when it is over. */
export interface Pass {
  /** Whether the endpoint worked: what it refuses for a reason is well refused. */
  end(worked: boolean): void;
  /** The request was never sent, or broken off by ourselves: nothing was learned. */
  leave(): void;
}

const FAILURES = 5;
const MOST_DOUBLINGS = 4;

interface State {
  failures: number;
  /** How often it broke without working in between. */
  breaks: number;
  closedUntil: number;
  isTried: boolean;
}

/**
 * A {@link Breaker}: after 5 failures in a row an endpoint is left alone for `breakMs`, then one request is let through to try it. Each
 * try that fails doubles the pause, up to 16 times; one that works ends it.
 */
export function createBreaker(clock: Pick<Clock, "now">, breakMs: number): Breaker {
  const states = new Map<string, State>();
  const stateOf = (endpoint: string): State => {
    const state = states.get(endpoint) ?? { failures: 0, breaks: 0, closedUntil: 0, isTried: false };
    states.set(endpoint, state);
    return state;
  };
  return {
    isTryDue: (endpoint) => {
      const { breaks, closedUntil } = stateOf(endpoint);
      return breaks > 0 && closedUntil <= clock.now();
    },
    enter: (endpoint) => {
      const state = stateOf(endpoint);
      const waitMs = state.closedUntil - clock.now();
      if (state.breaks > 0 && waitMs > 0) return { waitMs };
      if (state.isTried) return { waitMs: breakMs };
      const isTry = state.breaks > 0;
      state.isTried = isTry;
      return toPass(state, isTry, clock, breakMs);
    },
  };
}

function toPass(state: State, isTry: boolean, clock: Pick<Clock, "now">, breakMs: number): Pass {
  const { breaks } = state;
  const leave = (): void => void (state.isTried &&= !isTry);
  return {
    leave,
    end: (worked) => {
      leave();
      // What was under way when it broke says nothing new.
      if (state.breaks !== breaks) return;
      state.failures = worked ? 0 : state.failures + 1;
      if (worked) state.breaks = 0;
      else if (isTry || state.failures >= FAILURES) {
        state.closedUntil = clock.now() + breakMs * 2 ** Math.min(state.breaks, MOST_DOUBLINGS);
        state.breaks++;
      }
    },
  };
}
