import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isPublicAddress } from "./public-address.ts";

const SPECIAL_V4 = [
  ["0.0.0.0", "0.255.255.255"],
  ["10.0.0.0", "10.255.255.255"],
  ["100.64.0.0", "100.127.255.255"],
  ["127.0.0.0", "127.255.255.255"],
  ["169.254.0.0", "169.254.255.255"],
  ["172.16.0.0", "172.31.255.255"],
  ["192.0.0.0", "192.0.0.255"],
  ["192.0.2.0", "192.0.2.255"],
  ["192.88.99.0", "192.88.99.255"],
  ["192.168.0.0", "192.168.255.255"],
  ["198.18.0.0", "198.19.255.255"],
  ["198.51.100.0", "198.51.100.255"],
  ["203.0.113.0", "203.0.113.255"],
  ["224.0.0.0", "255.255.255.255"],
] as const;

const anyV4 = fc.integer({ min: 0, max: 0xffffffff });

describe("isPublicAddress", () => {
  it.each(["1.1.1.1", "8.8.8.8", "172.15.255.255", "172.32.0.0", "100.63.255.255", "100.128.0.0", "223.255.255.255"])(
    "takes %s",
    (text) => {
      expect(isPublicAddress(text)).toBe(true);
    },
  );

  it.each(["2606:4700:4700::1111", "2a00:1450:4001::200e", "2001:4860:4860::8888"])("takes %s", (text) => {
    expect(isPublicAddress(text)).toBe(true);
  });

  it.each([
    ["unspecified", "::"],
    ["loopback", "::1"],
    ["mapped IPv4", "::ffff:8.8.8.8"],
    ["compatible IPv4", "::8.8.8.8"],
    ["translated IPv4", "::ffff:0:8.8.8.8"],
    ["NAT64", "64:ff9b::8.8.8.8"],
    ["local NAT64", "64:ff9b:1::1"],
    ["6to4", "2002:7f00:1::"],
    ["Teredo", "2001:0:53aa:64c::1"],
    ["documentation", "2001:db8::1"],
    ["new documentation", "3fff::1"],
    ["unique local", "fd00:ec2::254"],
    ["link-local", "fe80::1"],
    ["site-local", "fec0::1"],
    ["multicast", "ff02::1"],
    ["discard", "100::1"],
    ["segment routing", "5f00::1"],
    ["benchmarking", "2001:2::1"],
    ["a zone", "2606:4700:4700::1111%eth0"],
    ["the platform service of a cloud", "168.63.129.16"],
    ["decimal IPv4", "134744072"],
    ["short IPv4", "8.8"],
    ["octal IPv4", "010.8.8.8"],
    ["hexadecimal IPv4", "0x08.8.8.8"],
    ["a name", "example.com"],
    ["nothing", ""],
  ])("refuses %s", (_, text) => {
    expect(isPublicAddress(text)).toBe(false);
  });

  it("refuses both ends of every special IPv4 block and takes the neighbours that are not special", () => {
    for (const [first, last] of SPECIAL_V4) {
      expect([first, last].map(isPublicAddress)).toEqual([false, false]);
      for (const neighbour of [toNumber(first) - 1, toNumber(last) + 1]) {
        if (neighbour < 0 || neighbour > 0xffffffff) continue;
        expect([toText(neighbour), isPublicAddress(toText(neighbour))]).toEqual([toText(neighbour), !isSpecial(neighbour)]);
      }
    }
  });

  it("agrees with the table of special blocks on any IPv4 address", () => {
    const extra = ["192.31.196.0", "192.52.193.0", "192.175.48.0"].map(toNumber);
    fc.assert(
      fc.property(anyV4, (value) => {
        fc.pre(!extra.some((start) => value >= start && value < start + 256) && toText(value) !== "168.63.129.16");
        return isPublicAddress(toText(value)) === !isSpecial(value);
      }),
      { numRuns: 2000 },
    );
  });

  it("refuses any IPv4 address that is embedded in IPv6", () => {
    fc.assert(
      fc.property(anyV4, fc.constantFrom("::ffff:", "::", "64:ff9b::", "::ffff:0:"), (value, prefix) => {
        return !isPublicAddress(prefix + toText(value));
      }),
    );
  });
});

function isSpecial(value: number): boolean {
  return SPECIAL_V4.some(([first, last]) => value >= toNumber(first) && value <= toNumber(last));
}

function toNumber(text: string): number {
  return text.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}

function toText(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join(".");
}
