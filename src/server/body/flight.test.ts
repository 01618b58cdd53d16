import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createFlight, type Flight } from "./flight.ts";

describe("createFlight", () => {
  it("lets bodies in up to its bound, and more when one has left", () => {
    const flight = createFlight(1_000_000);
    const leave = flight.enter(600_000);
    expect(() => flight.enter(600_000)).toThrow(expect.objectContaining({ wireCode: 1302 }));
    flight.enter(400_000);
    leave();
    leave();
    flight.enter(600_000);
    expect(() => flight.enter(100_000)).toThrow("Too many uploads at once");
  });

  it("lets small bodies in always", () => {
    const flight = createFlight(0);
    flight.enter(64 * 1024);
    expect(() => flight.enter(64 * 1024 + 1)).toThrow("Too many uploads at once");
  });

  it("never holds more than its bound and forgets nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ bytes: fc.integer({ min: 65_537, max: 500_000 }), leaves: fc.nat(5) })), (moves) => {
        const flight = createFlight(1_000_000);
        const held: { bytes: number; leave: () => void }[] = [];
        for (const { bytes, leaves } of moves) {
          const sum = held.reduce((total, one) => total + one.bytes, 0);
          const leave = enterOrNot(flight, bytes);
          expect(leave !== undefined).toBe(sum + bytes <= 1_000_000);
          if (leave) held.push({ bytes, leave });
          if (leaves === 0) held.shift()?.leave();
        }
      }),
    );
  });
});

function enterOrNot(flight: Flight, bytes: number): (() => void) | undefined {
  try {
    return flight.enter(bytes);
  } catch {
    return undefined; // no room
  }
}
