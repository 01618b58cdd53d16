import { jwtVerify } from "jose";
import { describe, expect, it } from "vitest";

import { createVirtualClock } from "../base/index.ts";
import { createTokenCredential, signToken } from "./node.ts";

describe("signToken", () => {
  const pair = { accessKey: "access-1", secretKey: "a secret of thirty-two letters, ok" };
  const now = Date.UTC(2026, 10, 21);

  it("signs what another library verifies", async () => {
    const { payload, protectedHeader } = await jwtVerify(signToken(pair, now), new TextEncoder().encode(pair.secretKey), {
      algorithms: ["HS256"],
      currentDate: new Date(now),
    });
    expect(protectedHeader).toEqual({ alg: "HS256", typ: "JWT" });
    expect(payload).toEqual({ iss: "access-1", exp: now / 1000 + 1800, nbf: now / 1000 - 5 });
  });

  it("is signed anew at half of its life and when the clock was set back", async () => {
    const clock = createVirtualClock(now);
    const credential = createTokenCredential(pair, clock, { lifetimeSeconds: 100 });
    const first = credential();
    await clock.advance(49_000);
    expect(credential()).toBe(first);
    await clock.advance(1000);
    expect(credential()).toBe(signToken(pair, now + 50_000, { lifetimeSeconds: 100 }));
    let time = now;
    const jumping = createTokenCredential(pair, { now: () => time });
    jumping();
    time -= 10_000;
    expect(jumping()).toBe(signToken(pair, time));
  });
});
