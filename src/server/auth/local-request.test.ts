import { describe, expect, it } from "vitest";

import { isLocalRequest, isLoopbackName } from "./local-request.ts";

describe("isLocalRequest", () => {
  it.each([
    "localhost",
    "localhost:8080",
    "LOCALHOST:1",
    "127.0.0.1:80",
    "127.9.8.7",
    "[::1]:80",
    "[::1]",
    "studio.localhost:3000",
  ])("takes Host %s", (host) => {
    expect(isLocalRequest({ host })).toBe(true);
  });

  it.each([
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example:80",
    "evil.example:127",
    "127.0.0.256",
    "[::2]",
    "0.0.0.0",
    "",
    "notlocalhost",
    "localhost:80:80",
  ])("refuses Host %s", (host) => {
    expect(isLocalRequest({ host })).toBe(false);
  });

  it("refuses a request without Host", () => {
    expect(isLocalRequest({})).toBe(false);
  });

  it("takes a configured public address", () => {
    expect(isLocalRequest({ host: "Kling.Example:8443" }, ["kling.example:8443"])).toBe(true);
    expect(isLocalRequest({ host: "kling.example" }, ["kling.example:8443"])).toBe(false);
  });

  it.each(["https://evil.example", "null", "http://localhost.evil.example", "file://localhost", "http://localhost@evil.example"])(
    "refuses Origin %s",
    (origin) => {
      expect(isLocalRequest({ host: "localhost", origin })).toBe(false);
    },
  );

  it.each(["http://localhost:3000", "https://127.0.0.1", "http://[::1]:5173"])("takes Origin %s", (origin) => {
    expect(isLocalRequest({ host: "localhost", origin })).toBe(true);
  });

  it("refuses a cross-site fetch that sends no Origin", () => {
    expect(isLocalRequest({ host: "localhost", "sec-fetch-site": "cross-site" })).toBe(false);
    expect(isLocalRequest({ host: "localhost", "sec-fetch-site": "same-origin" })).toBe(true);
  });
});

describe("isLoopbackName", () => {
  it("tells this machine's names from addresses of all interfaces", () => {
    expect(["localhost", "127.0.0.1", "::1", "[::1]"].every(isLoopbackName)).toBe(true);
    expect(["0.0.0.0", "::", "10.0.0.1", "example.com", "128.0.0.1", "127.0.0", "127.0.0.x"].some(isLoopbackName)).toBe(false);
  });
});
