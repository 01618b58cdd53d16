import { describe, expect, it } from "vitest";

import { isListed } from "./is-listed.ts";

describe("isListed", () => {
  const list = ["192.0.2.7", "10.0.0.0/8", "2001:db8::/32", "127.0.0.1"];
  it.each(["192.0.2.7", "10.255.0.1", "2001:db8:1::1", "::ffff:127.0.0.1", "::FFFF:10.1.2.3"])("has %s", (address) => {
    expect(isListed(address, list)).toBe(true);
  });
  it.each(["192.0.2.8", "11.0.0.1", "2001:db9::1", "::1", "", "localhost", "10.0.0.1.example", "::ffff:9.9.9.9"])(
    "does not have %s",
    (address) => {
      expect(isListed(address, list)).toBe(false);
    },
  );
});
