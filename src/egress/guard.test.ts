import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { EgressRefused } from "./errors.ts";
import { createGuard } from "./guard.ts";

const guard = createGuard();

function reasonFor(address: string): string {
  try {
    guard.toTarget(address);
    return "taken";
  } catch (thrown) {
    return thrown instanceof EgressRefused ? thrown.reason : `not a refusal: ${String(thrown)}`;
  }
}

describe("createGuard", () => {
  it.each([
    "https://example.com/a.png",
    "http://example.com:80/a.png?x=1#y",
    "https://example.com:443",
    "HTTPS://EXAMPLE.COM/a.png",
    "https://example.com./a.png",
    "https://bücher.example.com/ä.png",
    "https://example.com/a@b:c.png",
    "https://8.8.8.8/a.png",
    "https://[2606:4700:4700::1111]/a.png",
  ])("takes %s", (address) => {
    expect(reasonFor(address)).toBe("taken");
  });

  it.each([
    ["ftp://example.com/a", "scheme"],
    ["file:///etc/passwd", "scheme"],
    ["data:image/png;base64,AAAA", "scheme"],
    ["example.com/a.png", "scheme"],
    ["", "scheme"],
    ["http:example.com", "unreadable"],
    ["http:/example.com", "unreadable"],
    ["http:///example.com", "unreadable"],
    ["http://", "unreadable"],
    ["http://exa mple.com", "unreadable"],
    ["http://example.com\\@127.0.0.1", "unreadable"],
    ["http://exam\tple.com", "unreadable"],
    ["http://example.com\u200b/", "unreadable"],
    ["http://[::1", "unreadable"],
    ["http://[fe80::1%25eth0]/", "unreadable"],
    [`http://example.com/${"a".repeat(9000)}`, "unreadable"],
    ["https://user:secret@example.com/", "credentials"],
    ["https://@example.com/", "credentials"],
    ["https://example.com:8443/", "port"],
    ["https://example.com:22/", "port"],
    ["http://localhost/", "local-name"],
    ["http://LOCALHOST./", "local-name"],
    ["http://a.localhost/", "local-name"],
    ["http://metadata.google.internal/", "local-name"],
    ["http://printer.local/", "local-name"],
    ["http://metadata/", "local-name"],
    ["http://127.0.0.1/", "private-address"],
    ["http://127.1/", "private-address"],
    ["http://2130706433/", "private-address"],
    ["http://0x7f.0.0.1/", "private-address"],
    ["http://0177.0.0.1/", "private-address"],
    ["http://%31%32%37.0.0.1/", "private-address"],
    ["http://127。0。0。1/", "private-address"],
    ["http://１２７.0.0.1/", "private-address"],
    ["http://[::ffff:127.0.0.1]/", "private-address"],
  ])("refuses %s as %s", (address, reason) => {
    expect(reasonFor(address)).toBe(reason);
  });

  it("takes other ports when they are allowed", () => {
    expect(createGuard({ ports: [8443] }).toTarget("https://example.com:8443/a").port).toBe("8443");
  });

  it("lets through the exact host and port that are excepted and no other", () => {
    const excepted = createGuard({ allowPrivate: ["127.0.0.1:4010", "[::1]:4010", "files.local:80"] });
    for (const address of ["http://127.0.0.1:4010/a", "http://[::1]:4010/a", "http://files.local/a"]) {
      expect(excepted.toTarget(address).href).toBe(address);
    }
    for (const address of ["http://127.0.0.1:4011/", "http://127.0.0.2:4010/", "http://127.0.0.1/", "https://files.local/"]) {
      expect(() => excepted.toTarget(address)).toThrow(EgressRefused);
    }
    expect(() => excepted.assertReachable("files.local", 80, ["10.0.0.1"])).not.toThrow();
    expect(() => excepted.assertReachable("files.local", 443, ["10.0.0.1"])).toThrow(EgressRefused);
  });

  it("refuses a name when any one of its addresses is not public", () => {
    expect(() => guard.assertReachable("example.com", 443, ["8.8.8.8", "2606:4700:4700::1111"])).not.toThrow();
    expect(() => guard.assertReachable("example.com", 443, ["8.8.8.8", "10.0.0.1"])).toThrow(EgressRefused);
  });

  it("never throws anything but a refusal, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((tail) => `http://${tail}`),
        ),
        (address) => {
          expect(reasonFor(address)).not.toContain("not a refusal");
        },
      ),
    );
  });
});
